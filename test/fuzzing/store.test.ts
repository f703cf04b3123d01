import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/fuzzing/finding.js';
import { Store } from '../../src/fuzzing/store.js';
import { StoreBusy } from '../../src/fuzzing/store-lock.js';
import { folder } from '../cli/_run.js';

const finding = (id: string, after = 20): Finding => ({
  id,
  signature: 'must-accept /usage instead null',
  kind: 'refused-valid',
  verdict: 'rejected',
  case: { model: 'response', tier: 'edge', expect: 'must-accept', value: { usage: null } },
  origin: { phase: 'systematic', index: 3 },
  rules: [],
  places: [],
  count: 1,
  size: { before: 100, after, calls: 5 },
});

const target = { module: './parser.mjs' };

/** A store that is closed after `use`. */
function inStore<T>(path: string, use: (store: Store) => T): T {
  const store = Store.open(path, 'test 1');
  try {
    return use(store);
  } finally {
    store.close();
  }
}

describe('the store', () => {
  it('writes each finding to its own file, and keeps when it was first seen', () => {
    const path = join(folder(), 'store');
    inStore(path, (store) => store.put(finding('00000001'), target));
    const [first] = inStore(path, (store) => store.read());
    inStore(path, (store) => store.put(finding('00000001', 10), target));
    const [again] = inStore(path, (store) => store.read());
    expect(readdirSync(path)).toEqual(['00000001.json']);
    expect(again).toMatchObject({ firstSeen: first!.firstSeen, target, size: { after: 10 }, generator: 'test 1' });
    expect(again!.lastSeen >= first!.lastSeen).toBe(true);
    expect(readFileSync(join(path, '00000001.json'), 'utf8')).toMatch(/^\{\n {2}"version": 1,\n/);
  });

  it('allows one writer at a time, and takes over from one that is gone', () => {
    const path = join(folder(), 'store');
    inStore(path, () => expect(() => Store.open(path, 'test 1')).toThrow(StoreBusy));
    const { pid } = spawnSync(process.execPath, ['-e', '0']);
    writeFileSync(join(path, '.lock'), String(pid));
    expect(inStore(path, (store) => store.read())).toEqual([]);
    expect(existsSync(join(path, '.lock'))).toBe(false);
  });

  it('takes over from a writer whose process ID now belongs to this process, or that gave no sign of life', () => {
    const path = join(folder(), 'store');
    const lock = join(path, '.lock');
    inStore(path, () => {});
    writeFileSync(lock, String(process.pid));
    expect(inStore(path, (store) => store.read())).toEqual([]);
    writeFileSync(lock, String(process.ppid));
    expect(() => Store.open(path, 'test 1')).toThrow(StoreBusy);
    const before = new Date(Date.now() - 120_000);
    utimesSync(lock, before, before);
    expect(inStore(path, (store) => store.read())).toEqual([]);
  });

  it('skips and lists files that are incomplete, of another version, or not findings', () => {
    const path = join(folder(), 'store');
    inStore(path, (store) => {
      store.put(finding('00000001'), target);
      const whole = readFileSync(join(path, '00000001.json'), 'utf8');
      writeFileSync(join(path, '00000002.json'), whole.slice(0, -20));
      writeFileSync(join(path, '00000003.json'), whole.replace('"version": 1', '"version": 2'));
      writeFileSync(join(path, '00000004.json'), '[]');
      writeFileSync(join(path, '.5.tmp'), whole);
      expect(store.read().map(({ id }) => id)).toEqual(['00000001']);
      expect(store.skipped).toEqual(['00000002.json', '00000003.json', '00000004.json']);
    });
  });

  it('merges findings of another store: the smaller case, first and last seen of both', () => {
    const path = join(folder(), 'store');
    inStore(path, (store) => {
      store.put(finding('00000001', 10), target);
      const [entry] = store.read();
      store.add({ ...entry!, firstSeen: '2020', lastSeen: '2021', size: { before: 9, after: 99, calls: 1 } });
      expect(store.read()).toEqual([{ ...entry, firstSeen: '2020' }]);
      store.remove('00000001');
      expect(store.read()).toEqual([]);
    });
  });

  it('removes what a writer left that was killed, and takes no path for an ID', () => {
    const path = join(folder(), 'store');
    inStore(path, () => {});
    writeFileSync(join(path, '.01234567-89ab-cdef-0123-456789abcdef.tmp'), 'x');
    writeFileSync(join(path, '.mine.tmp'), 'x');
    inStore(path, (store) => {
      expect(readdirSync(path).sort()).toEqual(['.lock', '.mine.tmp']);
      expect(() => store.remove('../victim')).toThrow(RangeError);
      expect(() => store.put(finding('../victim'), target)).toThrow(RangeError);
    });
  });

  it('creates no parent folders', () => {
    expect(() => Store.open(join(folder(), 'no', 'store'), 'test 1')).toThrow('ENOENT');
  });
});
