import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { edgeParameters, NOT_SCHEMAS, notASchema } from '../../arbitraries/_json-schema.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { isObject, type JsonObject } from '../../src/engine/json/type-of.js';
import { itKeepsTheLaws, itReachesAll, sizeOf } from '../_laws.js';

const LENIENT = { strict: false, validateSchema: false, validateFormats: false } as const;

const isSchema2020 = new Ajv2020().getSchema('https://json-schema.org/draft/2020-12/schema')!;
const isSchema07 = new Ajv().getSchema('http://json-schema.org/draft-07/schema')!;

const isSchema = (value: unknown) => isObject(value) && isSchema2020(value) === true && isSchema07(value) === true;
const isNoSchema = (value: unknown) => isObject(value) && !isSchema2020(value) && !isSchema07(value);

const samples = <T>(arbitrary: fc.Arbitrary<T>, count: number) =>
  Array.from({ length: count }, (_, index) => sampleAt(arbitrary, 20260615, index));

/** Shrinks schemas for which `fails` holds, from several seeds. Returns the distinct smallest schemas. */
function shrunk(fails: (schema: JsonObject) => boolean): JsonObject[] {
  const found = [1, 2, 3, 4, 5].map((seed) => {
    const property = fc.property(edgeParameters(), (schema) => !fails(schema));
    return JSON.stringify(fc.check(property, { seed, numRuns: 5_000 }).counterexample?.[0]);
  });
  return [...new Set(found)].map((text) => JSON.parse(text));
}

const SINGLE = ['items', 'contains', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else'];
const MAPS = ['properties', 'patternProperties', '$defs'];
const LISTS = ['anyOf', 'oneOf', 'allOf', 'prefixItems'];

/** A schema with its subschemas, each with its depth. */
function levelsIn(schema: unknown, depth = 0): { schema: unknown; depth: number }[] {
  const inner = Object.entries(isObject(schema) ? schema : {}).flatMap(([keyword, value]) => {
    if (SINGLE.includes(keyword)) return [value];
    if (MAPS.includes(keyword)) return Object.values(value as object);
    return LISTS.includes(keyword) ? (value as unknown[]) : [];
  });
  return [{ schema, depth }, ...inner.flatMap((one) => levelsIn(one, depth + 1))];
}

const schemasIn = (schema: unknown) => levelsIn(schema).map((level) => level.schema);
const depthOf = (schema: unknown) => Math.max(...levelsIn(schema).map(({ depth }) => depth));

/** Whether a schema or one of its subschemas has a keyword. */
const has = (keyword: string) => (schema: unknown) =>
  schemasIn(schema).some((one) => isObject(one) && Object.hasOwn(one, keyword));

/** Whether a schema or one of its subschemas has a keyword with such a value. */
const hasValue = (keyword: string, holds: (value: unknown) => boolean) => (schema: unknown) =>
  schemasIn(schema).some((one) => isObject(one) && Object.hasOwn(one, keyword) && holds(one[keyword]));

const hasProperty = (name: string) => hasValue('properties', (value) => Object.hasOwn(value as object, name));

const INNER = ['items', 'prefixItems', 'contains', 'properties', 'patternProperties', 'additionalProperties', '$defs'];

/** The references of a schema that are about the value itself, not about a property or an item. */
function outerRefs(schema: unknown): string[] {
  if (!isObject(schema)) return [];
  const outer = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !INNER.includes(keyword)));
  const inner = levelsIn(outer).filter(({ depth }) => depth === 1);
  return [
    ...(schema.$ref === undefined ? [] : [String(schema.$ref)]),
    ...inner.flatMap((one) => outerRefs(one.schema)),
  ];
}

/** The reference to a definition. */
const pointer = (name: string) => `#/$defs/${encodeURIComponent(name.replace('~', '~0').replace('/', '~1'))}`;

/** The references in a schema that have no target, or that lead to themselves without a property or an item between. */
function brokenRefs(root: JsonObject): string[] {
  const definitions = Object.entries((root.$defs ?? {}) as JsonObject);
  const targets = new Map([['#', root], ...definitions.map(([name, schema]) => [pointer(name), schema] as const)]);
  const isBroken = (ref: string, path: readonly string[]): boolean =>
    !targets.has(ref) ||
    path.includes(ref) ||
    outerRefs(targets.get(ref)).some((next) => isBroken(next, [...path, ref]));
  const refs = schemasIn(root).flatMap((schema) => (isObject(schema) && schema.$ref ? [String(schema.$ref)] : []));
  return refs.filter((ref) => isBroken(ref, []));
}

const KEYWORDS = [
  ...['$schema', '$ref', '$defs', 'type', 'enum', 'const', 'anyOf', 'oneOf', 'allOf', 'not', 'if', 'then', 'else'],
  ...['properties', 'required', 'additionalProperties', 'patternProperties', 'propertyNames', 'minProperties'],
  ...['maxProperties', 'items', 'prefixItems', 'contains', 'minItems', 'maxItems', 'uniqueItems', 'minLength'],
  ...['maxLength', 'pattern', 'format', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['title', 'description', 'default', 'examples', 'deprecated', '$comment'],
];

const NAMES = ['__proto__', '', 'constructor', '$ref', '$defs', 'type', 'then', '0', 'a/b~c', '名前', '😀'];

describe('edge parameters', () => {
  itKeepsTheLaws('edge parameters', z.custom(isSchema), () => edgeParameters());

  it('are valid under both meta-schemas', () => {
    expect(samples(edgeParameters(), 5_000).filter((schema) => !isSchema(schema))).toEqual([]);
  });

  it('can be used: references have targets and do not lead in circles, patterns are regular expressions', () => {
    const [ajv2020, ajv07] = [new Ajv2020(LENIENT), new Ajv(LENIENT)];
    for (const { $schema: _, ...schema } of samples(edgeParameters(), 150)) {
      const validate = ajv2020.compile(schema);
      for (const value of [{}, [], [[]], { a: { a: {} } }, 'a', 0, null]) expect(() => validate(value)).not.toThrow();
      expect(() => ajv07.compile(schema)).not.toThrow();
    }
  });

  itReachesAll(
    'edge parameters',
    edgeParameters(),
    {
      ...Object.fromEntries(KEYWORDS.map((keyword) => [keyword, has(keyword)])),
      ...Object.fromEntries(NAMES.map((name) => [`property ${JSON.stringify(name)}`, hasProperty(name)])),
      '{}': (schema) => Object.keys(schema).length === 0,
      "{ type: 'object' }": (schema) => JSON.stringify(schema) === '{"type":"object"}',
      'no type at the root': (schema) => !('type' in schema) && Object.keys(schema).length > 0,
      'several types': hasValue('type', Array.isArray),
      'additionalProperties: true': hasValue('additionalProperties', (value) => value === true),
      'additionalProperties: false': hasValue('additionalProperties', (value) => value === false),
      'additionalProperties: a schema': hasValue('additionalProperties', isObject),
      'a subschema true': (schema) => schemasIn(schema).includes(true),
      'a subschema false': (schema) => schemasIn(schema).includes(false),
      'a reference to the root': hasValue('$ref', (value) => value === '#'),
      'an escaped reference': hasValue('$ref', (value) => value === '#/$defs/a~1b~0c'),
      'a recursive definition': ({ $defs = {} }) =>
        Object.entries($defs as object).some(([name, definition]) =>
          hasValue('$ref', (value) => value === pointer(name))(definition),
        ),
      '5 levels': (schema) => depthOf(schema) === 5,
      '20 levels': (schema) => depthOf(schema) === 20,
    },
    500,
  );

  it('shrink to valid schemas that are not larger', () => {
    const arbitrary = edgeParameters();
    for (const schema of samples(arbitrary, 80)) {
      for (const { value } of arbitrary.shrink(schema, undefined)) {
        expect(isSchema(value), JSON.stringify(value)).toBe(true);
        expect(sizeOf(value)).toBeLessThanOrEqual(sizeOf(schema));
      }
    }
  });

  it('shrink to schemas whose references have targets and do not lead in circles', () => {
    const arbitrary = edgeParameters();
    const withRefs = samples(arbitrary, 500).filter(has('$ref')).slice(0, 100);
    for (const schema of withRefs) {
      for (const { value } of arbitrary.shrink(schema, undefined)) expect(brokenRefs(value)).toEqual([]);
    }
  });
});

describe('a failing property shrinks to the smallest schema', () => {
  it('if every schema fails: {}', () => {
    expect(shrunk(() => true)).toEqual([{}]);
  });

  it.each(KEYWORDS.filter((keyword) => !['$ref', '$schema'].includes(keyword)))(
    'with %s: nothing but it',
    (keyword) => {
      for (const schema of shrunk(has(keyword))) expect(Object.keys(schema)).toEqual([keyword]);
    },
  );

  it('with a reference: it, its target, and what it is nested in', () => {
    for (const schema of shrunk(hasValue('$ref', (value) => value === '#/$defs/node'))) {
      expect(Object.keys(schema.$defs as object)).toContain('node');
      expect(schemasIn(schema).length, JSON.stringify(schema)).toBeLessThanOrEqual(4);
    }
  });

  it('with a property: one property with any value', () => {
    expect(shrunk(hasProperty('😀'))).toEqual([{ properties: { '😀': {} } }]);
  });

  it('with a bound: the simplest number that fails', () => {
    expect(shrunk(hasValue('maxLength', (value) => Number(value) > 40))).toEqual([{ maxLength: 41 }]);
  });
});

describe('objects that are not JSON Schemas', () => {
  itKeepsTheLaws('not a schema', z.custom(isNoSchema), () => notASchema());

  it('are of at least 15 kinds', () => {
    expect(Object.keys(NOT_SCHEMAS).length).toBeGreaterThanOrEqual(15);
  });

  it.each(Object.entries(NOT_SCHEMAS))('are not valid under either meta-schema: %s', (_, schema) => {
    expect(isNoSchema(schema)).toBe(true);
  });

  itReachesAll(
    'not a schema',
    notASchema(),
    {
      ...Object.fromEntries(
        Object.entries(NOT_SCHEMAS).map(([name, wrong]) => [
          name,
          (schema) => JSON.stringify(schema) === JSON.stringify(wrong),
        ]),
      ),
      nested: (schema) => hasProperty('nested')(schema),
    },
    500,
  );
});
