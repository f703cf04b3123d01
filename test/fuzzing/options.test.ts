import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OPTIONS } from '../../src/fuzzing/option-table.js';
import type { FuzzOption } from '../../src/fuzzing/option-types.js';
import { checkOptions, flagsOf, optionsMarkdown, settingsOf } from '../../src/fuzzing/options.js';

const options = Object.entries(OPTIONS) as [string, FuzzOption][];

describe('the options of the API', () => {
  it.each([
    ['runs', [0, 1, Number.MAX_SAFE_INTEGER], [-1, 1.5, '1', Number.NaN, null, Infinity]],
    ['seed', [0, -5, Number.MIN_SAFE_INTEGER], [0.5, '7', 2 ** 53]],
    ['timeout', [0.001, 5, 2_147_483.647], [0, -1, 2_147_484, '5', Number.NaN, Infinity, null]],
    ['maxTime', [0.5, 60], [0, -1, Infinity]],
    ['maxFailures', [1], [0, 1.5]],
    ['index', [0, 7], [-1, 0.5]],
    ['strict', [true, false], ['yes', 1, null]],
    ['isolate', [true, false], [0]],
    ['input', ['text', 'value'], ['json', 1]],
    ['phases', [['random'], ['random', 'stored']], [[], ['randomly'], 'random', ['random', 'random']]],
    ['tiers', [['edge', 'invalid']], [[], ['edges']]],
    ['rules', [['usage.*']], [[], 'usage.*', [1], ['']]],
    ['known', [[], ['12345678']], ['12345678', [1]]],
    ['failOn', [[], ['crashed']], [['crash']]],
    ['store', ['folder'], ['', 1, false]],
    [
      'shard',
      [
        { number: 1, count: 1 },
        { number: 2, count: 4 },
      ],
      [{ number: 0, count: 4 }, { number: 5, count: 4 }, {}, 1],
    ],
  ])('%s', (name, right, wrong) => {
    for (const value of right) expect(() => checkOptions({ [name]: value }, [])).not.toThrow();
    for (const value of wrong) {
      const check = () => checkOptions({ [name]: value }, []);
      expect(check).toThrow(RangeError);
      expect(check).toThrow(new RegExp(`^${name} must be .*, not `));
    }
  });

  it('are what is allowed, in the message', () => {
    const messageOf = (of: object) => {
      try {
        checkOptions(of, []);
      } catch (error) {
        return (error as Error).message;
      }
      return undefined;
    };
    expect(messageOf({ runs: -1 })).toBe('runs must be an integer from 0 to 9007199254740991, not -1');
    expect(messageOf({ maxTime: 0 })).toBe('maxTime must be a number of seconds from 0.001 to 2147483.647, not 0');
    expect(messageOf({ tiers: ['edge', 'edges'] })).toBe(
      'tiers must be a non-empty array of different items of typical, edge, evolved, ambiguous, invalid, malformed, not "edges"',
    );
    expect(messageOf({ shard: { number: 2, count: 1 } })).toBe(
      'shard must be an object such as { number: 1, count: 4 }, with 1 <= number <= count <= 100000, not {"number":2,"count":1}',
    );
  });

  it('may not be unknown, nor those of the command line alone', () => {
    expect(() => checkOptions({ time: 1 }, [])).toThrow(/^unknown option "time"; the options are /);
    expect(() => checkOptions({ jobs: 1 }, [])).toThrow(RangeError);
    expect(() => checkOptions({ model: 'x' }, ['model'])).not.toThrow();
    for (const none of [undefined, null, 1]) {
      expect(() => checkOptions(none, [])).toThrow(`the options must be an object, not ${none}`);
    }
  });

  it('have defaults, and durations become milliseconds', () => {
    expect(settingsOf({ maxTime: 1.5 })).toMatchObject({ timeout: 5000, maxTime: 1500, runs: 1000, evolved: true });
    expect(settingsOf({ timeout: 0.1, evolved: false, store: undefined })).toMatchObject({
      timeout: 100,
      evolved: false,
    });
    expect(settingsOf({})).toMatchObject({ store: undefined, maxTime: undefined, seed: undefined });
  });

  it('are documented in FuzzOptions with the same words', () => {
    const source = readFileSync('src/api/fuzz-parser.ts', 'utf8').replaceAll(/\n\s*\*(?!\/)/g, ' ');
    for (const [name, option] of options.filter(([, { for: place }]) => place !== 'cli')) {
      const value = 'default' in option ? option.default : undefined;
      const { description } = option;
      const words = `${description[0]!.toUpperCase()}${description.slice(1)}. Default: ${option.defaultText ?? value}.`;
      const [, comment] = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*readonly ${name}\\?:`).exec(source) ?? [];
      expect(comment?.replaceAll(/\s+/g, ' ').trim(), name).toContain(words);
    }
  });
});

describe('the table of options', () => {
  const lines = optionsMarkdown().split('\n');

  it('has a row for each option', () => {
    expect(lines).toHaveLength(options.length + 3);
    expect(lines.slice(0, 2)).toEqual(['| API | Command line | Description | Default |', '| --- | --- | --- | --- |']);
    expect(lines).toContain(
      '| `maxTime` | `--max-time <seconds>` | seconds after which no new case is started | none |',
    );
    expect(lines).toContain('| – | `-j, --jobs <number>` | number of processes | 1 |');
    expect(lines.find((line) => line.startsWith('| `isolate`'))).toContain('| – |');
    expect(lines.find((line) => line.startsWith('| `store`'))).toMatch(
      /\| none; on the command line, `.realtime-arbitraries` \|$/,
    );
  });

  it('has the flags of the command line', () => {
    const flags = Object.fromEntries(options.map(([name, option]) => [name, flagsOf(name, option)]));
    expect(flags).toMatchObject({
      evolved: '--no-evolved',
      roundTrip: '--round-trip',
      runs: '-n, --runs <number>',
      rules: '--rule, --rules <id...>',
      known: '--known <file>',
      shard: '--shard <part>',
    });
  });
});
