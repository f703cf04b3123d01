import { isObject } from '../json/type-of.js';
import type { JsonSchema } from './documented.js';
import { OBJECTS } from './json-schema.js';

/** What a place of a value may hold: one of some branches, and perhaps `null`. */
export interface Shape {
  /** Where, as a place pattern. */
  readonly place: string;
  readonly nullable: boolean;
  readonly branches: readonly Branch[];
  /** The names of the documented object that stands here, the most specific first; empty if there is none. */
  readonly objects: readonly string[];
}

/** One of the kinds of value that a place may hold. */
export interface Branch {
  /** Where, as a place pattern; ends with the kind of object in parentheses if the place has several kinds. */
  readonly place: string;
  /** What distinguishes it from its siblings: the constants of its discriminators, a constant, or its JSON type. */
  readonly name: string;
  readonly type?: string;
  /** The only values, if they are listed. */
  readonly members?: readonly unknown[];
  /** The documented values, if others are allowed, too. */
  readonly examples?: readonly unknown[];
  readonly properties?: ReadonlyMap<string, Property>;
  /** The constants that distinguish this kind of object from its siblings. */
  readonly discriminators: readonly (readonly [key: string, constant: unknown])[];
  /** What any other property holds. */
  readonly rest?: Shape;
  readonly items?: Shape;
  /** Its bounds, by their JSON Schema keywords; `maxKeyLength` stands for the `maxLength` of property names. */
  readonly bounds: Readonly<Record<string, number>>;
  /** The names of the documented object that this branch is; empty if only the place as a whole is documented. */
  readonly objects: readonly string[];
}

/** A documented property. */
export interface Property {
  readonly required: boolean;
  readonly shape: Shape;
}

/** The keywords of bounds. */
export const BOUNDS = [
  ...['minimum', 'maximum', 'minItems', 'maxItems', 'minLength', 'maxLength', 'minProperties', 'maxProperties'],
];

const objectsOf = (json: JsonSchema) => ((json as Record<string, unknown>)[OBJECTS] ?? []) as readonly string[];

/** One of the schemas of a union, and the documented objects that it is. */
interface Alternative {
  readonly json: JsonSchema;
  readonly objects: readonly string[];
}

/** Flattens unions: a list of types is as many schemas; `anyOf` and `oneOf` may nest. */
function alternativesOf(json: JsonSchema, objects: readonly string[] = []): Alternative[] {
  const { type } = json as { type?: string | string[] };
  if (Array.isArray(type)) return type.map((one) => ({ json: { ...json, type: one } as JsonSchema, objects }));
  const members = (json.anyOf ?? json.oneOf) as JsonSchema[] | undefined;
  if (!members) return [{ json, objects }];
  return members.flatMap((member) => alternativesOf(member, [...objectsOf(member), ...objects]));
}

const constantsOf = (json: JsonSchema): readonly unknown[] | undefined =>
  json.const === undefined ? json.enum : [json.const];

/** The constants that an object must have. */
function discriminatorsOf({ properties = {}, required = [] }: JsonSchema): [key: string, constant: unknown][] {
  return required.flatMap((key): [string, unknown][] => {
    const { const: constant } = properties[key] as JsonSchema;
    return constant === undefined ? [] : [[key, constant]];
  });
}

const jsonTypeOf = (json: JsonSchema) => json.type as string | undefined;

function nameOf(json: JsonSchema): string {
  const [constant, ...others] = constantsOf(json) ?? [];
  if (constant !== undefined && others.length === 0) return JSON.stringify(constant);
  const words = discriminatorsOf(json).map(([, constant]) => String(constant));
  return words.join(' ') || jsonTypeOf(json) || 'anything';
}

/** Reads what a marked JSON Schema allows in a place. */
export function shapeOf(json: JsonSchema, place = ''): Shape {
  const all = alternativesOf(json);
  const branches = all.filter(({ json }) => jsonTypeOf(json) !== 'null');
  const objects = branches.filter(({ json }) => jsonTypeOf(json) === 'object');
  const isOneOfSeveral = (one: Alternative) => objects.length > 1 && objects.includes(one);
  return {
    place,
    nullable: branches.length < all.length,
    branches: branches.map((one) => branchOf(one, isOneOfSeveral(one) ? `${place}(${nameOf(one.json)})` : place)),
    objects: objectsOf(json),
  };
}

function branchOf({ json, objects }: Alternative, place: string): Branch {
  const { properties, required = [], items, additionalProperties: rest } = json;
  const type = jsonTypeOf(json);
  const members = type === 'boolean' ? [true, false] : constantsOf(json);
  const bounds = Object.entries(json).filter(([key]) => BOUNDS.includes(key)) as [string, number][];
  const maxKeyLength = (json.propertyNames as JsonSchema | undefined)?.maxLength;
  const propertiesOf = (all: Readonly<Record<string, unknown>>) =>
    Object.entries(all).map(([key, schema]): [string, Property] => {
      return [key, { required: required.includes(key), shape: shapeOf(schema as JsonSchema, `${place}/${key}`) }];
    });
  return {
    place,
    name: nameOf(json),
    discriminators: discriminatorsOf(json),
    bounds: { ...Object.fromEntries(bounds), ...(maxKeyLength !== undefined && { maxKeyLength }) },
    objects,
    ...(type && { type }),
    ...(members && { members }),
    ...(json.examples && { examples: json.examples }),
    ...(properties && { properties: new Map(propertiesOf(properties)) }),
    ...(typeof rest === 'object' && { rest: shapeOf(rest as JsonSchema, `${place}/*`) }),
    ...(items && { items: shapeOf(items as JsonSchema, `${place}/*`) }),
  };
}

const TYPE_TESTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
};

/** Whether a value has the JSON type of a branch. */
export const hasTypeOf = ({ type }: Branch, value: unknown): boolean => !type || TYPE_TESTS[type]!(value);

/** Whether a value is of a branch, as far as its type and its constants show. */
function isOf(branch: Branch, value: unknown): boolean {
  const { members, discriminators } = branch;
  if (!hasTypeOf(branch, value)) return false;
  if (members && !members.includes(value)) return false;
  return discriminators.every(([key, constant]) => (value as Record<string, unknown>)[key] === constant);
}

/** Returns the branch that a value is of; `undefined` if the value is `null` or of no documented kind. */
export function branchFor({ branches }: Shape, value: unknown): Branch | undefined {
  return value === null ? undefined : branches.find((branch) => isOf(branch, value));
}
