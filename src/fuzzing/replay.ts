import type { Case } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { payloadOf } from '../sampling/payload.js';
import { complaintKey } from './analysis/signature.js';
import { counts, disagreements, type Requirements } from './disagreement.js';
import { openTarget, type ParserSpec } from './open-target.js';
import type { Entry } from './store-entry.js';
import { type StoredOptions, specOf, targetName } from './stored-target.js';
import { CannotStart, type Target } from './target.js';
import { unwrapped } from './unwrapped.js';
import type { Complaint } from './verdict.js';

/** What became of a stored finding. */
export type ReplayState = 'fixed' | 'still failing' | 'changed' | 'cannot run';

/** A stored finding after it was run again. */
export interface Replayed {
  readonly entry: Entry;
  readonly state: ReplayState;
  /** What the parser said, or why it cannot run. */
  readonly remark: string;
}

/** Milliseconds after which a parser counts as hung, if the finding does not say. */
const DEFAULT_TIMEOUT = 5000;

/** Maximum number of times that a case is repeated. */
const MAX_REPEATS = 2000;

const repeatsOf = ({ flaky, intermittent }: Entry) =>
  Math.min(MAX_REPEATS, Math.max(2 * (flaky?.of ?? 0), intermittent ? 2 * (intermittent.most + 1) : 0));

/** Maximum length of what the parser said. */
const MAX_REMARK = 100;

/** Returns the model of a case; throws a `RangeError` if there is none. */
export type ModelOf = (found: Case) => Model;

/**
 * Runs stored findings again, each with the parser that it names: the caller makes sure that this may be run. `open` opens
 * a parser, once for all its findings.
 */
export async function replayEntries(
  entries: readonly Entry[],
  modelOf: ModelOf,
  open: (spec: ParserSpec) => Promise<Target> = openTarget,
): Promise<Replayed[]> {
  const targets = new Map<string, Promise<Target>>();
  const replayed: Replayed[] = [];
  try {
    for (const entry of entries) {
      const key = JSON.stringify(entry.target);
      // Async, so that `specOf` rejects instead of throwing.
      const target = targets.get(key) ?? (async () => open(specOf(entry.target)))();
      targets.set(key, target);
      replayed.push(await replayEntry(entry, target, modelOf));
    }
  } finally {
    for (const target of targets.values()) await (await target.catch(() => undefined))?.close();
  }
  return replayed;
}

async function replayEntry(entry: Entry, opening: Promise<Target>, modelOf: ModelOf): Promise<Replayed> {
  const options = (entry.target.options ?? {}) as StoredOptions;
  const { timeout = DEFAULT_TIMEOUT, strict = false, evolved = true, roundTrip = false } = options;
  const requirements: Requirements = { strict, evolved, roundTrip };
  try {
    const target = await opening;
    const found = entry.case as Case;
    const model = modelOf(found);
    const once = async () => {
      const answer = unwrapped(model, await target.parse(payloadOf(found, model), { timeout, back: roundTrip }));
      return { answer, failures: disagreements(model, found, answer, requirements).filter(counts) };
    };
    let { answer, failures } = await once();
    // A flaky finding is fixed if it does not fail for a long time, one that depends on the number of cases likewise.
    for (let repeats = repeatsOf(entry); failures.length === 0 && repeats > 0; repeats--) {
      ({ answer, failures } = await once());
    }
    if (failures.length === 0) return { entry, state: 'fixed', remark: answer.verdict };
    const isSame =
      failures.some(({ kind }) => kind === entry.kind) &&
      complaintKey(answer.complaint) === complaintKey(entry.complaint as Complaint | undefined);
    const said = answer.complaint?.message.split('\n')[0]?.slice(0, MAX_REMARK);
    return { entry, state: isSame ? 'still failing' : 'changed', remark: said || answer.verdict };
  } catch (error) {
    if (!(error instanceof CannotStart) && !(error instanceof RangeError)) throw error;
    return { entry, state: 'cannot run', remark: `${targetName(entry.target)}: ${error.message}` };
  }
}
