import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readJson, WrongFile } from '../../src/fuzzing/read-json.js';
import { file, folder } from '../cli/_run.js';

const nested = (levels: number) => `${'['.repeat(levels)}1${']'.repeat(levels)}`;

it('a JSON file is read', () => {
  expect(readJson(file('a.json', ' {"é": [1]}\n'))).toEqual({ é: [1] });
  expect(readJson(file('a.json', nested(1000)))).toEqual(JSON.parse(nested(1000)));
});

it.each([
  ['it is not JSON', '{"a": 1'],
  ['it is not JSON', ''],
  ['it is nested in more than 1000 levels', nested(1002)],
])('a file is wrong if %s: %.9s', (message, text) => {
  const path = file('a.json', text);
  expect(() => readJson(path)).toThrow(WrongFile);
  expect(() => readJson(path)).toThrow(new RegExp(`^${message}$`));
});

it('a file is wrong if it is a folder or a device, or larger than 64 MB', () => {
  const inside = folder();
  mkdirSync(join(inside, 'sub'));
  expect(() => readJson(join(inside, 'sub'))).toThrow('it is not a regular file');
  if (process.platform !== 'win32') expect(() => readJson('/dev/null')).toThrow('it is not a regular file');
  const large = join(inside, 'large.json');
  writeFileSync(large, '1');
  // No byte of it is on the disk.
  truncateSync(large, 64 * 2 ** 20 + 1);
  expect(() => readJson(large)).toThrow(/^it is larger than 64 MB$/);
});

it('an error of the operating system is not ours', () => {
  expect(() => readJson(join(folder(), 'none.json'))).toThrow('ENOENT');
});
