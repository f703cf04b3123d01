import { describe, expect, it } from 'vitest';
import { Entry, entryIn } from '../../src/fuzzing/store-entry.js';
import { file } from '../cli/_run.js';

const entry = {
  version: 1,
  id: '0000000a',
  signature: 'must-accept /title instead null',
  kind: 'refused-valid',
  verdict: 'rejected',
  case: { model: 'board', tier: 'edge', expect: 'must-accept', value: { title: null } },
  origin: { phase: 'systematic', index: 3 },
  rules: [],
  places: [],
  count: 1,
  size: { before: 9, after: 9, calls: 1 },
  target: { module: './parser.mjs' },
  generator: 'test 1',
  firstSeen: '2020',
  lastSeen: '2021',
};
const read = (content: unknown, name = '0000000a.json') => entryIn(file(name, JSON.stringify(content)));
const isValid = (target: object) => Entry.safeParse({ ...entry, target }).success;

describe('a file of a store', () => {
  it('is a finding with its name', () => {
    expect(read(entry)).toEqual(entry);
  });

  it.each<[string, unknown, string?]>([
    ['of another name', entry, '0000000b.json'],
    ['of another version', { ...entry, version: 2 }],
    ['without an ID', { ...entry, id: undefined }],
    ['with the ID of nothing', { ...entry, id: '../a' }, 'a.json'],
    ['without a target', { ...entry, target: undefined }],
    ['that is no object', []],
  ])('is skipped: %s', (_, content, name) => {
    expect(read(content, name)).toBeUndefined();
  });
});

describe('a stored parser', () => {
  it.each([
    [{ function: '' }],
    [{ module: './parser.mjs#parse' }],
    [{ command: ['python', 'client.py'], options: { protocol: 'lines', rejectCode: [0, 255], crashCode: [] } }],
    [{ module: 'm', options: { input: 'value', rejects: "result.error === 'no'", timeout: 1, strict: true } }],
    [{ module: 'm', options: { timeout: 2 ** 31 - 1, evolved: false, roundTrip: true } }],
  ])('may be %j', (target) => expect(isValid(target)).toBe(true));

  it.each([
    [{ module: 'a\0b' }],
    [{ command: ['a', '\0'] }],
    [{ other: 1 }],
    [{ module: 'm', options: { rejects: 'process.exit()' } }],
    [{ module: 'm', options: { rejects: '' } }],
    [{ module: 'm', options: { timeout: 0 } }],
    [{ module: 'm', options: { timeout: 2 ** 31 } }],
    [{ command: ['a'], options: { rejectCode: [256] } }],
    [{ command: ['a'], options: { rejectCode: [-1] } }],
    [{ command: ['a'], options: { crashCode: Array.from({ length: 257 }, () => 1) } }],
    [{ command: ['a'], options: { protocol: 'other' } }],
    [{ command: ['a'], options: { other: 1 } }],
  ])('may not be %j', (target) => expect(isValid(target)).toBe(false));
});
