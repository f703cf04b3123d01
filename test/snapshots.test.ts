import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, type ModelName } from '../src/index.js';

const manifest = JSON.parse(readFileSync('snapshots/manifest.json', 'utf8')) as {
  seed: number;
  versions: Record<string, string>;
  files: { path: string; model: ModelName; tier: string; count: number }[];
};

describe('the pinned samples and cases', () => {
  it('are what the same seed makes today, in another time zone and language', () => {
    const folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const { status, stderr } = spawnSync(process.execPath, ['scripts/snapshots.mjs', folder], {
      env,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const filesIn = (root: string) => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
    const isFile = (path: string) => path !== 'README.md' && /\.\w+$/.test(path);
    const made = filesIn(folder).filter(isFile);
    expect(made).toEqual(filesIn('snapshots').filter(isFile));
    const differ = made.filter(
      (path) => !readFileSync(join(folder, path)).equals(readFileSync(join('snapshots', path))),
    );
    expect(differ).toEqual([]);
  });

  it('are all listed, with their counts', () => {
    const inFolder = ['session', 'response'].flatMap((model) =>
      readdirSync(join('snapshots', model))
        .filter((file) => file !== 'corpus')
        .map((file) => `${model}/${file}`),
    );
    expect(manifest.files.map(({ path }) => path).sort()).toEqual(inFolder.sort());
    for (const { path, count } of manifest.files) {
      expect(readFileSync(join('snapshots', path), 'utf8').trimEnd().split('\n')).toHaveLength(count);
    }
  });

  it.each(manifest.files)('are valid: $path', ({ path, model }) => {
    for (const line of readFileSync(join('snapshots', path), 'utf8').trimEnd().split('\n')) {
      expect(check(model, JSON.parse(line))).toEqual([]);
    }
  });
});
