import type { Command } from 'commander';
import { counts, disagreements, type Owed } from '../fuzzing/disagreement.js';
import { complaintKey } from '../fuzzing/signature.js';
import type { Entry, Store } from '../fuzzing/store.js';
import { CannotStart, type Target } from '../fuzzing/target.js';
import { printable } from '../reporting/printable.js';
import { table } from '../reporting/table.js';
import type { Case } from '../sampling/case.js';
import { contentOf } from '../sampling/content.js';
import { CannotRun } from './_cannot-run.js';
import { print } from './_print.js';
import { openStore, tellSkipped } from './_store.js';
import { openTarget, targetName } from './_target.js';

/** What became of a finding. */
type State = 'fixed' | 'still failing' | 'changed' | 'cannot run';

interface Replayed {
  readonly entry: Entry;
  readonly state: State;
  /** What is to be said beside it. */
  readonly remark: string;
}

const TIMEOUT = 5000;

/** `replay [id…]`: tries what was found before again. */
export function addReplay(program: Command, version: string): void {
  program
    .command('replay')
    .description('Try stored findings again: those that are fixed are removed.')
    .argument('[id...]', 'which ones (default: all)')
    .option('--store <folder>', 'where they are kept', '.realtime-arbitraries')
    .option('--keep', 'remove none')
    .action((ids: string[], { store, keep }: { store: string; keep?: true }) =>
      run(ids, store, keep === true, `realtime-arbitraries ${version}`),
    );
}

async function run(ids: readonly string[], folder: string, keep: boolean, generator: string): Promise<void> {
  const store = openStore(folder, generator);
  try {
    const entries = chosen(store, ids, folder);
    const replayed = await replay(entries);
    const rows = replayed.map(({ entry, state, remark }) => [
      entry.id,
      state,
      entry.kind,
      entry.case.rule ?? '',
      remark,
    ]);
    await print([
      rows.length === 0 ? '' : table(['id', 'state', 'kind', 'rule', 'remark'], rows, process.stdout.columns),
    ]);
    if (!keep) for (const { entry, state } of replayed) if (state === 'fixed') store.remove(entry.id);
    const count = (state: State) => replayed.filter((one) => one.state === state).length;
    process.stderr.write(
      `${count('fixed')} fixed${keep ? '' : ' and removed'}, ${count('still failing')} still failing, ${count('changed')} changed, ${count('cannot run')} cannot run\n`,
    );
    process.exitCode = count('still failing') + count('changed') > 0 ? 1 : count('cannot run') > 0 ? 2 : 0;
  } finally {
    store.close();
  }
}

function chosen(store: Store, ids: readonly string[], folder: string): Entry[] {
  const entries = store.read();
  tellSkipped(store);
  for (const id of ids) {
    if (!entries.some((entry) => entry.id === id)) throw new CannotRun(`there is no finding ${id} in ${folder}.`);
  }
  return ids.length === 0 ? entries : entries.filter(({ id }) => ids.includes(id));
}

/** Tries each again, with the parser that it was found in. */
async function replay(entries: readonly Entry[]): Promise<Replayed[]> {
  const targets = new Map<string, Promise<Target>>();
  const replayed: Replayed[] = [];
  for (const entry of entries) {
    const key = JSON.stringify(entry.target);
    const target = targets.get(key) ?? openTarget(entry.target, 1);
    targets.set(key, target);
    replayed.push(await again(entry, target));
  }
  for (const target of targets.values()) await (await target.catch(() => undefined))?.close();
  return replayed;
}

async function again(entry: Entry, opening: Promise<Target>): Promise<Replayed> {
  const {
    timeout = TIMEOUT,
    strict = false,
    evolved = true,
    roundTrip = false,
  } = (entry.target.options ?? {}) as Partial<Owed & { timeout: number }>;
  try {
    const target = await opening;
    const found = entry.case as Case;
    const once = async () => {
      const answer = await target.parse(contentOf(found), { timeout, back: roundTrip });
      return { answer, all: disagreements(found, answer, { strict, evolved, roundTrip }).filter(counts) };
    };
    let { answer, all } = await once();
    // What failed only now and then is fixed when it does not fail for long.
    for (let tries = 2 * (entry.flaky?.of ?? 0); all.length === 0 && tries > 0; tries--)
      ({ answer, all } = await once());
    const said = printable(answer.complaint?.message.split('\n')[0]?.slice(0, 100) ?? '');
    if (all.length === 0) return { entry, state: 'fixed', remark: answer.verdict };
    const isSame =
      all.some(({ kind }) => kind === entry.kind) &&
      complaintKey(answer.complaint) === complaintKey(entry.complaint as never);
    return { entry, state: isSame ? 'still failing' : 'changed', remark: said || answer.verdict };
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    return { entry, state: 'cannot run', remark: `${targetName(entry.target) || 'a function'}: ${error.message}` };
  }
}
