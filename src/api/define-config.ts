import type { CarrierName } from '../../arbitraries/carriers.js';
import type { ModelName } from '../../arbitraries/models.js';
import type { Input } from '../fuzzing/function-target.js';
import type { Protocol } from '../fuzzing/protocol.js';
import type { ReportForm } from '../fuzzing/report-form.js';
import type { FuzzOptions } from './fuzz-parser.js';
import type { LiveClientOptions } from './live-client-options.js';

/**
 * Options of a target in the configuration file. Durations are in seconds. The names, units and defaults are those of the
 * command line.
 */
export interface TargetOptions
  extends Omit<FuzzOptions, 'model' | 'within' | 'input' | 'rejects' | 'isolate' | 'store' | 'index' | 'shard'> {
  /** Number of processes. Default: 1. */
  readonly jobs?: number;
  /** Folder in which findings are stored; `false` stores none. Default: .realtime-arbitraries. */
  readonly store?: string | false;
  /** Number of findings that are printed in full, after the table of all. Default: 20. */
  readonly details?: number;
  /** Reports to write. Default: none. */
  readonly report?: readonly ReportForm[];
  /** Folder for the reports. If several targets run, each has a folder in it, with its name. Default: the current one. */
  readonly reportDir?: string;
}

/** The model that the parser of a target reads. */
interface TargetModel {
  readonly model: ModelName;
  /** The type of an event that carries each value, or `true` for the usual one. Default: the value stands alone. */
  readonly within?: CarrierName | true;
}

/** A target that is a function of a module. */
export interface ModuleTargetConfig extends TargetModel, TargetOptions {
  /** The module and its export: `./src/parser.ts#parse`, `./src/schema.ts#Response.parse`. */
  readonly module: string;
  /** What the function receives. Default: text. */
  readonly input?: Input;
  /** Which results are failures: result.success === false. Default: recognized. */
  readonly rejects?: string;
}

/** A target that is a program. */
export interface CommandTargetConfig extends TargetModel, TargetOptions {
  /** The program and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** How it runs: process (once for each case) or lines (once, answering line by line). Default: process. */
  readonly protocol?: Protocol;
  /** Exit codes that mean rejected. Default: 1. */
  readonly rejectCode?: readonly number[];
  /** Exit codes that mean crashed. Default: all others. */
  readonly crashCode?: readonly number[];
}

/** Options of a live client in the configuration file. Durations are in seconds. */
export interface LiveTargetOptions
  extends Pick<LiveClientOptions, 'size' | 'maxTurns' | 'order' | 'faults' | 'maxTime' | 'jobs'>,
    Pick<TargetOptions, 'timeout' | 'runs' | 'seed' | 'maxFailures' | 'store' | 'known'>,
    Pick<TargetOptions, 'details' | 'report' | 'reportDir'> {
  /** Whole exchanges are played. */
  readonly model: 'exchange';
}

/** A live client that is a function of a module. */
export interface LiveModuleTargetConfig extends LiveTargetOptions {
  /** The module and its export. */
  readonly module: string;
}

/** A live client that is a program. */
export interface LiveCommandTargetConfig extends LiveTargetOptions {
  /** The program and its arguments, in which `{url}` stands for the URL. */
  readonly command: readonly [string, ...string[]];
  /** How it runs: process (once for each exchange) or lines (it reads URLs line by line). Default: process. */
  readonly protocol?: Protocol;
}

/** Live clients that are not started: they ask for their cases, as with `--listen`. */
export interface LivePulledTargetConfig extends Omit<LiveTargetOptions, 'jobs' | 'maxFailures'> {
  /** Where: a port such as `8765`, on loopback, or a host and a port. */
  readonly listen: string;
}

/** A parser or a live client that `fuzz` runs by its name. */
export type TargetConfig =
  | ModuleTargetConfig
  | CommandTargetConfig
  | LiveModuleTargetConfig
  | LiveCommandTargetConfig
  | LivePulledTargetConfig;

/** The content of `realtime-arbitraries.config.ts`, or `.mts`, `.js`, `.mjs`, `.cjs`, `.json`. */
export interface FuzzConfig {
  /** The JSON Schema of this file, for editors. */
  readonly $schema?: string;
  /** Options of all targets that do not have their own. */
  readonly defaults?: TargetOptions;
  /** What `fuzz` runs, by name. */
  readonly targets: Readonly<Record<string, TargetConfig>>;
}

/**
 * Returns its argument, so that an editor knows the type of a configuration file. `fuzz` without arguments runs all
 * targets of `realtime-arbitraries.config.ts` in the current folder, `fuzz NAME` runs one.
 *
 * @example
 * const config = defineConfig({
 *   defaults: { runs: 500 },
 *   targets: { events: { model: 'server-event', module: './src/parser.ts#parseEvent', strict: true } },
 * });
 * console.assert(config.targets.events?.model === 'server-event');
 */
export function defineConfig<const Config extends FuzzConfig>(config: Config): Config {
  return config;
}
