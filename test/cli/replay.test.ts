import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, RIGHT } from '../fuzzing/_programs.js';
import { file, folder, run } from './_run.js';

const PARSER = `export default (text) => {
  if (JSON.parse(text).conversation_id === null) throw new Error('no null');
};`;

/** A store with one finding of a module, which `change` can change. */
async function storeWith(change: (entry: Record<string, unknown>) => object = (entry) => entry) {
  const store = join(folder(), 'store');
  const parser = file('parser.mjs', PARSER);
  const few = ['--tiers', 'edge', '--rule', 'response.conversation-id', '--runs', '0', '--seed', '1'];
  await run(['fuzz', 'response', '--module', parser, ...few, '--store', store]);
  const [name] = readdirSync(store);
  const path = join(store, name!);
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
  return { store, parser, id: name!.replace('.json', '') };
}

describe('replay runs', () => {
  it('nothing that only the store names, unless that is allowed', async () => {
    const trace = join(folder(), 'trace');
    const command = [process.execPath, '-e', `fs.writeFileSync(${JSON.stringify(trace)}, '')`];
    const { store, id } = await storeWith((entry) => ({ ...entry, target: { command } }));
    const replay = (...options: string[]) => run(['replay', '--store', store, '--keep', ...options]);
    for (const options of [[], [id]]) {
      const { code, stdout, stderr } = await replay(...options);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(
        /^error: the store names the parser .*: give it with --module .*--allow-stored-target\.\n$/,
      );
    }
    expect(existsSync(trace)).toBe(false);
    expect((await replay('--allow-stored-target')).code).toBe(0);
    expect(existsSync(trace)).toBe(true);
  });

  it('the findings of the parser that is given, or those that are given', async () => {
    const { store, parser, id } = await storeWith();
    const right = file('right.mjs', 'export default JSON.parse;');
    const replay = (...options: string[]) => run(['replay', '--store', store, ...options]);
    // The same module, written in another way.
    expect((await replay('--module', `${parser}#default`)).code).toBe(1);
    expect(await replay('--module', right)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^Skipped 1 of other parsers\.\nerror: the store has no finding of .*right\.mjs; name/,
      ),
    });
    const command = [process.execPath, '-e', 'process.exit(3)'];
    expect(await replay(id, '--', ...command)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('it ended with exit code 3'),
    });
    expect(await replay(id, '--module', right)).toMatchObject({ code: 0 });
    expect(readdirSync(store)).toEqual([]);
  });

  it('with one parser only', async () => {
    const { store, parser } = await storeWith();
    const { code, stderr } = await run(['replay', '--store', store, '--module', parser, '--', 'cat']);
    expect([code, stderr]).toEqual([
      2,
      'error: give one of --module, --listen, a program after -- and --allow-stored-target.\n',
    ]);
  });

  it('an intermittent finding again until it fails, and removes it if it does not', async () => {
    const store = join(folder(), 'store');
    const fault = 'globalThis.n = (globalThis.n ?? 0) + 1; if (n % 50 === 0) process.exit(3);';
    const command = lines(`${fault} ${RIGHT}`);
    const cases = ['--tiers', 'edge,invalid', '--rule', 'response.*', '--runs', '0', '--seed', '1'];
    const parser = ['--protocol', 'lines', '--store', store, '--', ...command];
    expect((await run(['fuzz', 'response', ...cases, ...parser])).code).toBe(1);
    expect(readdirSync(store)).toHaveLength(1);
    const replay = () => run(['replay', '--store', store, '--', ...command]);
    expect(await replay()).toMatchObject({ code: 1, stdout: expect.stringContaining('still failing') });
    const [, path] = command;
    writeFileSync(path!, readFileSync(path!, 'utf8').replace(fault, ''));
    expect((await replay()).code).toBe(0);
    expect(readdirSync(store)).toEqual([]);
  });
});

describe('a store', () => {
  it('may contain anything: files that are not findings are skipped', async () => {
    const { store, parser, id } = await storeWith();
    const entry = readFileSync(join(store, `${id}.json`), 'utf8');
    writeFileSync(join(store, '00000001.json'), entry.replace(id, '../victim'));
    writeFileSync(join(store, '00000002.json'), entry);
    writeFileSync(join(store, '00000003.json'), `{"value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    writeFileSync(join(store, '\u001b[31m.json'), entry);
    const names = ['00000001.json', '00000002.json', '00000003.json', '\\u{001b}[31m.json'];
    if (process.platform !== 'win32') {
      spawnSync('mkfifo', [join(store, '00000004.json')]);
      names.splice(3, 0, '00000004.json');
    }
    const { code, stderr } = await run(['replay', '--store', store, '--module', parser]);
    const skipped = stderr.split('\n').filter((line) => line.startsWith('Skipped '));
    expect(skipped.sort()).toEqual(names.map((name) => `Skipped ${name}: it is not a finding of this version.`).sort());
    expect(code).toBe(1);
  });

  it('is an error if none of its files is a finding: nothing was shown', async () => {
    const { store, parser, id } = await storeWith();
    writeFileSync(join(store, `${id}.json`), '{}');
    expect(await run(['replay', '--store', store, '--module', parser])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^Skipped .*\nerror: no file in .* is a finding of this version\.\n$/),
    });
  });
});
