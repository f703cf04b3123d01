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

describe('the pinned samples', () => {
  it('are what the same seed makes today, in another time zone and language', () => {
    const folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const { status, stderr } = spawnSync(process.execPath, ['scripts/snapshots.mjs', folder], {
      env,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    for (const path of ['manifest.json', ...manifest.files.map((file) => file.path)]) {
      expect(readFileSync(join(folder, path), 'utf8') === readFileSync(join('snapshots', path), 'utf8'), path).toBe(
        true,
      );
    }
  });

  it('are all listed, with their counts', () => {
    const inFolder = ['session', 'response'].flatMap((model) =>
      readdirSync(join('snapshots', model)).map((file) => `${model}/${file}`),
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
