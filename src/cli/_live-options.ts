import type { Command } from 'commander';
import type { ExchangeConstraints } from '../../arbitraries/exchange.js';
import { flagOf } from '../fuzzing/options.js';
import { CannotRun } from './_cannot-run.js';
import { addExchangeOptions, checkExchangeOptions } from './_exchange-options.js';
import type { FuzzOptions } from './_fuzz-options.js';

/** Options that only parsers have. */
const FOREIGN = [
  ...([
    'input',
    'rejects',
    'rejectCode',
    'crashCode',
    'strict',
    'evolved',
    'roundTrip',
    'phases',
    'tiers',
    'rules',
  ] as const),
  ...(['shard', 'failOn', 'onlyLikely', 'within', 'watch'] as const),
] as const;

/** The options of `fuzz exchange`. Durations are in milliseconds. */
export interface LiveOptions
  extends Pick<
      FuzzOptions,
      'module' | 'protocol' | 'timeout' | 'runs' | 'seed' | 'index' | 'maxFailures' | 'store' | 'report' | 'reportDir'
    >,
    Pick<FuzzOptions, 'json' | 'details'>,
    Pick<ExchangeConstraints, 'size' | 'maxTurns' | 'order'> {
  readonly jobs?: number | undefined;
  readonly maxTime?: number | undefined;
  /** Where clients ask for their cases, which are not started then. */
  readonly listen?: string;
  /** `false` for `--no-faults`. */
  readonly faults?: ExchangeConstraints['faults'] | false;
}

/** Adds the options that only live clients have. */
export const addLiveOptions = (command: Command): Command =>
  addExchangeOptions(command, { size: 'small', maxTurns: 3, faults: 'survive report' })
    .option(
      '--listen <[host:]port>',
      'exchange: wait for clients that cannot be started: they ask for cases at GET /cases, /run?case=N&agent=NAME and /report',
    )
    .option('--no-faults', 'exchange: no faults')
    .setOptionValueWithSource('faults', undefined, 'default');

/** Options of clients that are started. */
const STARTED = ['protocol', 'jobs', 'maxFailures'] as const;

/** Throws `CannotRun` if an option does not apply to what is fuzzed. */
export function checkLiveOptions(command: Command, isLive: boolean): void {
  checkExchangeOptions(command, isLive, FOREIGN);
  if (command.getOptionValue('listen') === undefined) return;
  const wrong = STARTED.find((name) => command.getOptionValueSource(name) === 'cli');
  if (wrong !== undefined) throw new CannotRun(`${flagOf(wrong)} does not apply to --listen.`);
}
