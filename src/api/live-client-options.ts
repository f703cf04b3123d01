import type { ExchangeConstraints } from '../../arbitraries/exchange.js';
import type { Protocol } from '../fuzzing/protocol.js';

/** A client that connects to a URL: a function, a function of a module, or a program. */
export type LiveClient =
  | ((url: string) => unknown)
  /** The path of a module, and its export after `#`. It runs in processes of its own. */
  | { readonly module: string }
  /** A program and its arguments, in which `{url}` stands for the URL; or one that reads URLs line by line. */
  | { readonly command: readonly [program: string, ...args: string[]]; readonly protocol?: Protocol };

/**
 * Options of a run of a live client. Durations are in seconds. The names, units and defaults are those of the command line.
 *
 * @example
 * const options: LiveClientOptions = { seed: 1, runs: 50, faults: ['survive'], timeout: 2 };
 */
export interface LiveClientOptions extends Pick<ExchangeConstraints, 'size' | 'maxTurns' | 'order' | 'faults'> {
  /** Number of exchanges. Default: 1000. */
  readonly runs?: number;
  /** Seed of the exchanges. Default: chosen at random and reported. */
  readonly seed?: number;
  /** Seconds after which no new exchange is started. Default: 45. */
  readonly maxTime?: number;
  /** Number of findings after which no new exchange is started. Default: none. */
  readonly maxFailures?: number;
  /** Seconds after which the client counts as hung, and that it has for the output of a function. Default: 5. */
  readonly timeout?: number;
  /** Number of clients that run at once. Default: 8 for a function, 4 otherwise. */
  readonly jobs?: number;
  /** Folder in which findings are stored; what is stored of the same client is played first. Default: none. */
  readonly store?: string;
  /** IDs of known findings. Default: none. */
  readonly known?: readonly string[];
  /** Stops the run. */
  readonly signal?: AbortSignal;
}
