import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { withoutColorFlags } from '../../src/cli/_color.js';
import { highlightJson, highlightReport } from '../../src/cli/_highlight.js';
import { file, run } from './_run.js';

const ESCAPE = '\u001b[';
const list = ['list', 'models'];

describe('colors', () => {
  it.each<[string, string[], object, boolean]>([
    ['a pipe', list, {}, false],
    ['a terminal', list, { columns: 80 }, true],
    ['NO_COLOR', list, { columns: 80, env: { NO_COLOR: '1' } }, false],
    ['an empty NO_COLOR', list, { columns: 80, env: { NO_COLOR: '' } }, true],
    ['a terminal without colors', list, { columns: 80, env: { TERM: 'dumb' } }, false],
    ['FORCE_COLOR', list, { env: { FORCE_COLOR: '1' } }, true],
    ['FORCE_COLOR=0', list, { columns: 80, env: { FORCE_COLOR: '0' } }, false],
    ['FORCE_COLOR and NO_COLOR', list, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, true],
    ['--color', ['--color', ...list], { env: { NO_COLOR: '1' } }, true],
    ['--color=always', [...list, '--color=always'], {}, true],
    ['--no-color', [...list, '--no-color'], { columns: 80, env: { FORCE_COLOR: '1' } }, false],
    ['--color=never', [...list, '--color=never'], { columns: 80 }, false],
    ['--color=auto', [...list, '--color=auto'], { columns: 80 }, true],
  ])('follow %s', async (_, args, conditions, isColored) => {
    const { code, stdout } = await run(args, conditions);
    expect([code, stdout.includes(ESCAPE)]).toEqual([0, isColored]);
    expect(stripVTControlCharacters(stdout)).toMatch(/^MODEL +RULES\n/);
  });

  it('are on errors, too', async () => {
    const { stderr } = await run(['sample', 'x'], { columns: 80 });
    expect(stderr.startsWith(`${ESCAPE}31m${ESCAPE}1merror:${ESCAPE}`)).toBe(true);
  });

  it('are no flags of a program', () => {
    expect(withoutColorFlags(['fuzz', '--color', 'response', '--', 'x', '--color'])).toEqual([
      'fuzz',
      'response',
      '--',
      'x',
      '--color',
    ]);
  });
});

describe('JSON', () => {
  const sample = ['sample', 'response', '--seed', '1', '--count', '2'];

  it('is compact in a pipe, indented and highlighted on a terminal, and the same in both', async () => {
    const { stdout: piped } = await run(sample);
    const { stdout: shown } = await run(sample, { columns: 80 });
    expect(piped.trimEnd().split('\n')).toHaveLength(2);
    expect(shown.startsWith(`{\n  ${ESCAPE}36m"object"${ESCAPE}39m: ${ESCAPE}32m"realtime.response"`)).toBe(true);
    const values = stripVTControlCharacters(shown).split(/\n(?=\{)/);
    expect(values.map((value) => JSON.parse(value))).toEqual(
      piped
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
  });

  it('of a list is compact in a pipe', async () => {
    const piped = (await run([...list, '--json'])).stdout;
    expect(piped.match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(stripVTControlCharacters((await run([...list, '--json'], { columns: 80 })).stdout))).toEqual(
      JSON.parse(piped),
    );
  });

  it('is highlighted by what its parts are, whatever is in a string', () => {
    const json = '{"a \\" : 1": "true, 2", "b": [null, -1.5e-7]}';
    expect(stripVTControlCharacters(highlightJson(json))).toBe(json);
    expect(highlightJson('{"a":"1"}')).toBe('{\u001b[36m"a"\u001b[39m:\u001b[32m"1"\u001b[39m}');
    expect(highlightJson('[null,1]')).toBe('[\u001b[35mnull\u001b[39m,\u001b[33m1\u001b[39m]');
  });
});

describe('a report', () => {
  it('is the same text with colors', () => {
    const text = [
      'response, x: 1 finding in 9 cases, 0.1 s, seed 1',
      '',
      'TIER  ACCEPTED',
      '1. refused-valid: response.id at /id  [0123abcd]',
      '   Rejected:  {"id":null}',
      '   Accepted:  {}',
    ].join('\n');
    const shown = highlightReport(text);
    expect(stripVTControlCharacters(shown)).toBe(text);
    expect(shown).toContain('\u001b[31m\u001b[1m1 finding\u001b[22m\u001b[39m');
    expect(shown).toContain('\u001b[31m  {"id":null}\u001b[39m');
    expect(shown).toContain('\u001b[32m  {}\u001b[39m');
  });
});

describe('check on a terminal', () => {
  const values = [{ id: 'x', usage: { total_tokens: 3, input_tokens: 1, output_tokens: 1 } }];
  const shown = async (columns: number) => {
    const path = file('v.json', JSON.stringify(values));
    const { stdout, stderr } = await run(['check', 'response', path, '--no-color'], { columns });
    return { lines: stdout.replaceAll(path, 'v.json').trimEnd().split('\n'), stderr };
  };

  it('prints columns and a summary', async () => {
    const { lines, stderr } = await shown(200);
    expect(lines).toHaveLength(2);
    const [one, two] = lines;
    expect(one!.indexOf('/0/id')).toBe(two!.indexOf('/0/usage/total_tokens'));
    expect(one!.indexOf('response.id')).toBe(two!.indexOf('usage.total'));
    expect(one!.indexOf('must start')).toBe(two!.indexOf('must be'));
    expect(stderr).toBe('1 value checked, 2 violations\n');
  });

  it('wraps messages between words', async () => {
    const { lines } = await shown(50);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.filter((line) => line.startsWith('    ')).every((line) => line.length <= 50)).toBe(true);
    expect(lines.join(' ').replaceAll(/\s+/g, ' ')).toContain(
      'must be input_tokens + output_tokens (1 + 1 = 2), but is 3',
    );
  });
});
