import type { Command } from 'commander';

/** The command line that asks for the same again, in full: with what was not said but chosen, too. */
export function commandLine(command: Command, chosen: Readonly<Record<string, string>>): string {
  const said = command.options
    .filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
    .flatMap((option) => [
      option.long!,
      ...(option.isBoolean() ? [] : [command.getOptionValue(option.attributeName())].flat()),
    ]);
  const words = [command.parent!.name(), command.name(), ...command.args, ...said, ...Object.entries(chosen).flat()];
  return words.map((word) => quoted(String(word))).join(' ');
}

/** A word as a shell reads it back. */
const quoted = (word: string) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
