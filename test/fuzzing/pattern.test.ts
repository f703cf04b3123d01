import { expect, it } from 'vitest';
import { fromPointer } from '../../src/engine/json/pointer.js';
import { outermostPattern, patternOf } from '../../src/fuzzing/analysis/pattern.js';
import { shape } from './_shape.js';

const value = { items: [{ type: 'circle', radius: 1, extra: { deep: [1] } }], other: 1 };

it.each([
  ['', ''],
  ['/title', '/title'],
  ['/items/0', '/items/*(circle)'],
  ['/items/0/radius', '/items/*(circle)/radius'],
  ['/other', '/*'],
  ['/items/0/extra', '/items/*(circle)/*'],
  ['/items/0/extra/deep', '/items/*(circle)/*/*'],
  ['/items/0/extra/deep/0', '/items/*(circle)/*/*/*'],
])('the pattern of %j is %j', (path, pattern) => expect(patternOf(shape, value, path)).toBe(pattern));

it.each([
  ['/items/0/radius', '/items/*(circle)/radius'],
  ['/items/0/extra', '/items/*(circle)/*'],
  ['/items/0/extra/deep/0', '/items/*(circle)/*'],
])('the pattern of the outermost undocumented part around %j is %j', (path, pattern) =>
  expect(outermostPattern(shape, value, fromPointer(path))).toBe(pattern),
);
