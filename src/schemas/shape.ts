import type { JsonSchema } from './json-schema.js';

/** What a value may be: at least one branch, and perhaps `null`. */
export interface Shape {
  readonly nullable: boolean;
  readonly branches: readonly Branch[];
}

/** One of the kinds of value that stand in a place. */
export interface Branch {
  /** Where, as a JSON Pointer with `*` for any key or index; behind a step stands which kind of object is meant. */
  readonly place: string;
  /** What tells it from its siblings: `message user`, `"inf"`, `object`. */
  readonly name: string;
  readonly type?: string;
  /** The only values. */
  readonly members?: readonly unknown[];
  readonly properties?: ReadonlyMap<string, Property>;
  /** The constants by which an object is told from its siblings. */
  readonly told: readonly (readonly [key: string, constant: unknown])[];
  /** What any other property holds. */
  readonly rest?: Shape;
  readonly items?: Shape;
  /** Its bounds, by their names in JSON Schema. */
  readonly bounds: Readonly<Record<string, number>>;
}

export interface Property {
  readonly required: boolean;
  readonly shape: Shape;
}

const BOUNDS = ['minimum', 'maximum', 'minItems', 'maxItems', 'maxLength', 'maxProperties'];

/** A list of types is as many schemas; `anyOf` and `oneOf` may nest. */
function alternatives(json: JsonSchema): JsonSchema[] {
  const { type } = json as { type?: string | string[] };
  if (Array.isArray(type)) return type.map((one) => ({ ...json, type: one }) as JsonSchema);
  const nested = (json.anyOf ?? json.oneOf) as JsonSchema[] | undefined;
  return nested ? nested.flatMap(alternatives) : [json];
}

const constants = (json: JsonSchema): readonly unknown[] | undefined =>
  json.const === undefined ? json.enum : [json.const];

/** What tells an object from its siblings: the constants that it must have. */
function discriminators({ properties = {}, required = [] }: JsonSchema): [key: string, constant: unknown][] {
  return required.flatMap((key): [string, unknown][] => {
    const { const: constant } = properties[key] as JsonSchema;
    return constant === undefined ? [] : [[key, constant]];
  });
}

/** Lists of types are gone: see `alternatives`. */
const typeOf = (json: JsonSchema) => json.type as string | undefined;

function nameOf(json: JsonSchema): string {
  const [constant, ...others] = constants(json) ?? [];
  if (constant !== undefined && others.length === 0) return JSON.stringify(constant);
  const words = discriminators(json).map(([, constant]) => String(constant));
  return words.join(' ') || typeOf(json) || 'anything';
}

/** What a JSON Schema, as our models have it, allows in a place. */
export function shapeOf(json: JsonSchema, place = ''): Shape {
  const all = alternatives(json);
  const others = all.filter(({ type }) => type !== 'null');
  const objects = others.filter(({ type }) => type === 'object');
  const isOneOfMany = (one: JsonSchema) => objects.length > 1 && objects.includes(one);
  const branches = others.map((one) => branchOf(one, isOneOfMany(one) ? `${place}(${nameOf(one)})` : place));
  return { nullable: others.length < all.length, branches };
}

function branchOf(json: JsonSchema, place: string): Branch {
  const { properties, required = [], items, additionalProperties: rest } = json;
  const type = typeOf(json);
  const members = type === 'boolean' ? [true, false] : constants(json);
  const bounds = Object.entries(json).filter(([key]) => BOUNDS.includes(key)) as [string, number][];
  const keys = (json.propertyNames as JsonSchema | undefined)?.maxLength;
  const propertiesOf = (all: Record<string, JsonSchema>) =>
    Object.entries(all).map(([key, schema]): [string, Property] => {
      return [key, { required: required.includes(key), shape: shapeOf(schema, `${place}/${key}`) }];
    });
  return {
    place,
    name: nameOf(json),
    told: discriminators(json),
    bounds: Object.fromEntries(keys === undefined ? bounds : [...bounds, ['maxKeyLength', keys]]),
    ...(type && { type }),
    ...(members && { members }),
    ...(properties && { properties: new Map(propertiesOf(properties as Record<string, JsonSchema>)) }),
    ...(typeof rest === 'object' && { rest: shapeOf(rest as JsonSchema, `${place}/*`) }),
    ...(items && { items: shapeOf(items as JsonSchema, `${place}/*`) }),
  };
}

const TYPE_TESTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: Array.isArray,
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
};

/** Whether a value is of this branch, as far as its type and its constants tell. */
function fits({ type, members, told }: Branch, value: unknown): boolean {
  if (type && !TYPE_TESTS[type]!(value)) return false;
  if (members && !members.includes(value)) return false;
  return told.every(([key, constant]) => (value as Record<string, unknown>)[key] === constant);
}

/** The branch that a value is of; none where the value is `null` or of no documented kind. */
export function branchFor({ branches }: Shape, value: unknown): Branch | undefined {
  return value === null ? undefined : branches.find((branch) => fits(branch, value));
}
