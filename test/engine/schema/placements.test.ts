import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { document } from '../../../src/engine/schema/documented.js';
import { markedJsonSchema } from '../../../src/engine/schema/json-schema.js';
import { ownBranches, type Placement, patternsFor, placementsOf } from '../../../src/engine/schema/placements.js';
import { shapeOf } from '../../../src/engine/schema/shape.js';
import { Circle, Drawing, Person } from '../_toy.js';

const shapeFor = (schema: z.ZodType) => shapeOf(markedJsonSchema(schema));

describe('placementsOf', () => {
  const label = ({ names, place, within }: Placement) => [names.join(), place, within?.names.join()];

  it('lists every documented object, the outer first', () => {
    expect(placementsOf(shapeFor(Drawing)).map(label)).toEqual([
      ['drawing', '', undefined],
      ['any-figure', '/figures/*', 'drawing'],
      ['circle,figure', '/figures/*(circle)', 'any-figure'],
      ['square,figure', '/figures/*(square)', 'any-figure'],
      ['person', '/owner', 'drawing'],
    ]);
  });

  it('lists an object in each of its places', () => {
    const team = document('team', z.object({ lead: Person, rest: z.record(z.string(), Person), all: z.array(Person) }));
    expect(placementsOf(shapeFor(team)).map(label)).toEqual([
      ['team', '', undefined],
      ['person', '/lead', 'team'],
      ['person', '/rest/*', 'team'],
      ['person', '/all/*', 'team'],
    ]);
  });

  it('looks through objects that are not documented', () => {
    const team = document('team', z.object({ a: z.object({ b: z.object({ lead: Person }) }) }));
    expect(placementsOf(shapeFor(team)).map(label)).toEqual([
      ['team', '', undefined],
      ['person', '/a/b/lead', 'team'],
    ]);
    expect(placementsOf(shapeFor(z.object({ lead: Person }))).map(label)).toEqual([['person', '/lead', undefined]]);
  });
});

describe('ownBranches', () => {
  const labels = (schema: z.ZodType) => ownBranches(shapeFor(schema)).map(({ place, type }) => `${place} ${type}`);

  it('lists what belongs to an object, and not to one that is nested in it', () => {
    expect(labels(Drawing)).toEqual([' object', '/title string', '/figures array']);
    expect(labels(Person)).toEqual([' object', '/name string', '/email string', '/age integer']);
    expect(labels(Circle)).toEqual([' object', '/kind string', '/radius number', '/color string']);
  });

  it('lists objects and arrays that are not documented', () => {
    const nested = document(
      'nested',
      z.object({ a: z.array(z.object({ b: z.union([z.number(), z.string()]), c: Person })) }),
    );
    expect(labels(nested)).toEqual([' object', '/a array', '/a/* object', '/a/*/b number', '/a/*/b string']);
  });

  it('lists the kinds of a union, but not those that are documented', () => {
    const other = z.object({ kind: z.literal('other'), size: z.number() });
    const either = document('either', z.discriminatedUnion('kind', [Circle, other]));
    expect(labels(either)).toEqual(['(other) object', '(other)/kind string', '(other)/size number']);
  });
});

describe('patternsFor', () => {
  it.each([
    ['', ['']],
    ['/title', ['/title']],
    ['/figures/*', ['/figures/*']],
    ['/figures/*/kind', ['/figures/*(circle)/kind', '/figures/*(square)/kind']],
    ['/figures/*/radius', ['/figures/*(circle)/radius']],
    ['/owner/email', ['/owner/email']],
    ['/unknown', []],
    ['/title/*', []],
    ['/figures/0', []],
  ])('of %j are %j', (pattern, expected) => {
    expect(patternsFor(shapeFor(Drawing), pattern)).toEqual(expected);
  });

  it('finds any property in a free object', () => {
    const free = z.object({ map: z.record(z.string(), z.object({ a: z.string() })) });
    expect(patternsFor(shapeFor(free), '/map/*/a')).toEqual(['/map/*/a']);
    expect(patternsFor(shapeFor(free), '/map/x/a')).toEqual(['/map/*/a']);
  });
});
