import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as api from '../../src/index.js';
import { folder, run } from './_run.js';

/** A folder with a module, a file that is not JSON, and a folder. */
function place(): string {
  const cwd = folder();
  writeFileSync(join(cwd, 'all.mjs'), 'export default (text) => JSON.parse(text);');
  writeFileSync(join(cwd, 'not.json'), '{"a": }');
  mkdirSync(join(cwd, 'dir'));
  return cwd;
}

const TIERS = 'typical, edge, evolved, ambiguous, invalid, malformed';

/** Command lines as people get them wrong. */
const LINES: readonly (readonly [line: string, sentence: string])[] = [
  ['fuzz response ./all.mjs', '"./all.mjs" is out of place; give a parser as --module ./all.mjs'],
  [
    'fuzz response ./all --json',
    '"./all" is out of place; give a parser as a program after --: fuzz response -- ./all',
  ],
  ['fuzz response --module ', '--module must not be empty.'],
  ['fuzz response --module #', 'name the file of the module, for example ./parser.ts#parse.'],
  ['fuzz response --module #x', 'name the file of the module, for example ./parser.ts#x.'],
  ['fuzz response --module ./dir#x', './dir is a folder, not a module: name a file in it.'],
  ['fuzz response --module ./al.mjs', 'there is no module ./al.mjs.'],
  [
    'fuzz --module ./all.mjs',
    'name the model that the parser reads, such as server-event or response; see: list models',
  ],
  ['fuzz responce --module ./all.mjs', 'there is no model "responce"; did you mean response?'],
  [
    'fuzz response --module ./all.mjs --phases systematic, random',
    '--phases must be a list without spaces, such as a,b: "systematic," ends in a comma.',
  ],
  [
    'fuzz response --module ./all.mjs --phases systematic random',
    '"random" is out of place; give a parser as a program after --: fuzz response -- random',
  ],
  [
    'fuzz response --module ./all.mjs --tiers edges',
    `--tiers must be a comma-separated list of ${TIERS}, not "edges"; did you mean edge?`,
  ],
  ['fuzz response --module ./all.mjs --seed', 'an option needs its value: --seed <number>'],
  ['fuzz response --module ./all.mjs --index -1', '--index must be an integer from 0 to 9007199254740991, not "-1".'],
  ['fuzz response --module ./all.mjs --shard 2', '--shard must be a part of the cases, for example 1/4, not "2".'],
  ['fuzz response --module ./all.mjs --rejcts x', "unknown option '--rejcts' (Did you mean --rejects?)"],
  ['fuzz response --module ./all.mjs --known none', 'cannot read none: no such file or directory.'],
  ['sample --rule id.prefix response', 'write the model before --rule, which takes all words that follow'],
  ['sample', 'name a model, such as server-event or response; see: list models'],
  ['sample response --tier edges', `--tier must be one of valid, ${TIERS}, all, not "edges"; did you mean edge?`],
  ['sample response --count 1.5', '--count must be an integer from 0 to 9007199254740991, not "1.5".'],
  ['sample response session', "too many arguments for 'sample'. Expected 1 argument but got 2."],
  ['sample response --tier invalid --rule id', 'no invalid case of response is about a rule called "id"'],
  ['sample client-secret --within', '--within: client-secret has no usual event; no event carries it.'],
  ['check response --min-coverage 5', '--min-coverage needs --coverage.'],
  ['check response --within nope', '--within: there is no event "nope"; it is in response.created, response.done.'],
  ['list rule', 'what to list must be one of models, rules, not "rule"; did you mean rules?'],
  ['list rules sesion', 'there is no model "sesion"; did you mean session?'],
  ['schema respons', 'there is no schema "respons"; did you mean response?'],
  ['replay --store none', 'there is no store none.'],
  ['replay 00000001', 'there is no store .realtime-arbitraries.'],
  ['merge-reports none', 'cannot read none: no such file or directory.'],
  ['drift not.json', 'not.json:1: not JSON: "}" is out of place in column 7.'],
  ['corpus none/out response', 'cannot make the folder none/out: no such file or directory.'],
  // A word after the last space is empty.
  ['check response not.json ', 'the name of a file must not be empty.'],
  ['corpus  response', 'the name of the folder must not be empty.'],
  ['drift ', 'the name of the file must not be empty.'],
  ['merge-reports ', 'the name of the folder must not be empty.'],
  ['replay ', 'an ID must not be empty.'],
  ['replay --store ', '--store must not be empty.'],
  ['sample response --output ', '--output must not be empty.'],
  ['sample response --within ', '--within must not be empty.'],
  ['serve --log ', '--log must not be empty.'],
  // Node would listen on all addresses.
  ['serve --host ', '--host must not be empty.'],
  ['fuzz exchange -- ', 'the name of the program is empty.'],
  ['smaple response', "unknown command 'smaple' (Did you mean sample?)"],
];

describe('a command line that cannot run', () => {
  it.each(LINES)('is one clear sentence: %s', async (line, sentence) => {
    const cwd = place();
    const { code, stdout, stderr } = await run(line.split(' '), { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`error: ${sentence}`);
    expect(stderr.match(/\n/g)).toHaveLength(1);
    // Nothing is made or left.
    expect(readdirSync(cwd).filter((name) => name !== '.realtime-arbitraries')).toEqual(['all.mjs', 'dir', 'not.json']);
  });

  it('is not one that replays before anything was found', async () => {
    const { code, stderr } = await run(['replay', '--module', './all.mjs'], { cwd: place() });
    expect([code, stderr]).toEqual([0, 'There are no stored findings: there is no folder .realtime-arbitraries.\n']);
  });

  it('has one default for each option in its help', async () => {
    const { stdout } = await run(['fuzz', '--help']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('exit codes that mean crashed (default: all others) -j');
    expect(stdout).not.toMatch(/\(default: [^)]*\)\s+\(default:/);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: calls that types do not allow.
const { cases, nearMisses, systematic, check, coverage, fuzzParser, sampleAt, session } = api as any;
const LIST = '; Object.keys(models) lists them';

/** Calls as people get them wrong, in JavaScript. */
const CALLS: readonly (readonly [what: string, call: () => unknown, sentence: string])[] = [
  [
    'text for rules',
    () => cases('response', { rules: 'usage.total' }),
    'rules must be an array of strings, not "usage.total"',
  ],
  ['text for tiers', () => cases('response', { tiers: 'edge' }), 'tiers must be an array of strings, not "edge"'],
  [
    'text for rules of near misses',
    () => nearMisses('response', { rules: 'x' }),
    'rules must be an array of strings, not "x"',
  ],
  ['no model', () => cases(), `the name of a model is missing, such as 'response'${LIST}`],
  ['a wrong model', () => check('respons', {}), `there is no model "respons"${LIST}`],
  ['a number for a model', () => check(5, {}), `there is no model 5${LIST}`],
  ['no constraints', () => systematic('response', null), 'constraints must be an object, not null'],
  [
    'a wrong event',
    () => cases('response', { within: 'nope' }),
    'there is no event "nope"; it is in response.created, response.done',
  ],
  ['text for values', () => coverage('response', '{}'), 'values must be an array or another iterable object'],
  ['no values', () => coverage('response'), 'values must be an array or another iterable object'],
  ['a negative index of a sample', () => sampleAt(session(), 1, -1), 'the index must be a safe integer from 0, not -1'],
  ['no index of a sample', () => sampleAt(session(), 1), 'the index must be a safe integer from 0, not undefined'],
  ['a wrong seed of a sample', () => sampleAt(session(), 0.5, 1), 'the seed must be a safe integer, not 0.5'],
  [
    'text for a shard',
    () => fuzzParser(JSON.parse, { model: 'response', shard: '1/4' }),
    'shard must be an object such as { number: 1, count: 4 }, with 1 <= number <= count <= 100000, not "1/4"',
  ],
  [
    'a negative index',
    () => fuzzParser(JSON.parse, { model: 'response', index: -1 }),
    'index must be an integer from 0 to 9007199254740991, not -1',
  ],
  [
    'text for phases',
    () => fuzzParser(JSON.parse, { model: 'response', phases: 'random' }),
    'phases must be a non-empty array of different items of stored, systematic, random, not "random"',
  ],
  [
    'no model of a parser',
    () => fuzzParser(JSON.parse, {}),
    `the name of a model is missing, such as 'response'${LIST}`,
  ],
  ['no options', () => fuzzParser(JSON.parse), 'the options must be an object with a model, not undefined'],
  [
    'no parser',
    () => fuzzParser(undefined, { model: 'response' }),
    'the parser must be a function, or a module as a path or a URL, not undefined',
  ],
  [
    'an empty module',
    () => fuzzParser('', { model: 'response' }),
    'name the file of the module, for example ./parser.ts#parse',
  ],
];

describe('a call that cannot run', () => {
  it.each(CALLS)('throws one clear sentence: %s', async (_, call, sentence) => {
    await expect((async () => call())()).rejects.toThrow(
      new RegExp(`^${sentence.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`),
    );
  });
});
