import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { rules } from '../../../src/engine/schema/rules.js';
import { violations } from '../../../src/engine/schema/violations.js';
import {
  ALWAYS,
  addViolation,
  anyObject,
  describeValue,
  integer,
  prefixed,
  text,
  withRule,
} from '../../../src/engine/schema/with-rule.js';

const of = rules('thing', {
  types: { text: 'must be an object', source: 'Thing' },
  name: { at: '/name', text: 'must have a name', source: 'Thing.name' },
  size: { at: '/size', text: 'must be a size', source: 'Thing.size' },
});

describe('the description of a value', () => {
  it.each<[unknown, string]>([
    [undefined, 'it is missing'],
    ['a "b"', 'it is "a \\"b\\""'],
    ['x'.repeat(60), `it is "${'x'.repeat(60)}"`],
    ['x'.repeat(61), `it is "${'x'.repeat(60)}"…`],
    [[1, 2], 'it is an array of 2'],
    [{ a: 1 }, 'it is an object'],
    [null, 'it is null'],
    [1.5, 'it is 1.5'],
  ])('of %j', (value, described) => {
    expect(describeValue(value)).toBe(described);
  });
});

describe('a schema with a rule', () => {
  const Named = withRule(
    of.types,
    z.looseObject({ name: text(of.name), size: withRule(of.size, integer(1)).optional() }),
  );
  const broken = (value: unknown) => violations(Named, value);

  it('names its own issues after the rule, with what the value is', () => {
    expect(broken(5)).toEqual([{ rule: 'thing.types', path: '', message: 'must be an object, but it is 5' }]);
    expect(broken({ name: 'a', size: 2 })).toEqual([]);
  });

  it('keeps the rules of nested schemas', () => {
    expect(broken({ size: 0.5 })).toEqual([
      { rule: 'thing.name', path: '/name', message: 'must be a string, but it is missing' },
      { rule: 'thing.size', path: '/size', message: 'must be a size, but it is 0.5' },
    ]);
  });

  it('reports at most 1,000 nested issues', () => {
    const names = withRule(of.types, z.array(text(of.name)));
    expect(violations(names, Array(1500).fill(0))).toHaveLength(1000);
  });

  it('lists the issues of the only member of a union whose properties are wrong', () => {
    const other = z.object({ kind: withRule(of.types, z.literal('b')) });
    const one = z.object({ kind: z.literal('a'), name: text(of.name) });
    const either = withRule(of.types, z.union([one, z.object({ kind: z.literal('c') })]));
    expect(violations(either, { kind: 'a', name: 1 }).map(({ rule }) => rule)).toEqual(['thing.name']);
    expect(violations(either, { kind: 'd' }).map(({ rule }) => rule)).toEqual(['thing.types']);
    expect(violations(other, { kind: 'a' })).toMatchObject([{ rule: 'thing.types', path: '/kind' }]);
  });

  it('says what a discriminator is that no member has', () => {
    const either = withRule(of.types, z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') })]));
    expect(violations(either, { kind: 'x' })[0]!.message).toBe('must be an object, but it is "x"');
  });

  it('checks across properties even if one of them is wrong', () => {
    const checked = Named.superRefine((value, context) => {
      if (value.size === undefined) addViolation(context, of.size, ['size'], 'must be there');
    }, ALWAYS);
    expect(violations(checked, { name: 1 }).map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'thing.name /name',
      'thing.size /size',
    ]);
  });
});

describe('a schema', () => {
  it('of integers has a minimum or none', () => {
    const accepted = (schema: z.ZodType, values: readonly unknown[]) =>
      values.filter((value) => schema.safeParse(value).success);
    expect(accepted(integer(), [-1e300, -1, 0, 1.5, '1', 2 ** 60])).toEqual([-1e300, -1, 0, 2 ** 60]);
    expect(accepted(integer(0), [-1, 0, 1])).toEqual([0, 1]);
    expect(accepted(anyObject(), [{}, [], null, 'x', { a: 1 }])).toEqual([{}, { a: 1 }]);
    expect(accepted(prefixed(of.name, 'id_'), ['id_', 'id_\n', 'id_x', 'xid_x', 5])).toEqual(['id_\n', 'id_x']);
  });
});
