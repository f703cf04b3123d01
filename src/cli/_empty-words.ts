import type { Command } from 'commander';
import { CannotRun } from './_cannot-run.js';
import { operandsOf } from './_operands.js';

/** What the words of an argument are. */
const NAMES: Readonly<Record<string, string>> = {
  files: 'the name of a file',
  folder: 'the name of the folder',
  'openapi.json': 'the name of the file',
  id: 'an ID',
};

/** Throws `CannotRun` if an argument or an option is empty, such as the value of an unset variable in a script. */
export function refuseEmptyWords(command: Command): void {
  const { args, registeredArguments, options } = command;
  // The arguments of a program may be empty.
  const index = operandsOf(args).names.indexOf('');
  if (index >= 0) {
    const name = registeredArguments[Math.min(index, registeredArguments.length - 1)]?.name() ?? '';
    throw new CannotRun(`${NAMES[name] ?? 'an argument'} must not be empty.`);
  }
  const empty = options.find((option) => command.getOptionValue(option.attributeName()) === '');
  if (empty) throw new CannotRun(`${empty.long} must not be empty.`);
}
