import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { toPointer } from '../../../src/engine/json/pointer.js';
import { document } from '../../../src/engine/schema/documented.js';
import { markedJsonSchema } from '../../../src/engine/schema/json-schema.js';
import { shapeOf } from '../../../src/engine/schema/shape.js';
import { unknownParts } from '../../../src/engine/schema/unknown-parts.js';
import { anyObject } from '../../../src/engine/schema/with-rule.js';
import { AnyFigure, drawingModel } from '../_toy.js';

const shapeFor = (schema: z.ZodType) => shapeOf(markedJsonSchema(schema));

/** What is unknown in a value, as `kind object place: value`, and where. */
const unknownIn = (value: unknown, shape = drawingModel.shape) =>
  [...unknownParts(shape, value)].map(({ kind, object, place, at, value }) => {
    return [`${kind} ${object}${place}: ${JSON.stringify(value)}`, toPointer(at)];
  });

describe('unknown parts', () => {
  it('are none in what is documented', () => {
    const figures = [
      { kind: 'circle', radius: 1, color: 'red' },
      { kind: 'square', side: 2 },
    ];
    expect(unknownIn({ title: null, figures, owner: { name: 'A', email: null, age: 1 } })).toEqual([]);
    expect(unknownIn({ owner: null })).toEqual([]);
    expect(unknownIn({})).toEqual([]);
  });

  it('are none in a value that only breaks a bound or lacks a property', () => {
    expect(unknownIn({ title: 'longer than 8', figures: [{ kind: 'circle', radius: 99 }], owner: {} })).toEqual([]);
  });

  it('are properties, named by the object that has them', () => {
    const figures = [
      { kind: 'circle', radius: 1, fill: 'none' },
      { kind: 'square', side: 2, fill: { a: { b: 1 } } },
    ];
    expect(unknownIn({ 'a/b': 1, figures, owner: { name: 'A', born: null } })).toEqual([
      ['property drawing/a~1b: 1', '/a~1b'],
      ['property circle/fill: "none"', '/figures/0/fill'],
      ['property square/fill: {"a":{"b":1}}', '/figures/1/fill'],
      ['property person/born: null', '/owner/born'],
    ]);
  });

  it('are words: members of enums, and discriminators of objects, which are not looked into', () => {
    const figures = [
      { kind: 'circle', radius: 1, color: 'green' },
      { kind: 'star', points: 5 },
    ];
    expect(unknownIn({ figures })).toEqual([
      ['word circle/color: "green"', '/figures/0/color'],
      ['word any-figure/kind: "star"', '/figures/1/kind'],
    ]);
  });

  it('are nothing if the discriminator is missing: that is a fault, not news', () => {
    expect(unknownIn({ figures: [{ radius: 1 }] })).toEqual([]);
  });

  it('are values of another JSON type, and null', () => {
    expect(unknownIn({ title: 5, figures: { kind: 'circle' }, owner: { name: null, age: 0.5 } })).toEqual([
      ['JSON type drawing/title: 5', '/title'],
      ['JSON type drawing/figures: {"kind":"circle"}', '/figures'],
      ['JSON type person/name: null', '/owner/name'],
      ['JSON type person/age: 0.5', '/owner/age'],
    ]);
    expect(unknownIn([])).toEqual([['JSON type drawing: []', '']]);
    expect(unknownIn(null, shapeFor(AnyFigure))).toEqual([['JSON type any-figure: null', '']]);
  });

  it('name the discriminator of the closest kind', () => {
    const kind = (first: string, second: string) =>
      document(`${first}-${second}`, z.looseObject({ first: z.literal(first), second: z.literal(second) }));
    const shape = shapeFor(document('either', z.union([kind('a', 'x'), kind('a', 'y'), kind('b', 'x')])));
    expect(unknownIn({ first: 'a', second: 'z' }, shape)).toEqual([['word either/second: "z"', '/second']]);
    expect(unknownIn({ first: 'c', second: 'y' }, shape)).toEqual([['word either/first: "c"', '/first']]);
    expect(unknownIn({ first: 'c' }, shape)).toEqual([['word either/first: "c"', '/first']]);
  });

  it('are words that are not among the documented ones, even if others are allowed', () => {
    const shape = shapeFor(document('pen', z.looseObject({ ink: z.string().meta({ examples: ['blue'] }) })));
    expect(unknownIn({ ink: 'blue' }, shape)).toEqual([]);
    expect(unknownIn({ ink: 'green' }, shape)).toEqual([['word pen/ink: "green"', '/ink']]);
  });

  it('are none where anything is allowed', () => {
    const shape = shapeFor(document('box', z.looseObject({ content: z.custom<unknown>() })));
    for (const content of [null, 1, [], { a: 1 }]) expect(unknownIn({ content }, shape)).toEqual([]);
  });

  it('are none in objects that may have any properties, and are looked for in maps', () => {
    const any = document('any', z.looseObject({ more: anyObject() }));
    expect(unknownIn({ more: { x: 1 } }, shapeFor(any))).toEqual([]);
    const map = document('map', z.looseObject({ all: z.record(z.string(), AnyFigure) }));
    expect(unknownIn({ all: { x: { kind: 'circle', radius: 1, fill: 1 } } }, shapeFor(map))).toEqual([
      ['property circle/fill: 1', '/all/x/fill'],
    ]);
  });
});
