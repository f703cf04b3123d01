import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { once } from '../../src/engine/once.js';
import { jsonSchema } from '../../src/engine/schema/json-schema.js';
import { rules } from '../../src/objects/index.js';
import { everyObject } from './_every-object.js';
import { show } from './_examples.js';

const beyond = new Set<string>(rules.flatMap((rule) => ('beyondJsonSchema' in rule ? [rule.id] : [])));

/** Regular expressions overflow the stack on megabytes of Base64. */
const isHuge = (value: unknown) => JSON.stringify(value).length > 1_000_000;

// The rows of each object by its JSON Schema, which has what zod does not know from `refine`.
describe.each(everyObject)('the JSON Schema of $object', ({ object, schema, tables }) => {
  const validate = once(() =>
    new Ajv2020({ strict: false, validateSchema: false }).compile(jsonSchema(object, schema, [])),
  );
  const valid = tables.flatMap(({ accepted = [] }) => accepted).filter((value) => !isHuge(value));
  const invalid = tables.flatMap(({ refused = [] }) => refused).filter(({ value }) => !isHuge(value));

  it('accepts what is valid', () => {
    expect(valid.filter((value) => !validate()(value)).map(show)).toEqual([]);
  });

  it('refuses what breaks a rule, but for the rules that it cannot express', () => {
    const wrong = invalid.filter(({ value, rule }) => validate()(value) !== beyond.has(rule));
    expect(wrong.map(({ value, rule, path }) => `${rule} at ${path}: ${show(value)}`)).toEqual([]);
  });
});
