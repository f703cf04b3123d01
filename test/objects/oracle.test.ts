import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { type RuleId, violations } from '../../src/objects/index.js';
import { everyObject } from './_every-object.js';
import { type Examples, inModels, models, show, type Table } from './_examples.js';

/** How the messages of zod begin. The messages of this package use the words of the catalogue. */
const ZOD_MESSAGE = /^(invalid|too (big|small)|unrecognized|expected|required|no matching)/i;

function expectAccepted(schema: z.ZodType, value: unknown): void {
  expect(violations(schema, value)).toEqual([]);
  expect(schema.parse(value)).toEqual(value);
}

/** Expects a value to break `rule` at `path`, and nothing else. */
function expectRefused(schema: z.ZodType, value: unknown, rule: RuleId, path: string): void {
  const found = violations(schema, value);
  expect(found.map(({ rule, path }) => ({ rule, path }))).toEqual([{ rule, path }]);
  expect(found[0]!.message).not.toMatch(ZOD_MESSAGE);
  // What is wrong, and not only what the value is: `, but it is 5`.
  expect(found[0]!.message).toMatch(/^\w+ \w/);
}

function itFollows(schema: z.ZodType, { accepted = [], refused = [] }: Omit<Table, 'reason'>): void {
  const good = accepted.map((value) => [show(value), value] as const);
  const bad = refused.map((row) => [show(row.value), row.rule, show(row.path), row] as const);

  it.each(good)('accepts %s', (_, value) => expectAccepted(schema, value));
  it.each(bad)('refuses %s: %s at %s', (_, rule, __, { value, path }) => expectRefused(schema, value, rule, path));
}

/** What a schema says otherwise than a table. */
function differences(schema: z.ZodType, { accepted = [], refused = [] }: Omit<Table, 'reason'>): unknown[] {
  const broken = (value: unknown) => violations(schema, value).map(({ rule, path }) => `${rule} at ${path}`);
  const isChanged = (value: unknown) => !isDeepStrictEqual(schema.parse(value), value);
  const rows = [
    ...accepted.map((value) => ({ value, expected: [] })),
    ...refused.map(({ value, rule, path }) => ({ value, expected: [`${rule} at ${path}`] })),
  ];
  const otherwise = rows
    .map(({ value, expected }) => ({ value: show(value), expected, actual: broken(value) }))
    .filter(({ expected, actual }) => expected.join() !== actual.join());
  return otherwise.length > 0 ? otherwise : accepted.filter(isChanged);
}

/** Checks a schema against its examples: on its own, and in every place of a model that has such an object. */
function itFollowsEverywhere(examples: Examples): void {
  for (const table of examples.tables) {
    describe(table.reason, () => itFollows(examples.schema, table));
  }
  // One test for all rows of a table: there are some 20,000 of them.
  for (const { model, at, reason, ...table } of inModels(examples)) {
    if (models[model] === examples.schema) continue;
    it(`${model}${at}: ${reason}`, () => expect(differences(models[model], table)).toEqual([]));
  }
}

describe.each(everyObject)('$object', itFollowsEverywhere);
