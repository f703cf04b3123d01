import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { type RuleId, violations } from '../../src/schemas/index.js';
import { type Examples, inModels, models, show, type Table } from './_examples.js';

/** How zod's own messages begin: ours are in words of the catalogue. */
const zodsOwn = /^(invalid|too (big|small)|unrecognized|expected|required|no matching)/i;

/** Expects a value to break no rule of `schema`, and to come out of it as it went in. */
export function accepts(schema: z.ZodType) {
  return (value: unknown) => {
    expect(violations(schema, value)).toEqual([]);
    expect(schema.parse(value)).toEqual(value);
  };
}

/** Expects a value to break `rule` of `schema` at `path`, nothing else, and to be told so in our own words. */
export function refuses(schema: z.ZodType, rule: RuleId, path: string) {
  return (value: unknown) => {
    const found = violations(schema, value);
    expect(found.map(({ rule, path }) => ({ rule, path }))).toEqual([{ rule, path }]);
    expect(found[0]!.message).not.toMatch(zodsOwn);
    expect(found[0]!.message.trim()).not.toBe('');
  };
}

/** Holds a schema to its tables: on its own, and in every place that a whole model has for it. */
export function itFollows(examples: Examples) {
  for (const table of examples.tables) {
    describe(table.reason, () => itHolds(examples.schema, table));
  }
  for (const { model, at, ...table } of inModels(examples)) {
    if (models[model] === examples.schema) continue;
    describe(`${model}${at}: ${table.reason}`, () => itHolds(models[model], table));
  }
}

function itHolds(schema: z.ZodType, { accepted = [], refused = [] }: Table) {
  const good = accepted.map((value) => [show(value), value] as const);
  const bad = refused.map((row) => [show(row.value), row.rule, show(row.path), row] as const);

  it.each(good)('accepts %s', (_, value) => accepts(schema)(value));
  it.each(bad)('refuses %s for %s at %s', (_, rule, __, { value, path }) => refuses(schema, rule, path)(value));
}
