import { describe, expect, it } from 'vitest';
import { run } from './_run.js';

const program = await run(['--help']);
const names = [...program.stdout.matchAll(/^ {2}([a-z-]+) (?:\[options\] )?[<[]/gm)].map(([, name]) => name!);

describe('the help', () => {
  it('lists the commands', () => {
    expect(names).toEqual(expect.arrayContaining(['sample', 'check', 'fuzz', 'merge-reports', 'drift']));
  });

  it.each(names.filter((name) => name !== 'help'))(
    'of %s begins with two or three examples of this command',
    async (name) => {
      const { stdout, code } = await run([name, '--help']);
      expect(code).toBe(0);
      const [, block] = /^Examples:\n((?: {2}.*\n)+)\nUsage: realtime-arbitraries /.exec(stdout) ?? [];
      const lines = block!.trimEnd().split('\n');
      const commands = lines.filter((_, i) => i % 2 === 1);
      expect([2, 3]).toContain(commands.length);
      expect(lines.filter((_, i) => i % 2 === 0).every((line) => line.startsWith('  # '))).toBe(true);
      for (const command of commands)
        expect(command).toMatch(new RegExp(`^ {2}npx realtime-arbitraries ${name}(?: |$)`));
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);

      // Every option is one of the command. The command itself must not run: it may have no file to read.
      const options = commands.flatMap((command) => command.split(' -- ')[0]!.match(/ --?[a-z-]+/g) ?? []);
      for (const option of options) expect(stdout.slice(stdout.indexOf('Usage:'))).toMatch(new RegExp(`${option}\\b`));
    },
  );
});
