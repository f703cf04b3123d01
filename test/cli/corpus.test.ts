import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from './_run.js';

const corpus = (...args: string[]) => run(['corpus', ...args]);

describe('corpus', () => {
  it('writes what is committed, a folder for each model, and replaces what it wrote', async () => {
    const path = folder();
    const first = await corpus(path);
    expect([first.code, first.stdout]).toEqual([0, '']);
    expect(first.stderr).toMatch(/^\d+ files in \S+session\n\d+ files in \S+response\n$/);
    for (const model of ['session', 'response']) {
      const names = readdirSync(join(path, model)).sort();
      expect(names).toEqual(readdirSync(join('snapshots', model, 'corpus')).sort());
      const differ = names.filter(
        (name) => !readFileSync(join(path, model, name)).equals(readFileSync(join('snapshots', model, 'corpus', name))),
      );
      expect(differ).toEqual([]);
    }
    const [gone] = readdirSync(join(path, 'session'));
    rmSync(join(path, 'session', gone!));
    expect((await corpus(path, 'session')).code).toBe(0);
    expect(readdirSync(join(path, 'session'))).toContain(gone);
  });

  it('makes the folder, but not those above it', async () => {
    const path = join(folder(), 'made');
    expect((await corpus(path, 'session')).code).toBe(0);
    expect(readdirSync(path)).toEqual(['session']);
    const { code, stderr } = await corpus(join(path, 'no', 'such'));
    expect([code, stderr]).toEqual([
      2,
      `error: cannot make the folder ${join(path, 'no', 'such')}: no such file or directory.\n`,
    ]);
  });

  it('leaves alone what it did not write', async () => {
    const path = folder();
    mkdirSync(join(path, 'session'));
    writeFileSync(join(path, 'session', 'mine.json'), '{}');
    const { code, stderr } = await corpus(path);
    expect([code, stderr]).toEqual([2, `error: ${join(path, 'session')} is not empty: mine.json is in it.\n`]);
    expect(readdirSync(path)).toEqual(['session']);
  });

  it.each([
    [[], /missing required argument 'folder'/],
    [['x', 'sesion'], /there is no model "sesion"; .*did you mean session\?/],
  ])('cannot run with %j', async (args, why) => {
    const { code, stderr } = await corpus(...args);
    expect([code, stderr.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toMatch(why);
  });
});
