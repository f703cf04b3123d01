import { describe, expect, it } from 'vitest';
import { check } from '../../src/api/check.js';
import { run } from './_run.js';

const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('sample --tier invalid', () => {
  it('prints values that break one rule each', async () => {
    const { code, stdout } = await run(['sample', 'session', '--tier', 'invalid', '-n', '50', '--seed', '1']);
    expect(code).toBe(0);
    for (const value of lines(stdout)) expect(check('session', value)).toHaveLength(1);
  });

  it('prints with --cases the rule, the path, the seed and the index', async () => {
    const args = ['sample', 'response', '--tier', 'invalid', '--cases', '-n', '50', '--seed', '-9'];
    const { code, stdout } = await run(args);
    expect(code).toBe(0);
    for (const [index, record] of lines(stdout).entries()) {
      expect(record).toMatchObject({ model: 'response', tier: 'invalid', expect: 'must-reject', seed: -9, index });
      expect(check('response', record.value)).toMatchObject([{ rule: record.rule, path: record.path }]);
    }
  });

  it('prints only cases about the rules that are given', async () => {
    const args = ['sample', 'response', '--tier', 'invalid', '--cases', '-n', '50', '--seed', '1'];
    const { stdout } = await run([...args, '--rule', 'response.id', 'usage.*']);
    for (const { rule } of lines(stdout)) expect(rule).toMatch(/^(response\.id|usage\..*)$/);
  });

  it('prints a random seed with the command that repeats it, including the rules', async () => {
    const first = await run(['sample', 'response', '--tier', 'invalid', '--rule', 'response.id', 'voice.types']);
    const repeat = /To repeat: realtime-arbitraries (.*)\n/.exec(first.stderr)![1]!;
    expect((await run(repeat.split(' '))).stdout).toBe(first.stdout);
  });

  it('prints cases of other tiers', async () => {
    const { stdout } = await run(['sample', 'session', '--tier', 'edge', '--cases', '--seed', '2']);
    expect(lines(stdout)).toMatchObject([{ model: 'session', tier: 'edge', expect: 'must-accept', seed: 2, index: 0 }]);
  });

  it.each([
    [['--tier', 'invalid', '--rule', 'response.idd'], /a rule called "response\.idd"; did you mean response\.id\?$/],
    [['--tier', 'invalid', '--rule', 'nothing.like.it'], /a rule called "nothing.like.it"; see: list rules response$/],
    [['--tier', 'invalid', '--rule', 'session.object'], /a rule called "session.object"/],
    [['--rule', 'response.id'], /--rule needs --tier invalid/],
    [['--tier', 'invalid', '--presence', 'all'], /--presence needs --tier typical/],
    [['--tier', 'valid', '--cases'], /--cases needs a single tier/],
  ])('cannot run with %j', async (args, why) => {
    const { code, stdout, stderr } = await run(['sample', 'response', '--seed', '1', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd()).toMatch(why);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
