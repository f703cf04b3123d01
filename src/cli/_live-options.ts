import type { Command } from 'commander';
import type { ExchangeConstraints } from '../../arbitraries/exchange.js';
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
  /** `false` for `--no-faults`. */
  readonly faults?: ExchangeConstraints['faults'] | false;
}

/** Adds the options that only live clients have. */
export const addLiveOptions = (command: Command): Command =>
  addExchangeOptions(command, { size: 'small', maxTurns: 3, faults: 'survive report' })
    .option('--no-faults', 'exchange: no faults')
    .setOptionValueWithSource('faults', undefined, 'default');

/** Throws `CannotRun` if an option does not apply to what is fuzzed. */
export const checkLiveOptions = (command: Command, isLive: boolean): void =>
  checkExchangeOptions(command, isLive, FOREIGN);
