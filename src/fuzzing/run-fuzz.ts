import type { Case } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { randomSeed } from '../sampling/random-seed.js';
import type { Finding } from './finding.js';
import { fuzz } from './fuzz.js';
import type { FuzzPlan, Observer } from './fuzz-plan.js';
import type { FuzzReport } from './fuzz-report.js';
import { interruptible } from './interruptible.js';
import { openTarget, type ParserSpec } from './open-target.js';
import { reportOf } from './report.js';
import { Store } from './store.js';
import { isSameTarget, type StoredTarget, storedTargetOf, targetName } from './stored-target.js';
import type { Target } from './target.js';

/** The settings of a run. Durations are in milliseconds. */
export interface RunSettings extends Omit<FuzzPlan, 'seed' | 'stored'> {
  /** Seed of the random cases. Default: chosen at random. */
  readonly seed?: number | undefined;
  /** IDs of known findings, which the report lists in `known`. Default: none. */
  readonly known?: readonly string[] | undefined;
  /** Whether the report leaves out findings that only unlikely values reach. Default: false. */
  readonly onlyLikely?: boolean | undefined;
}

/** A run: a parser, what to run it with, and where findings are stored. */
export interface FuzzRun {
  /** Name and version of the tool, for the report. */
  readonly generator: string;
  readonly model: Model;
  readonly parser: ParserSpec;
  readonly settings: RunSettings;
  /** Folder in which findings are stored. Default: none. */
  readonly store?: string | undefined;
}

/** Is notified about the progress of a run. */
export interface RunObserver extends Omit<Observer, 'finding'> {
  /** A file in the store was skipped, since it is not a finding of this version. */
  skippedFile?(name: string): void;
}

/** The result of a run. */
export interface RunOutcome {
  readonly report: FuzzReport;
  /** Why a finding could not be stored. The run was stopped then. */
  readonly storeError?: unknown;
  /** Why the parser could not be run any more, after there were findings: `CannotStart` or `AcceptsNothing`. */
  readonly failure?: Error | undefined;
}

/** Says what carries the case of a finding. */
function carried(model: Model, finding: Finding): Finding {
  const { value } = finding.case;
  const within = value === undefined ? model.carrierNames?.[0] : model.carrierNameOf(value);
  return within === undefined ? finding : { ...finding, case: { ...finding.case, within } };
}

/** Stores findings until one cannot be stored: then stops the run. */
class FindingWriter {
  error: unknown;
  private readonly controller = new AbortController();

  constructor(
    private readonly store: Store | undefined,
    private readonly target: StoredTarget,
    private readonly model: Model,
  ) {}

  put(finding: Finding): void {
    if (this.error !== undefined) return;
    try {
      this.store?.put(carried(this.model, finding), this.target);
    } catch (error) {
      this.error = error;
      this.controller.abort();
    }
  }

  /** A signal that stops the run if another one does, or if a finding cannot be stored. */
  signalWith(signal: AbortSignal | undefined): AbortSignal {
    return signal ? AbortSignal.any([signal, this.controller.signal]) : this.controller.signal;
  }
}

/**
 * Runs a parser: opens the store and the parser, runs the stored cases of the same model and the same parser first, stores
 * each finding when it is found, and returns the report. The API and the command line both call it.
 *
 * Throws `StoreBusy` or `StoreFailure` if the store cannot be opened, `CannotStart` if the parser does not exist,
 * `AcceptsNothing` if it accepts no valid case, and a `RangeError` if the model has none of the rules.
 *
 * @example
 * const parser = { module: './parser.mjs#parse', input: 'text', isolate: true, jobs: 1 } as const;
 * const { report } = await runFuzz({ generator: 'test 1', model: models.response, parser, settings: settingsOf({}) });
 */
export async function runFuzz(run: FuzzRun, observer: RunObserver = {}, signal?: AbortSignal): Promise<RunOutcome> {
  const { generator, model, parser, settings } = run;
  const { seed = randomSeed(), known = [], onlyLikely = false, shard } = settings;
  const about = storedTargetOf(parser, settings, settings.timeout);
  const store = run.store === undefined ? undefined : Store.open(run.store, generator);
  let target: Target | undefined;
  try {
    target = await openTarget(parser);
    const same = (store?.read() ?? []).filter(
      ({ case: found, target }) =>
        found.model === model.name && model.hasCarrier(found.within) && isSameTarget(target, about),
    );
    for (const name of store?.skipped ?? []) observer.skippedFile?.(name);
    const writer = new FindingWriter(store, about, model);
    const plan = { ...settings, seed, stored: same.map((entry) => entry.case as Case) };
    const watched: Observer = {
      phase: (phase, count) => observer.phase?.(phase, count),
      progress: (done, findings) => observer.progress?.(done, findings),
      finding: (finding) => writer.put(finding),
    };
    const stop = writer.signalWith(signal);
    target = interruptible(target, stop);
    const found = await fuzz(model, target, plan, watched, stop);
    const result = { ...found, findings: found.findings.map((finding) => carried(model, finding)) };
    // Counts and cases may have changed since a finding was new.
    for (const finding of result.findings) writer.put(finding);
    const part = shard && { shard: `${shard.number}/${shard.count}` };
    const within = model.carrierNames && { within: model.carrierNames.join(', ') };
    const context = {
      ...{ generator, model: model.name, ...within, target: targetName(about), seed, known, onlyLikely },
      ...part,
    };
    const report = reportOf(result, context, settings.roundTrip);
    // What a parser left behind shows when it is closed.
    await target.close();
    const early = result.failure ? [`The run ended early: ${result.failure.message}.`] : [];
    const hints = [...early, ...report.hints, ...(target.remarks ?? [])];
    return { report: { ...report, hints }, storeError: writer.error, failure: result.failure };
  } finally {
    await target?.close();
    store?.close();
  }
}
