import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from './_run.js';

describe('the command line', () => {
  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([[[]], [['sample']], [['check']], [['list']], [['schema']], [['corpus']], [['drift']]])(
    'prints help for %j',
    async (command) => {
      const { code, stdout, stderr } = await run([...command, '--help']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/^(?:Examples:\n[\s\S]*\n\n)?Usage: realtime-arbitraries /);
      expect(stdout).not.toContain('\u001b');
    },
  );

  it('prints its usage without arguments', async () => {
    const { code, stdout, stderr } = await run([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: realtime-arbitraries');
  });

  it.each([
    [['sampel'], "error: unknown command 'sampel' (Did you mean sample?)"],
    [['sample', 'session', '--sede', '1'], "error: unknown option '--sede' (Did you mean --seed?)"],
    [['sample', 'session', 'response'], "error: too many arguments for 'sample'. Expected 1 argument but got 2."],
    [['sample', 'sesion'], 'error: there is no model "sesion"; did you mean session?'],
    [['check', 'Response'], /^error: there is no model "Response".*; did you mean response\?$/],
    [
      ['schema', 'frog'],
      'error: there is no schema "frog"; the schemas are config, fuzz-report and those of the models; see: list models',
    ],
    [['list', 'models', 'session'], 'error: list models takes no model; list rules does.'],
    [['list', 'frogs'], 'error: what to list must be one of models, rules, not "frogs".'],
    [['list'], 'error: list models, or list rules'],
  ])('cannot run %j, and prints why in one sentence', async (args, sentence) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr.trimEnd()).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
  });
});
