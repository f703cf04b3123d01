import { describe, expect, it } from 'vitest';
import { type ModelName, models } from '../../arbitraries/models.js';
import { kindsOf, partsOf, placesOfKind } from '../../src/sampling/kinds.js';
import { sampleAt } from '../../src/sampling/sample.js';
import { jsonSchema } from '../../src/schemas/json-schema.js';
import { shapeOf } from '../../src/schemas/shape.js';
import { pointer } from '../../src/schemas/violations.js';

describe.each(Object.keys(models) as ModelName[])('kinds of places in a %s', (name) => {
  const shape = shapeOf(jsonSchema(name, models[name].schema));
  const arbitrary = models[name].arbitrary();

  it('are found in just the places that are of that kind', () => {
    let found = 0;
    for (let index = 0; index < 60; index++) {
      const value = sampleAt<unknown>(arbitrary, 8, index);
      const kinds = kindsOf(shape, value);
      const all = new Map<string, string[]>();
      for (const { place, kind } of partsOf(shape, value)) {
        if (kind.includes('(')) all.set(kind, [...(all.get(kind) ?? []), pointer(place)]);
      }
      for (const [kind, places] of all) {
        expect(placesOfKind(shape, value, kind).map(pointer).toSorted()).toEqual(places.toSorted());
        for (const place of places) expect(kinds.get(place)).toBe(kind);
        found += places.length;
      }
    }
    if (name === 'response') expect(found).toBeGreaterThan(500);
  });

  it('are none where no such object is', () => {
    expect(placesOfKind(shape, {}, '/output/*(message user)/content')).toEqual([]);
    expect(placesOfKind(shape, null, '/id')).toEqual([]);
  });
});
