import { type Command, Option } from 'commander';
import { DUTIES, FAULT_KINDS } from '../exchanges/fault.js';
import { EXCHANGE_ORDERS, EXCHANGE_SIZES } from '../exchanges/words.js';
import { integerOption } from './_arguments.js';
import { CannotRun } from './_cannot-run.js';
import { oneOf } from './_words.js';

/** Options that only exchanges have. */
const OWN = ['size', 'maxTurns', 'order', 'faults', 'listen'] as const;

/** Options of `sample` that exchanges do not have. */
const FOREIGN = ['tier', 'presence', 'cases', 'systematic', 'rules', 'within', 'check'] as const;

/** The defaults of a command, for its help. */
interface Defaults {
  readonly size: string;
  readonly maxTurns: number;
  readonly faults: string;
}

/** Adds the options that only exchanges have. */
export function addExchangeOptions(command: Command, { size, maxTurns, faults }: Defaults): Command {
  return command
    .addOption(
      new Option(
        '--size <size>',
        `exchange: size of its values (choices: ${EXCHANGE_SIZES.join(', ')}; default: ${size})`,
      ).argParser(oneOf('--size', EXCHANGE_SIZES)),
    )
    .option(
      '--max-turns <number>',
      `exchange: most turns (default: ${maxTurns})`,
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
        `exchange: faults that half of them have: ${DUTIES.join(', ')} or kinds (default: ${faults})`,
        // Before the first one, it is `false` if there is an option `--no-faults`.
      ).argParser((word: string, before: readonly string[] | false | undefined) => [
        ...(before || []),
        oneOf('--faults', [...DUTIES, ...FAULT_KINDS])(word),
      ]),
    );
}

/**
 * Throws `CannotRun` if an option does not apply: one that only exchanges have, or one of `foreign`, which they do not
 * have.
 */
export function checkExchangeOptions(
  command: Command,
  isExchange: boolean,
  foreign: readonly string[] = FOREIGN,
): void {
  const isGiven = (name: string) => command.getOptionValueSource(name) === 'cli';
  const wrong = (isExchange ? foreign : OWN).find(isGiven);
  if (wrong === undefined) return;
  const flag = command.options.find((option) => option.attributeName() === wrong)?.long;
  throw new CannotRun(isExchange ? `${flag} does not apply to exchange.` : `${flag} needs exchange.`);
}
