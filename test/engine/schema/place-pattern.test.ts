import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { models } from '../../../arbitraries/models.js';
import { sampleAt } from '../../../src/engine/generate/sample.js';
import { toPointer } from '../../../src/engine/json/pointer.js';
import {
  findPattern,
  partsOf,
  patternAt,
  patternsOf,
  shapeAt,
  withoutKinds,
} from '../../../src/engine/schema/place-pattern.js';
import { library } from '../_toy.js';

const drawing = library.model('drawing');
const { shape } = drawing;

const value = {
  figures: [{ kind: 'square', side: 2 }, { kind: 'circle', radius: 1, color: 'red' }, { kind: 'other' }, 5],
  owner: null,
};

const find = (pattern: string) => findPattern(shape, value, pattern).map(toPointer);

describe('withoutKinds', () => {
  it('removes the kinds of objects', () => {
    expect(withoutKinds('/a/*(message user)/b/*(text)/c')).toBe('/a/*/b/*/c');
    expect(withoutKinds('/a/*')).toBe('/a/*');
  });
});

describe('partsOf', () => {
  it('yields every part of a value, the outer first, and the properties that are absent', () => {
    expect([...partsOf(shape, value)].map(({ place, pattern }) => [toPointer(place), pattern])).toEqual([
      ['', ''],
      ['/title', '/title'],
      ['/figures', '/figures'],
      ['/figures/0', '/figures/*(square)'],
      ['/figures/0/kind', '/figures/*(square)/kind'],
      ['/figures/0/side', '/figures/*(square)/side'],
      ['/figures/1', '/figures/*(circle)'],
      ['/figures/1/kind', '/figures/*(circle)/kind'],
      ['/figures/1/radius', '/figures/*(circle)/radius'],
      ['/figures/1/color', '/figures/*(circle)/color'],
      ['/figures/2', '/figures/*'],
      ['/figures/3', '/figures/*'],
      ['/owner', '/owner'],
    ]);
  });
});

describe('findPattern', () => {
  it.each([
    ['', ['']],
    ['/figures/*', ['/figures/0', '/figures/1', '/figures/2', '/figures/3']],
    ['/figures/*(circle)', ['/figures/1']],
    ['/figures/*(circle)/radius', ['/figures/1/radius']],
    ['/figures/*(square)/color', ['/figures/0/color']],
    ['/figures/*(other)', []],
    ['/owner/name', []],
    ['/unknown', ['/unknown']],
  ])('finds %j in %j', (pattern, places) => {
    expect(find(pattern)).toEqual(places);
  });

  it('finds nothing in values of other kinds', () => {
    expect(findPattern(shape, {}, '/figures/*(circle)/radius')).toEqual([]);
    expect(findPattern(shape, null, '/title')).toEqual([]);
  });
});

describe('the pattern and the shape of a place', () => {
  it.each<[(string | number)[], string | undefined]>([
    [[], ''],
    [['title'], '/title'],
    [['figures', 1], '/figures/*(circle)'],
    [['figures', 1, 'color'], '/figures/*(circle)/color'],
    [['figures', 2], '/figures/*'],
    [['figures', 2, 'kind'], undefined],
    [['owner', 'name'], undefined],
    [['unknown'], undefined],
  ])('of %j are those of %j', (place, pattern) => {
    expect(patternAt(shape, value, place)).toBe(pattern);
    expect(shapeAt(shape, value, place)?.place).toBe(pattern?.replace(/\([^)]*\)$/, ''));
  });
});

describe.each([drawing, models.session, models.response])('in random values of $name,', ({ name, shape, values }) => {
  it('partsOf, patternsOf, patternAt and findPattern agree', () => {
    const anything = fc.oneof({ weight: 3, arbitrary: values as fc.Arbitrary<unknown> }, fc.jsonValue());
    let kinds = 0;
    for (let index = 0; index < 80; index++) {
      const random = sampleAt(anything, 8, index);
      const patterns = patternsOf(shape, random);
      const byPattern = new Map<string, string[]>();
      for (const { place, pattern } of partsOf(shape, random)) {
        expect(patternAt(shape, random, place)).toBe(pattern);
        expect(patterns.get(toPointer(place))).toBe(pattern);
        if (!pattern.includes('(')) continue;
        byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), toPointer(place)]);
        kinds++;
      }
      for (const [pattern, places] of byPattern) {
        expect(findPattern(shape, random, pattern).map(toPointer).toSorted()).toEqual(places.toSorted());
      }
    }
    // No place of a session holds several kinds of objects.
    if (name === 'session') expect(kinds).toBe(0);
    else expect(kinds).toBeGreaterThan(200);
  });
});
