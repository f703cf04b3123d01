import { createRequire } from 'node:module';
import { type ExchangeConstraints, exchange } from '../../arbitraries/exchange.js';
import { mustBeKnown } from '../engine/generate/constraints.js';
import { sampleAt } from '../engine/generate/sample.js';
import type { Plan } from '../exchanges/plan.js';
import { type ClientSpec, clientName, openClient } from '../fuzzing/clients/open-client.js';
import { describeValue } from '../fuzzing/option-check.js';
import { Arena } from '../judging/arena.js';
import { fuzzLive, type LiveObserver } from '../judging/fuzz-live.js';
import { livePlan } from '../judging/live-plan.js';
import type { LiveReport } from '../judging/live-report.js';
import { LiveStore } from '../judging/live-store.js';
import { randomSeed } from '../sampling/random-seed.js';
import type { LiveClient, LiveClientOptions } from './live-client-options.js';

/** What a run plays, as the command line and the API have it. Durations are in milliseconds. */
export interface LiveSettings extends Pick<ExchangeConstraints, 'size' | 'maxTurns' | 'order' | 'faults'> {
  readonly runs: number;
  readonly seed?: number | undefined;
  readonly maxTime: number;
  readonly maxFailures?: number | undefined;
  readonly timeout: number;
  readonly known: readonly string[];
  /** Only the exchange with this index, from 0. */
  readonly index?: number | undefined;
}

/** Faults that exchanges have if nobody says which. */
export const USUAL_FAULTS = ['survive', 'report'] as const;

/** Returns the exchanges of a seed, by their indices. */
export function livePlans({
  seed,
  index: only,
  size = 'small',
  maxTurns = 3,
  order = 'any',
  faults = USUAL_FAULTS,
}: Pick<LiveSettings, 'seed' | 'index' | 'size' | 'maxTurns' | 'order' | 'faults'> & { readonly seed: number }) {
  const plans = exchange({ size, maxTurns, order, faults });
  return (index: number): Plan => livePlan(sampleAt(plans, seed, only ?? index));
}

/** Plays exchanges to a client, stores what is found, and returns the report. */
export async function runLive(
  spec: ClientSpec,
  { seed = randomSeed(), ...settings }: LiveSettings,
  { generator, store: folder }: { readonly generator: string; readonly store?: string | undefined },
  observer: LiveObserver = {},
  signal?: AbortSignal,
): Promise<LiveReport> {
  const { index: only, maxTime, maxFailures = Number.POSITIVE_INFINITY, timeout, known } = settings;
  const runs = only === undefined ? settings.runs : 1;
  const planAt = livePlans({ ...settings, seed });
  const store = folder === undefined ? undefined : LiveStore.open(folder, generator);
  try {
    const target = await openClient(spec);
    const arena = await Arena.start(target, timeout);
    try {
      signal?.addEventListener('abort', () => arena.hurry(), { once: true });
      const stored = only === undefined ? (store?.read(spec) ?? []) : [];
      for (const name of store?.skipped ?? []) observer.skippedFile?.(name);
      const run = { seed, planAt, stored, runs, maxTime, maxFailures, width: target.width };
      const noted = { ...observer, finding: (finding: LiveReport['findings'][number]) => store?.put(finding, spec) };
      const { hints, ...result } = await fuzzLive(arena, run, noted, signal);
      await arena.close();
      const ids = result.findings.map(({ id }) => id).filter((id) => known.includes(id));
      const about = { version: 1, kind: 'exchange', generator, target: clientName(spec), seed } as const;
      return { ...about, ...result, hints: [...hints, ...target.remarks], known: ids };
    } finally {
      await arena.close();
    }
  } finally {
    store?.close();
  }
}

const OPTIONS = [
  ...['runs', 'seed', 'maxTime', 'maxFailures', 'timeout', 'jobs', 'store', 'known', 'signal'],
  ...['size', 'maxTurns', 'order', 'faults'],
] as const;

function specOf(client: LiveClient, jobs: number | undefined): ClientSpec {
  if (typeof client === 'function') return { client, jobs };
  if (typeof client === 'object' && client !== null) {
    if ('module' in client) return { module: client.module, jobs };
    if ('command' in client) return { protocol: 'process', ...client, jobs };
  }
  throw new RangeError(`the client must be a function, { module } or { command }, not ${describeValue(client)}`);
}

function mustBeNumber(name: string, value: number | undefined, least: number, isInteger: boolean): void {
  if (value === undefined) return;
  if (typeof value === 'number' && value >= least && (isInteger ? Number.isSafeInteger(value) : value < 2 ** 31 / 1000))
    return;
  throw new RangeError(
    `${name} must be ${isInteger ? 'an integer' : 'a number'} from ${least}, not ${describeValue(value)}`,
  );
}

/** Plays exchanges to a client with options as they are passed to the API. Throws as `fuzzClient` does. */
export async function runLiveClient(client: LiveClient, options: LiveClientOptions): Promise<LiveReport> {
  mustBeKnown(options, OPTIONS);
  const { runs = 1000, maxTime = 45, timeout = 5, jobs, store, known = [], signal, seed, ...rest } = options;
  mustBeNumber('runs', runs, 0, true);
  mustBeNumber('seed', seed, Number.MIN_SAFE_INTEGER, true);
  mustBeNumber('maxTime', maxTime, 0.001, false);
  mustBeNumber('maxFailures', rest.maxFailures, 1, true);
  mustBeNumber('timeout', timeout, 0.001, false);
  mustBeNumber('jobs', jobs, 1, true);
  const { name, version } = createRequire(import.meta.url)('realtime-arbitraries/package.json');
  const settings = { ...rest, runs, seed, known, maxTime: 1000 * maxTime, timeout: 1000 * timeout };
  return runLive(specOf(client, jobs), settings, { generator: `${name} ${version}`, store }, {}, signal);
}
