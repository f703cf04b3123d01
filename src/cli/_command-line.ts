import type { Command, Option } from 'commander';
import type { Shard } from '../sampling/shard.js';

/**
 * Returns the full command line that repeats this run. It includes the options in `chosen`, for example a random seed,
 * and keeps the arguments after `--`. `operands` replace the words of this run that are no options.
 */
export function commandLine(
  command: Command,
  chosen: Readonly<Record<string, string>>,
  operands: readonly string[] = command.args,
): string {
  const given = command.options
    // A repetition runs once.
    .filter(({ long }) => !(long! in chosen) && long !== '--watch')
    .filter((option) => isGiven(command, option))
    .flatMap((option) => [option.long!, ...wordsOf(option, command.getOptionValue(option.attributeName()))]);
  const positionalCount = command.registeredArguments.filter(({ variadic }) => !variadic).length;
  const afterDashes = operands.slice(positionalCount);
  const words = [
    ...[command.parent!.name(), command.name(), ...operands.slice(0, positionalCount), ...given],
    ...Object.entries(chosen).flat(),
    ...(afterDashes.length > 0 ? ['--', ...afterDashes] : []),
  ];
  return words.map((word) => quoted(String(word))).join(' ');
}

/** Whether an option was on the command line. `--store` and `--no-store` share one value. */
function isGiven(command: Command, option: Option): boolean {
  const name = option.attributeName();
  const isOff = command.getOptionValue(name) === false;
  return command.getOptionValueSource(name) === 'cli' && isOff === option.negate;
}

/** Returns the words that follow an option on the command line. */
function wordsOf(option: Option, value: unknown): unknown[] {
  if (option.isBoolean() || option.negate || value === true) return [];
  if (option.flags.endsWith('<seconds>')) return [Number(value) / 1000];
  if (option.attributeName() === 'shard') return [shardText(value as Shard)];
  if (!Array.isArray(value)) return [value];
  return option.variadic ? value : [value.join(',')];
}

const shardText = ({ number, count }: Shard) => `${number}/${count}`;

/** Quotes a word for a shell if necessary. */
export const quoted = (word: string) =>
  /^[\w@%+=:,./-][\w@%+=:,./#-]*$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
