import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreFailure, StoreFolder } from '../../src/fuzzing/store-folder.js';
import { StoreBusy } from '../../src/fuzzing/store-lock.js';
import { folder } from '../cli/_run.js';

interface Entry {
  readonly id: string;
}

/** Reads what has an `id`. */
function entryIn(path: string): Entry | undefined {
  const { id } = JSON.parse(readFileSync(path, 'utf8'));
  return id === undefined ? undefined : { id };
}

/** Uses an open folder, and closes it. */
function within<T>(path: string, use: (files: StoreFolder<Entry>) => T): T {
  const files = StoreFolder.open(path, entryIn);
  try {
    return use(files);
  } finally {
    files.close();
  }
}
const [first, second] = [{ id: '0000000a', more: 1 }, { id: '0000000b' }];

describe('a folder of a store', () => {
  it('is created, and has one file for each entry', () => {
    const path = join(folder(), 'new');
    within(path, (files) => {
      files.write(second);
      files.write(first);
      expect(readdirSync(path).sort()).toEqual(['.lock', '0000000a.json', '0000000b.json']);
      expect(readFileSync(join(path, '0000000a.json'), 'utf8')).toBe('{\n  "id": "0000000a",\n  "more": 1\n}\n');
      expect(files.read()).toEqual([{ id: first.id }, { id: second.id }]);
      expect([files.entry(first.id), files.entry('0000000c')]).toEqual([{ id: first.id }, undefined]);
      files.remove(first.id);
      files.remove(first.id);
      expect(files.read()).toEqual([{ id: second.id }]);
    });
    expect(readdirSync(path)).toEqual(['0000000b.json']);
  });

  it('lists the files that were skipped the last time', () => {
    const path = folder();
    writeFileSync(join(path, 'other.json'), '{}');
    writeFileSync(join(path, 'note.txt'), '{}');
    within(path, (files) => {
      expect(files.skipped).toEqual([]);
      files.read();
      files.read();
      expect(files.skipped).toEqual(['other.json']);
    });
  });

  it('loses what was not written completely, and nothing else', () => {
    const path = folder();
    const half = '.01234567-89ab-cdef-0123-456789abcdef.tmp';
    const kept = [`x${half}`, `${half}x`, '.lock2', '.x.tmp'];
    for (const name of [half, ...kept]) writeFileSync(join(path, name), '');
    within(path, () => {});
    expect(readdirSync(path).sort()).toEqual(kept.toSorted());
  });

  it('takes one writer at a time', () => {
    const path = folder();
    within(path, () => expect(() => within(path, () => {})).toThrow(StoreBusy));
    within(path, () => {});
  });

  it('takes nothing but the ID of a finding', () => {
    within(folder(), (files) => {
      for (const id of ['../a', '', 'ABCDEF01', '0000000a.json']) {
        for (const use of [() => files.write({ id }), () => files.remove(id), () => files.entry(id)]) {
          expect(use).toThrow(new RangeError(`${JSON.stringify(id)} is not the ID of a finding`));
        }
      }
    });
  });

  it('says what the operating system refuses', () => {
    const path = join(folder(), 'no', 'parent');
    expect(() => within(path, () => {})).toThrow(StoreFailure);
    expect(() => within(path, () => {})).toThrow(`cannot write to the store ${path}: ENOENT`);
    const gone = folder();
    within(gone, (files) => {
      rmSync(gone, { recursive: true });
      for (const use of [() => files.write(first), () => files.read()]) expect(use).toThrow(StoreFailure);
    });
  });

  it('passes on errors that are ours', () => {
    const path = folder();
    writeFileSync(join(path, '0000000a.json'), '{');
    within(path, (files) => expect(() => files.read()).toThrow(SyntaxError));
  });

  it('keeps an entry that cannot be replaced, and is left to others if it cannot be opened', () => {
    const path = folder();
    mkdirSync(join(path, '0000000a.json'));
    within(path, (files) => expect(() => files.write(first)).toThrow(StoreFailure));
    expect(readdirSync(path)).toEqual(['0000000a.json']);
    mkdirSync(join(path, '.01234567-89ab-cdef-0123-456789abcdef.tmp'));
    expect(() => within(path, () => {})).toThrow(StoreFailure);
    expect(existsSync(join(path, '.lock'))).toBe(false);
  });
});
