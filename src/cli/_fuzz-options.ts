import { type Command, Option } from 'commander';
import { allowedOnCommandLine, invalidPart } from '../fuzzing/option-check.js';
import { OPTIONS } from '../fuzzing/option-table.js';
import type { FuzzOption } from '../fuzzing/option-types.js';
import type { Filled, NameFor, OptionName } from '../fuzzing/option-values.js';
import { flagOf, flagsOf } from '../fuzzing/options.js';
import { shardIn } from './_arguments.js';
import { CannotRun } from './_cannot-run.js';
import { nearest } from './_nearest.js';

type CliOptions = Filled<NameFor<'cli'>>;

/** The options of `fuzz`. Durations are in milliseconds. */
export interface FuzzOptions extends Omit<CliOptions, 'store' | 'known'> {
  /** The folder; `false` for `--no-store`. */
  readonly store: string | false;
  /** The file with the IDs of known findings. */
  readonly known?: string;
}

/** The options of a command that reports findings. */
export type ReportOptions = Pick<FuzzOptions, 'failOn' | 'report' | 'reportDir' | 'json' | 'details'>;

const integerIn = (text: string) => (/^-?\d+$/.test(text) ? Number(text) : Number.NaN);
const numberIn = (text: string) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN);
const itemsIn = (text: string) => [...new Set(text.split(',').map((item) => item.trim()))];

/** Converts the text of an option to its value, which may be invalid. */
function parsed(option: FuzzOption, text: string): unknown {
  switch (option.type) {
    case 'integer':
      return integerIn(text);
    case 'integers':
      return itemsIn(text).map(integerIn);
    case 'seconds':
      return numberIn(text);
    case 'words':
      return itemsIn(text);
    case 'shard':
      return shardIn(text);
    default:
      return text;
  }
}

/** Converts a valid value to the form in which commands use it: words in their usual order, durations in milliseconds. */
function converted(option: FuzzOption, value: unknown): unknown {
  if (option.type === 'words') return option.values.filter((word) => (value as string[]).includes(word));
  return option.type === 'seconds' ? 1000 * (value as number) : value;
}

/** Reads the text of an option. Throws `CannotRun` if it is invalid. */
function read(name: string, option: FuzzOption, text: string): unknown {
  if (text === '') throw new CannotRun(`${flagOf(name)} must not be empty.`);
  const value = parsed(option, text);
  if (Array.isArray(value) && text.trimEnd().endsWith(',')) {
    throw new CannotRun(
      `${flagOf(name)} must be a list without spaces, such as a,b: ${JSON.stringify(text)} ends in a comma.`,
    );
  }
  const invalid = invalidPart(option, value);
  if (!invalid) return converted(option, value);
  const shown = typeof invalid.part === 'string' ? invalid.part : text;
  const near = 'values' in option ? nearest(shown, option.values) : undefined;
  const hint = near ? `; did you mean ${near}?` : '.';
  throw new CannotRun(`${flagOf(name)} must be ${allowedOnCommandLine(option)}, not ${JSON.stringify(shown)}${hint}`);
}

/** Converts the options of a configuration file that the command line does not override. */
export function optionsOfFile(file: object, command: Command): Record<string, unknown> {
  const given = Object.entries(file).filter(([name]) => command.getOptionValueSource(name) !== 'cli');
  return Object.fromEntries(
    given.map(([name, value]) => {
      const option: FuzzOption | undefined = Object.hasOwn(OPTIONS, name) ? OPTIONS[name as OptionName] : undefined;
      return [name, option && value !== undefined ? converted(option, value) : value];
    }),
  );
}

/** Describes an option. A default without a value, such as a random seed, is part of the description. */
function describe(option: FuzzOption): string {
  const { description, defaultText } = option;
  if (option.type === 'flag') return option.default ? `do not ${description}` : description;
  const isObvious = 'default' in option || 'cliDefault' in option || defaultText === 'all' || defaultText === 'none';
  return isObvious || !defaultText ? description : `${description} (default: ${defaultText})`;
}

/** Builds an option for commander. */
function commanderOption(name: string, option: FuzzOption): Option {
  const made = new Option(flagsOf(name, option), describe(option));
  if (option.type === 'flag') return made;
  // The values of a variadic option arrive one by one; commander collects them if there is no parser.
  const isFile = 'fromFile' in option && option.fromFile;
  if (option.type !== 'texts' || isFile) {
    made.argParser((text) => read(name, isFile ? { ...option, type: 'text' } : option, text));
  }
  if ('cliDefault' in option) return made.default(option.cliDefault, option.cliDefault);
  if (!('default' in option) || option.default === undefined) return made;
  return made.default(converted(option, option.default), option.defaultText ?? String(option.default));
}

/** Adds the options of a group to a command. */
function addGroup(command: Command, group: FuzzOption['group']): Command {
  for (const [name, option] of Object.entries(OPTIONS) as [OptionName, FuzzOption][]) {
    if (option.group !== group || option.for === 'api') continue;
    command.addOption(commanderOption(name, option));
    // Not a default of the option itself: the help would show it.
    if (option.type === 'flag') command.setOptionValueWithSource(name, option.default, 'default');
    if ('off' in option && option.off) command.option(`--no-${flagOf(name).slice(2)}`, option.off);
  }
  return command;
}

/** Adds all options of `fuzz`. */
export const addFuzzOptions = (command: Command): Command =>
  addReportOptions(addGroup(addGroup(command, 'target'), 'run'));

/** Adds the options of a command that reports findings. */
export const addReportOptions = (command: Command): Command => addGroup(command, 'report');
