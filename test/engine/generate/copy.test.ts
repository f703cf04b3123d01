import { expect, it } from 'vitest';
import { copyOf } from '../../../src/engine/generate/copy.js';

it('copies JSON values at every depth', () => {
  const value = { list: [1, { text: 'a' }, null], flag: false };
  const copy = copyOf(value);
  expect(copy).toEqual(value);
  expect(copy).not.toBe(value);
  expect(copy.list).not.toBe(value.list);
  expect(copy.list[1]).not.toBe(value.list[1]);
});

it.each([null, 'text', 0, true])('returns %j as it is', (value) => {
  expect(copyOf(value)).toBe(value);
});
