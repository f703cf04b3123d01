import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { document } from '../../../src/engine/schema/documented.js';
import { markedJsonSchema } from '../../../src/engine/schema/json-schema.js';
import { branchFor, type Shape, shapeOf } from '../../../src/engine/schema/shape.js';
import { Circle, Drawing, Person, Square } from '../_toy.js';

const shapeFor = (schema: z.ZodType) => shapeOf(markedJsonSchema(schema));
const propertyOf = ({ branches }: Shape, key: string) => branches[0]!.properties!.get(key)!;

describe('shapeOf', () => {
  const shape = shapeFor(Drawing);

  it('reads properties, whether they are required, and whether they may be null', () => {
    const circle = shapeFor(Circle);
    expect([...circle.branches[0]!.properties!].map(([key, { required }]) => [key, required])).toEqual([
      ['kind', true],
      ['radius', true],
      ['color', false],
    ]);
    expect(propertyOf(shape, 'title').shape).toMatchObject({ place: '/title', nullable: true });
    expect(propertyOf(shape, 'figures').shape).toMatchObject({ place: '/figures', nullable: false });
  });

  it('reads bounds by their keywords', () => {
    expect(propertyOf(shape, 'title').shape.branches[0]!.bounds).toEqual({ maxLength: 8 });
    expect(propertyOf(shapeFor(Circle), 'radius').shape.branches[0]!.bounds).toEqual({ minimum: 0, maximum: 10 });
    const map = z.record(z.string(), z.string()).meta({ maxProperties: 2, propertyNames: { maxLength: 3 } });
    expect(shapeFor(map).branches[0]!.bounds).toEqual({ maxProperties: 2, maxKeyLength: 3 });
    expect(shapeFor(z.array(z.string()).min(1).max(4)).branches[0]!.bounds).toEqual({ minItems: 1, maxItems: 4 });
  });

  it('reads members of enums, constants and booleans', () => {
    const membersOf = (schema: z.ZodType) => shapeFor(schema).branches.map(({ members }) => members);
    expect(membersOf(z.enum(['a', 'b']))).toEqual([['a', 'b']]);
    expect(membersOf(z.literal('a'))).toEqual([['a']]);
    expect(membersOf(z.boolean())).toEqual([[true, false]]);
    expect(membersOf(z.string())).toEqual([undefined]);
  });

  it('names the kinds of objects after their constants, and puts them into the place', () => {
    const { items } = propertyOf(shape, 'figures').shape.branches[0]!;
    expect(items!.branches.map(({ place, name, discriminators }) => ({ place, name, discriminators }))).toEqual([
      { place: '/figures/*(circle)', name: 'circle', discriminators: [['kind', 'circle']] },
      { place: '/figures/*(square)', name: 'square', discriminators: [['kind', 'square']] },
    ]);
  });

  it('names branches that are no objects after their constant or type, and leaves the place as it is', () => {
    const either = z.union([z.literal('auto'), z.string(), z.object({ a: z.string() })]).nullable();
    const { nullable, branches } = shapeFor(either);
    expect(nullable).toBe(true);
    expect(branches.map(({ place, name }) => [place, name])).toEqual([
      ['', '"auto"'],
      ['', 'string'],
      ['', 'object'],
    ]);
  });

  it('flattens unions of unions and lists of types', () => {
    const nested = z.union([z.union([z.string(), z.number()]), z.array(z.string()).nullable()]);
    expect(shapeFor(nested).branches.map(({ type }) => type)).toEqual(['string', 'number', 'array']);
    expect(shapeFor(nested).nullable).toBe(true);
    expect(shapeOf({ type: ['integer', 'null'] } as never)).toMatchObject({
      nullable: true,
      branches: [{ type: 'integer' }],
    });
  });

  it('reads what any other property or item holds', () => {
    expect(shapeFor(z.record(z.string(), z.number())).branches[0]!.rest).toMatchObject({ place: '/*' });
    expect(shapeFor(z.array(z.array(z.number()))).branches[0]!.items!.branches[0]!.items).toMatchObject({
      place: '/*/*',
    });
    expect(shapeFor(Person).branches[0]!.rest).toBeUndefined();
  });
});

describe('the documented objects of a shape', () => {
  it('are at the place, if the whole place is documented', () => {
    const { objects, nullable, branches } = shapeFor(Person);
    expect([objects, nullable, branches.map((branch) => branch.objects)]).toEqual([['person'], true, [[]]]);
  });

  it('are at the branch, if one of several kinds is documented', () => {
    const either = document('either', z.discriminatedUnion('kind', [Circle, Square]));
    const { objects, branches } = shapeFor(either);
    expect([objects, branches.map((branch) => branch.objects)]).toEqual([
      ['either'],
      [
        ['circle', 'figure'],
        ['square', 'figure'],
      ],
    ]);
  });

  it('include the unions around a branch, the innermost first', () => {
    const inner = document('inner', z.discriminatedUnion('kind', [Circle, Square]));
    const outer = z.union([inner, z.string()]);
    expect(shapeFor(outer).branches.map((branch) => branch.objects)).toEqual([
      ['circle', 'figure', 'inner'],
      ['square', 'figure', 'inner'],
      [],
    ]);
  });

  it('stay marked if they are optional', () => {
    expect(propertyOf(shapeFor(Drawing), 'owner').shape.objects).toEqual(['person']);
  });
});

describe('branchFor', () => {
  const figure = shapeFor(z.discriminatedUnion('kind', [Circle, Square]));

  it.each<[unknown, string | undefined]>([
    [{ kind: 'circle' }, 'circle'],
    [{ kind: 'square', side: 'wrong' }, 'square'],
    [{ kind: 'other' }, undefined],
    [{}, undefined],
    [null, undefined],
    [[], undefined],
    ['circle', undefined],
  ])('of %j is %s', (value, name) => {
    expect(branchFor(figure, value)?.name).toBe(name);
  });

  it('prefers a constant to the type that comes after it', () => {
    const either = shapeFor(z.union([z.literal('auto'), z.string(), z.int(), z.boolean()]));
    const names = ['auto', 'other', 3, true, 1.5, {}].map((value) => branchFor(either, value)?.name);
    expect(names).toEqual(['"auto"', 'string', 'integer', 'boolean', undefined, undefined]);
  });
});
