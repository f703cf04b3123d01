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
  expect(found[0]!.message.trim()).not.toBe('');
}

function itFollows(schema: z.ZodType, { accepted = [], refused = [] }: Omit<Table, 'reason'>): void {
  const good = accepted.map((value) => [show(value), value] as const);
  const bad = refused.map((row) => [show(row.value), row.rule, show(row.path), row] as const);

  it.each(good)('accepts %s', (_, value) => expectAccepted(schema, value));
  it.each(bad)('refuses %s: %s at %s', (_, rule, __, { value, path }) => expectRefused(schema, value, rule, path));
}

/** Checks a schema against its examples: on its own, and in every place of a model that has such an object. */
function itFollowsEverywhere(examples: Examples): void {
  for (const table of examples.tables) {
    describe(table.reason, () => itFollows(examples.schema, table));
  }
  for (const { model, at, reason, ...table } of inModels(examples)) {
    if (models[model] === examples.schema) continue;
    describe(`${model}${at}: ${reason}`, () => itFollows(models[model], table));
  }
}

describe.each(everyObject)('$object', itFollowsEverywhere);
