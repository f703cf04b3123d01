import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systematic } from '../../src/api/systematic.js';
import { ended, folder, run, start } from './_run.js';

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

  it('prints cases of all tiers, and with --rule only those about these rules', async () => {
    const args = ['sample', 'response', '--tier', 'all', '--cases', '-n', '100', '--seed', '4'];
    expect(new Set(lines((await run(args)).stdout).map(({ tier }) => tier)).size).toBe(6);
    const ruled = lines((await run([...args, '--rule', 'usage.*', 'policy.additive'])).stdout);
    expect(new Set(ruled.map(({ tier }) => tier))).toEqual(new Set(['invalid', 'ambiguous', 'evolved']));
  });

  it('writes damaged texts byte for byte, one file each', async () => {
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
      /--tier malformed makes texts that are not JSON: add --cases, or --output with a folder\.$/,
    ],
    [['--tier', 'all', '-o', 'file.json'], /--tier all makes texts that are not JSON/],
    [['--tier', 'malformed', '--cases', '--rule', 'response.types'], /--rule needs --tier invalid, ambiguous/],
    [['--tier', 'ambiguous', '--rule', 'metadata.keylength'], /did you mean metadata\.key-length\?$/],
    [['--tier', 'evolved', '--rule', 'item.types'], /no evolved case of response is about a rule called "item\.types"/],
  ])('cannot run with %j', async (args, why) => {
    const { code, stdout, stderr } = await run(['sample', 'response', '--seed', '1', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd()).toMatch(why);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('sample --systematic', () => {
  it('prints the list, the same in every process', async () => {
    const processes = [1, 2].map(() => ended(start(['sample', 'session', '--systematic', '--cases'])));
    const [one, other] = await Promise.all(processes);
    expect(one).toMatchObject({ code: 0, stderr: '' });
    expect(one!.stdout).toBe(other!.stdout);
    const records = lines(one!.stdout);
    expect(records.map(({ index: _, ...found }) => found)).toEqual(systematic('session'));
    expect(records.map(({ index }) => index)).toEqual([...records.keys()]);
    expect(new Set(records.map(({ tier }) => tier))).toEqual(new Set(['edge', 'evolved', 'ambiguous', 'invalid']));
  });

  it('prints the cases of a tier and of rules, each with its index in the list', async () => {
    const filter = ['--tier', 'invalid', '--rule', 'session.i*', 'voice.*', '-n', '100'];
    const { stdout } = await run(['sample', 'session', '--systematic', '--cases', ...filter]);
    const expected = systematic('session')
      .map((found, index) => ({ ...found, index }))
      .filter(({ tier, rule }) => tier === 'invalid' && /^(session\.i|voice\.)/.test(rule!));
    expect(new Set(expected.map(({ rule }) => rule))).toEqual(
      new Set(['session.id', 'session.include', 'session.instructions', 'voice.types']),
    );
    expect(lines(stdout)).toEqual(expected);
    const first = await run(['sample', 'session', '--systematic', '-n', '2']);
    expect(lines(first.stdout)).toHaveLength(2);
  });

  it.each([
    [['--seed', '1'], /--systematic cannot be combined with --seed or --presence\.$/],
    [
      ['--tier', 'malformed'],
      /no systematic case has the tier malformed; the tiers are edge, evolved, ambiguous, invalid\.$/,
    ],
    [['--rule', 'x'], /no systematic case of session is about x; see: list rules session$/],
  ])('cannot run with %j', async (args, why) => {
    const { code, stdout, stderr } = await run(['sample', 'session', '--systematic', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd()).toMatch(why);
  });
});
