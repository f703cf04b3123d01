import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { evolutionsOf } from '../../../src/engine/cases/evolutions.js';
import { UNFIT } from '../../../src/engine/cases/mutation.js';
import { sourceOf } from '../../../src/engine/generate/random.js';
import { document } from '../../../src/engine/schema/documented.js';
import { markedJsonSchema } from '../../../src/engine/schema/json-schema.js';
import { shapeOf } from '../../../src/engine/schema/shape.js';
import { Circle, drawingModel, library, Person, policyRules } from '../_toy.js';

const { policy } = library;
const shapeFor = (schema: z.ZodType) => shapeOf(markedJsonSchema(schema));
const evolutions = evolutionsOf(drawingModel.shape, policy, () => false);
const labels = (schema: z.ZodType, isExcluded = (_: string) => false) =>
  evolutionsOf(shapeFor(schema), policy, isExcluded).map(({ name, at }) => `${at} ${name}`);

const NEW = ['new-scalar', 'new-null', 'new-object', 'new-array'];

/** What an evolution makes of a value of its place, for several draws. */
function changed(name: string, value: unknown): unknown[] {
  const { change } = evolutions.find((one) => one.name === name)!;
  const owner = value as Record<string, unknown>;
  return Array.from({ length: 60 }, (_, index) =>
    change(structuredClone(value), { owner, random: sourceOf(3, index) }),
  );
}

const drawing = {
  title: 'A',
  figures: [
    { kind: 'square', side: 1 },
    { kind: 'circle', radius: 2 },
  ],
  owner: { name: 'x', free: { b: 1, a: 2 } },
};

describe('evolutionsOf', () => {
  it('lists evolutions of each kind of object that belongs to a documented object', () => {
    expect(labels(Person)).toEqual(
      [...NEW, 'new-property-everywhere', 'reordered', 'reversed'].map((name) => ` ${name}`),
    );
    const other = z.object({ kind: z.literal('other'), inside: z.object({ a: z.string() }) });
    const either = document('either', z.array(z.discriminatedUnion('kind', [Circle, other])));
    expect(labels(either)).toEqual([
      ...NEW.map((name) => `/*(other) ${name}`),
      ...NEW.map((name) => `/*(other)/inside ${name}`),
      ' new-property-everywhere',
      ' reordered',
      ' reversed',
    ]);
  });

  it('lists none for values without documented properties', () => {
    expect(labels(z.array(z.string()))).toEqual([]);
    expect(labels(z.record(z.string(), z.string()))).toEqual([]);
  });

  it('lists no other order for objects of one property', () => {
    expect(labels(document('small', z.object({ a: z.string() })))).toEqual(
      [...NEW, 'new-property-everywhere'].map((name) => ` ${name}`),
    );
  });

  it('leaves out the kinds that are excluded', () => {
    const asked: string[] = [];
    const either = document('either', z.union([z.string(), z.object({ a: z.string() })]));
    expect(
      labels(either, (goal) => {
        asked.push(goal);
        return true;
      }),
    ).toEqual([]);
    expect(asked).toEqual([' is object']);
  });

  it('labels each with the rule that states the policy', () => {
    expect(new Set(evolutions.map(({ rule }) => rule))).toEqual(new Set([policyRules.additive]));
  });
});

describe('a new property', () => {
  const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
    'new-scalar': (value) => ['string', 'number', 'boolean'].includes(typeof value),
    'new-null': (value) => value === null,
    'new-object': (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'new-array': Array.isArray,
  };

  it.each(NEW)('%s: one, beside all that was there', (name) => {
    const keys = new Set<string>();
    for (const value of changed(name, drawing)) {
      const [key, ...others] = Object.keys(value as object).filter((one) => !Object.hasOwn(drawing, one));
      const { [key!]: member, ...rest } = value as Record<string, unknown>;
      expect([others, rest, TYPES[name]!(member)]).toEqual([[], drawing, true]);
      keys.add(key!);
    }
    expect(keys).toEqual(new Set(['new_name', 'title_v2', 'figures_v2', 'owner_v2']));
  });

  it.each([
    ['new-scalar', [true, false, 0, -1, 0.5, 1e21, '', 'new']],
    ['new-null', [null]],
    ['new-object', [{}, { type: 'new', enabled: true }, { a: { b: { c: null } } }]],
    ['new-array', [[], ['new', 1, null], [[{}]]]],
  ])('%s: holds any value of its kind', (name, members) => {
    const added = changed(name, {}).flatMap((value) => Object.values(value as object));
    expect(new Set(added.map((member) => JSON.stringify(member)))).toEqual(
      new Set(members.map((member) => JSON.stringify(member))),
    );
  });

  it('everywhere: not in a value without documented objects', () => {
    expect(changed('new-property-everywhere', 'text').every((value) => value === UNFIT)).toBe(true);
  });

  it.each(NEW)('%s: not in what is no object', (name) => {
    for (const value of [null, [], 'text']) expect(new Set(changed(name, value))).toEqual(new Set([UNFIT]));
  });

  it('comes anywhere among the others', () => {
    const positions = changed('new-null', { title: 'A', owner: null }).map((value) =>
      Object.keys(value as object).findIndex((key) => !['title', 'owner'].includes(key)),
    );
    expect(new Set(positions)).toEqual(new Set([0, 1, 2]));
  });

  it('comes into every documented object at once, but not into free ones', () => {
    const sorted = (value: unknown) =>
      JSON.stringify(value, (_, inner) =>
        typeof inner === 'object' && inner !== null && !Array.isArray(inner)
          ? Object.fromEntries(Object.entries(inner).sort())
          : inner,
      );
    const expected = {
      ...drawing,
      new_name: 'new',
      figures: drawing.figures.map((figure) => ({ ...figure, new_name: 'new' })),
      owner: { ...drawing.owner, new_name: 'new' },
    };
    for (const value of changed('new-property-everywhere', drawing)) expect(sorted(value)).toBe(sorted(expected));
  });
});

describe('another order', () => {
  it.each(['reordered', 'reversed'])('%s: of the same properties', (name) => {
    const made = changed(name, drawing).filter((value) => value !== UNFIT);
    for (const value of made) {
      expect(value).toEqual(drawing);
      expect(JSON.stringify(value)).not.toBe(JSON.stringify(drawing));
    }
    expect(new Set(made.map((value) => JSON.stringify(value))).size).toBeGreaterThan(name === 'reversed' ? 0 : 10);
  });

  it('reversed: at every level; arrays keep their order', () => {
    expect(JSON.stringify(changed('reversed', { title: 'A', figures: [{ kind: 'square', side: 1 }, 2] })[0])).toBe(
      '{"figures":[{"side":1,"kind":"square"},2],"title":"A"}',
    );
  });

  it.each(['reordered', 'reversed'])('%s: not if there is no other', (name) => {
    expect(new Set(changed(name, { title: 'A' }))).toEqual(new Set([UNFIT]));
    // JavaScript puts keys that are integers first.
    expect(new Set(changed(name, { 1: 'a', 2: 'b' }))).toEqual(new Set([UNFIT]));
  });
});
