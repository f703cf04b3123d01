import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from './_run.js';

const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('sample --cases', () => {
  it.each(['typical', 'edge', 'evolved', 'ambiguous', 'invalid', 'malformed'])(
    'prints cases of tier %s',
    async (tier) => {
      const args = ['sample', 'session', '--tier', tier, '--cases', '-n', '20', '--seed', '4'];
      const { code, stdout, stderr } = await run(args);
      expect([code, stderr]).toEqual([0, '']);
      for (const [index, record] of lines(stdout).entries()) {
        expect(record).toMatchObject({ model: 'session', tier, seed: 4, index });
      }
    },
  );

  it('prints cases of all tiers, and only those about a rule where one is asked for', async () => {
    const args = ['sample', 'response', '--tier', 'all', '--cases', '-n', '100', '--seed', '4'];
    expect(new Set(lines((await run(args)).stdout).map(({ tier }) => tier)).size).toBe(6);
    const ruled = lines((await run([...args, '--rule', 'response.usage.*', 'additive'])).stdout);
    expect(new Set(ruled.map(({ tier }) => tier))).toEqual(new Set(['invalid', 'ambiguous', 'evolved']));
  });

  it('writes damaged texts as they are, a file each', async () => {
    const path = join(folder(), 'damaged/');
    const args = ['sample', 'session', '--tier', 'malformed', '-n', '30', '--seed', '4'];
    expect(await run([...args, '-o', path])).toMatchObject({ code: 0, stdout: '' });
    const records = lines((await run([...args, '--cases'])).stdout);
    const files = readdirSync(path).sort();
    expect(files).toHaveLength(30);
    for (const [index, file] of files.entries()) {
      const { text, base64 } = records[index];
      const expected = base64 === undefined ? Buffer.from(text) : Buffer.from(base64, 'base64');
      expect(readFileSync(join(path, file)).equals(expected)).toBe(true);
    }
  });

  it.each([
    [
      ['--tier', 'malformed'],
      /--tier malformed makes texts that are no JSON: add --cases, or --output with a folder\.$/,
    ],
    [['--tier', 'all', '-o', 'file.json'], /--tier all makes texts that are no JSON/],
    [['--tier', 'malformed', '--cases', '--rule', 'types'], /--rule goes with --tier invalid, ambiguous/],
    [
      ['--tier', 'ambiguous', '--rule', 'response.metadata.keylength'],
      /did you mean response\.metadata\.key-length\?$/,
    ],
    [['--tier', 'evolved', '--rule', 'types'], /no evolved case of a response is about a rule called "types"/],
  ])('cannot run with %j', async (args, why) => {
    const { code, stdout, stderr } = await run(['sample', 'response', '--seed', '1', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd()).toMatch(why);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('sample --systematic', () => {
  it('prints the list, the same every time', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => run(['sample', 'session', '--systematic', '--cases'])));
    expect(one).toMatchObject({ code: 0, stderr: '' });
    expect(one!.stdout).toBe(other!.stdout);
    const records = lines(one!.stdout);
    expect(records.map(({ index }) => index)).toEqual([...records.keys()]);
    expect(new Set(records.map(({ tier }) => tier))).toEqual(new Set(['edge', 'evolved', 'ambiguous', 'invalid']));
  });

  it('prints what it has of a tier and of rules, each with its place in the list', async () => {
    const asked = ['--tier', 'invalid', '--rule', 'id.*', 'voice', '-n', '30'];
    const { stdout } = await run(['sample', 'session', '--systematic', '--cases', ...asked]);
    const records = lines(stdout);
    expect(records).toHaveLength(13);
    for (const { tier, rule, index } of records) {
      expect([tier, ['id.prefix', 'voice'].includes(rule)]).toEqual(['invalid', true]);
      expect(index).toBeGreaterThan(200);
    }
    const first = await run(['sample', 'session', '--systematic', '-n', '2']);
    expect(lines(first.stdout)).toHaveLength(2);
  });

  it.each([
    [['--seed', '1'], /--systematic goes with neither --seed nor --presence\.$/],
    [
      ['--tier', 'malformed'],
      /no systematic case has the tier malformed; there are edge, evolved, ambiguous, invalid\.$/,
    ],
    [['--rule', 'x'], /no systematic case of a session is about x; see: list rules session$/],
  ])('cannot run with %j', async (args, why) => {
    const { code, stdout, stderr } = await run(['sample', 'session', '--systematic', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd()).toMatch(why);
  });
});
