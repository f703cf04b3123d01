import { type Command, Option } from 'commander';
import type { ExchangeConstraints } from '../../arbitraries/exchange.js';
import { DUTIES, FAULT_KINDS } from '../exchanges/fault.js';
import { EXCHANGE_ORDERS, EXCHANGE_SIZES } from '../exchanges/words.js';
import { integerOption } from './_arguments.js';
import { CannotRun } from './_cannot-run.js';
import type { FuzzOptions } from './_fuzz-options.js';
import { oneOf } from './_words.js';

/** Options that only live clients have. */
const OWN = ['size', 'maxTurns', 'order', 'faults'] as const;

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
export function addLiveOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--size <size>',
        `exchange: size of its values (choices: ${EXCHANGE_SIZES.join(', ')}; default: small)`,
      ).argParser(oneOf('--size', EXCHANGE_SIZES)),
    )
    .option(
      '--max-turns <number>',
      'exchange: most turns (default: 3)',
      integerOption('--max-turns', { min: 1, max: 1000 }),
    )
    .addOption(
      new Option(
        '--order <order>',
        `exchange: order of its events (choices: ${EXCHANGE_ORDERS.join(', ')}; default: any)`,
      ).argParser(oneOf('--order', EXCHANGE_ORDERS)),
    )
    .addOption(
      new Option(
        '--faults <kind...>',
        `exchange: faults that half of them have: ${DUTIES.join(', ')} or kinds (default: survive report)`,
      ).argParser((word: string, before: readonly string[] | undefined) => [
        ...(Array.isArray(before) ? before : []),
        oneOf('--faults', [...DUTIES, ...FAULT_KINDS])(word),
      ]),
    )
    .option('--no-faults', 'exchange: no faults')
    .setOptionValueWithSource('faults', undefined, 'default');
}

/** Throws `CannotRun` if an option does not apply to what is fuzzed. */
export function checkLiveOptions(command: Command, isLive: boolean): void {
  const isGiven = (name: string) => command.getOptionValueSource(name) === 'cli';
  const wrong = (isLive ? FOREIGN : OWN).find(isGiven);
  if (wrong === undefined) return;
  const flag = command.options.find((option) => option.attributeName() === wrong)?.long;
  throw new CannotRun(isLive ? `${flag} does not apply to exchange.` : `${flag} needs exchange.`);
}
