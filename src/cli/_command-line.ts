import type { Command, Option } from 'commander';

/**
 * The command line that asks for the same again, in full: with what was not said but chosen, too. What stood behind `--`
 * stands there again.
 */
export function commandLine(command: Command, chosen: Readonly<Record<string, string>>): string {
  const said = command.options
    .filter(({ long }) => !(long! in chosen))
    .filter((option) => isSaid(command, option))
    .flatMap((option) => [option.long!, ...wordsOf(option, command.getOptionValue(option.attributeName()))]);
  const named = command.registeredArguments.filter(({ variadic }) => !variadic).length;
  const behind = command.args.slice(named);
  const words = [
    ...[command.parent!.name(), command.name(), ...command.args.slice(0, named), ...said],
    ...Object.entries(chosen).flat(),
    ...(behind.length > 0 ? ['--', ...behind] : []),
  ];
  return words.map((word) => quoted(String(word))).join(' ');
}

/** Whether an option was on the command line; `--store` and `--no-store` have one value. */
function isSaid(command: Command, option: Option): boolean {
  const name = option.attributeName();
  const isOff = command.getOptionValue(name) === false;
  return command.getOptionValueSource(name) === 'cli' && isOff === option.negate;
}

/** The value of an option as it is written on a command line. */
function wordsOf(option: Option, value: unknown): unknown[] {
  if (option.isBoolean() || option.negate) return [];
  if (option.flags.endsWith('<seconds>')) return [Number(value) / 1000];
  if (!Array.isArray(value)) return [value];
  return option.variadic ? value : [value.join(',')];
}

/** A word as a shell reads it back. */
const quoted = (word: string) =>
  /^[\w@%+=:,./-][\w@%+=:,./#-]*$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
