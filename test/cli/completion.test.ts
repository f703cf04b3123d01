import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { run } from './_run.js';

/** Completes command lines in one bash. */
async function completed(lines: readonly string[]): Promise<string[][]> {
  const { stdout: script } = await run(['completion', 'bash']);
  const tries = lines.map((line) => {
    const words = line.split(' ').map((word) => `'${word}'`);
    return `COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _realtime_arbitraries; echo "\${COMPREPLY[*]}"`;
  });
  const { stdout, stderr, status } = spawnSync('bash', ['--norc'], {
    input: [script, ...tries].join('\n'),
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '));
}

describe('completion', () => {
  it.runIf(spawnSync('bash', ['--version']).status === 0)(
    'completes commands, models, options and their words in bash',
    async () => {
      const found = await completed([
        'realtime-arbitraries s',
        'realtime-arbitraries sample response.done',
        'realtime-arbitraries sample response --ti',
        'realtime-arbitraries sample response --tier e',
        'realtime-arbitraries fuzz response --protocol ',
        // Left to the shell: a file.
        'realtime-arbitraries fuzz response --module ./no',
        'realtime-arbitraries fuzz --mod',
        'realtime-arbitraries list r',
        'realtime-arbitraries schema conf',
        'realtime-arbitraries check session --within session.u',
      ]);
      expect(found).toEqual([
        ['sample', 'serve', 'schema'],
        ['response.done'],
        ['--tier'],
        ['edge', 'evolved'],
        ['process', 'lines'],
        [''],
        ['--module'],
        expect.arrayContaining(['rules', 'response']),
        ['config'],
        ['session.updated', 'session.update'],
      ]);
    },
  );

  it('knows every command and every option', async () => {
    const { stdout: help } = await run(['--help']);
    const commands = [...help.matchAll(/^ {2}([a-z-]+) (?:\[|<)/gm)]
      .map(([, name]) => name!)
      .filter((name) => name !== 'help');
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { code, stdout } = await run(['completion', shell]);
      expect(code).toBe(0);
      for (const name of [...commands, 'max-failures', 'skip-unknown']) expect(stdout).toContain(name);
    }
    expect(commands).toContain('fuzz');
  });

  it('has one line for each option in fish, in which quotes are escaped', async () => {
    const { stdout } = await run(['completion', 'fish']);
    expect(stdout).toMatch(
      /^complete -c realtime-arbitraries -n '__fish_seen_subcommand_from fuzz' -s j -l jobs -r -d 'number of processes'$/m,
    );
    for (const line of stdout.trimEnd().split('\n'))
      expect(line).toMatch(/^(?:# .*|complete (?:[\w-]+|'(?:[^'\\]|\\.)*'| )+)$/);
  });

  it('is for shells that it knows', async () => {
    expect(await run(['completion', 'bsh'])).toMatchObject({
      code: 2,
      stderr: 'error: the shell must be one of bash, zsh, fish, not "bsh"; did you mean bash?\n',
    });
  });
});
