import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MODEL_NAMES } from '../arbitraries/models.js';
import { check, type ModelName } from '../src/index.js';

const manifest = JSON.parse(readFileSync('snapshots/manifest.json', 'utf8')) as {
  seed: number;
  versions: Record<string, string>;
  files: { path: string; model: ModelName; tier: string; count: number }[];
};

describe('the README of the snapshots', () => {
  const readme = readFileSync('snapshots/README.md', 'utf8');

  it('shows loops that are in the examples', () => {
    const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ');
    const examples = readdirSync('examples/corpus', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:py|rs|go|ts)$/.test(path))
      .map((path) => squeezed(readFileSync(join('examples/corpus', path), 'utf8')));
    const corpus = readme.slice(readme.indexOf('## The corpus'));
    const loops = [...corpus.matchAll(/^```(?:rust|python|go|ts)\n([\s\S]*?)^```$/gm)];
    expect(loops).toHaveLength(4);
    for (const [, loop] of loops) expect(examples.some((example) => example.includes(squeezed(loop!)))).toBe(true);
  });

  it('has the number of cases', () => {
    const [session, response] = ['session', 'response'].map((model) => {
      const { cases } = JSON.parse(readFileSync(`snapshots/${model}/corpus/manifest.json`, 'utf8'));
      return cases.length.toLocaleString('en');
    });
    expect(readme).toContain(`There are ${session} for a session and ${response} for a response.`);
  });

  it('says what the loop in Python finds', () => {
    const loop = ['examples/corpus/python/corpus.py', 'snapshots/response/corpus'];
    const { stdout } = spawnSync('python3', loop, { encoding: 'utf8' });
    const found = stdout.trim().split('\n');
    expect(readme).toContain(`It found ${found.filter((line) => line.startsWith('must-accept refused')).length} valid`);
    expect(found).toContain('must-reject crashed: TypeError response/n_status_array.json');
    expect(found).toContain('may-either crashed: RecursionError deep-nesting');
  });
});

describe('the pinned samples and cases', () => {
  it('are the same if they are made again, in another time zone and language', () => {
    const folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const { status, stderr } = spawnSync(process.execPath, ['scripts/snapshots.mjs', folder], {
      env,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const filesIn = (root: string) => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
    const isFile = (path: string) => path !== 'README.md' && /\.(nd)?json$/.test(path);
    const made = filesIn(folder).filter(isFile);
    expect(made).toEqual(filesIn('snapshots').filter(isFile));
    const differ = made.filter(
      (path) => !readFileSync(join(folder, path)).equals(readFileSync(join('snapshots', path))),
    );
    expect(differ).toEqual([]);
  }, 300_000);

  it('are all in the manifest, with their counts', () => {
    const inFolder = MODEL_NAMES.flatMap((model) =>
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
