import { mustBeKnown } from '../engine/generate/constraints.js';
import { allowedInApi, describeValue, invalidPart } from './option-check.js';
import { OPTIONS } from './option-table.js';
import type { FuzzOption } from './option-types.js';
import type { ApiOptions, ApiSettings, NameFor, OptionName } from './option-values.js';

const entries = Object.entries(OPTIONS) as [OptionName, FuzzOption][];
const ofApi = entries.filter(([, option]) => option.for !== 'cli');

/** Checks options of the API. Throws a `RangeError` if an option is unknown or invalid. */
export function checkOptions(options: unknown, otherNames: readonly string[]): void {
  if (typeof options !== 'object' || options === null) {
    throw new RangeError(`the options must be an object, not ${describeValue(options)}`);
  }
  mustBeKnown(options, [...otherNames, ...ofApi.map(([name]) => name)]);
  for (const [name, option] of ofApi) {
    const value = (options as Record<string, unknown>)[name];
    const invalid = value === undefined ? undefined : invalidPart(option, value);
    if (invalid) throw new RangeError(`${name} must be ${allowedInApi(option)}, not ${describeValue(invalid.part)}`);
  }
}

/** Fills in the defaults of the API, and converts durations from seconds to milliseconds. */
export function settingsOf(options: ApiOptions): ApiSettings {
  const settings = ofApi.map(([name, option]) => {
    const given: unknown = options[name as NameFor<'api'>] ?? ('default' in option ? option.default : undefined);
    return [name, option.type === 'seconds' && given !== undefined ? 1000 * (given as number) : given];
  });
  return Object.fromEntries(settings);
}

const PLACEHOLDERS: Readonly<Record<FuzzOption['type'], string>> = {
  flag: '',
  integer: '<number>',
  integers: '<list>',
  seconds: '<seconds>',
  word: '<word>',
  words: '<list>',
  text: '<text>',
  texts: '<text...>',
  shard: '<part>',
};

/** Returns the name of an option on the command line: `--max-time`. */
export const flagOf = (name: string): string =>
  `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Returns the flags of an option on the command line: `--no-evolved`, `-n, --runs <number>`. */
export function flagsOf(name: string, option: FuzzOption): string {
  if (option.type === 'flag') return option.default ? `--no-${flagOf(name).slice(2)}` : flagOf(name);
  const alias = option.alias ? `${option.alias}, ` : '';
  return `${alias}${flagOf(name)} ${option.placeholder ?? PLACEHOLDERS[option.type]}`;
}

/** Describes the default of an option: in words, or as the value itself. */
function defaultOf(option: FuzzOption): string {
  const value = 'default' in option ? option.default : undefined;
  const inApi = option.defaultText ?? (Array.isArray(value) ? value.join(', ') : String(value));
  if (!('cliDefault' in option)) return inApi;
  return `${inApi}; on the command line, \`${option.cliDefault}\``;
}

/**
 * Returns the options of a run as a Markdown table: the name in the API, the flag of the command line, the description,
 * the default. A dash stands for an option that does not exist there.
 *
 * @example
 * optionsMarkdown(); // '| API | Command line | Description | Default |\n| --- | --- | --- | --- |\n| … |\n'
 */
export function optionsMarkdown(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = entries.map(([name, option]) => {
    const inApi = option.for === 'cli' ? '–' : `\`${name}\``;
    const onCommandLine = option.for === 'api' ? '–' : `\`${flagsOf(name, option)}\``;
    return `| ${[inApi, onCommandLine, option.description, defaultOf(option)].map(cell).join(' | ')} |\n`;
  });
  return ['| API | Command line | Description | Default |\n', '| --- | --- | --- | --- |\n', ...rows].join('');
}
