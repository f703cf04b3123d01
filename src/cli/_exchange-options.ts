import { type Command, Option } from 'commander';
import { DUTIES, FAULT_KINDS } from '../exchanges/fault.js';
import { EXCHANGE_ORDERS, EXCHANGE_SIZES } from '../exchanges/words.js';
import { integerOption } from './_arguments.js';
import { CannotRun } from './_cannot-run.js';
import { oneOf } from './_words.js';

const OWN = ['size', 'maxTurns', 'order', 'faults'] as const;
const FOREIGN = ['tier', 'presence', 'cases', 'systematic', 'rules', 'within', 'check'] as const;

/** Adds the options that only exchanges have. */
export function addExchangeOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--size <size>',
        `exchange: size of its values (choices: ${EXCHANGE_SIZES.join(', ')}; default: typical)`,
      ).argParser(oneOf('--size', EXCHANGE_SIZES)),
    )
    .option(
      '--max-turns <number>',
      'exchange: most turns (default: 4)',
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
        `exchange: faults that half of them have: ${DUTIES.join(', ')} or kinds (default: none)`,
      ).argParser((word: string, before: readonly string[] | undefined) => [
        ...(before ?? []),
        oneOf('--faults', [...DUTIES, ...FAULT_KINDS])(word),
      ]),
    );
}

/** Throws `CannotRun` if an option does not apply to what is sampled. */
export function checkExchangeOptions(command: Command, isExchange: boolean): void {
  const isGiven = (name: string) => command.getOptionValueSource(name) === 'cli';
  const wrong = (isExchange ? FOREIGN : OWN).find(isGiven);
  if (wrong === undefined) return;
  const flag = command.options.find((option) => option.attributeName() === wrong)?.long;
  throw new CannotRun(isExchange ? `${flag} does not apply to exchange.` : `${flag} needs exchange.`);
}
