import { getAt } from '../json/place.js';
import { fromPointer } from '../json/pointer.js';
import { isObject } from '../json/type-of.js';
import type { JsonSchema } from '../schema/documented.js';
import { OBJECTS } from '../schema/json-schema.js';
import { BOUNDS } from '../schema/shape.js';
import { type Alternative, ANYTHING, combined, NULL, type Part } from './alternative.js';
import { ownAlternatives } from './own-alternatives.js';
import { relevant } from './relevant.js';

/** Keywords that say nothing about which values are valid, or nothing that can be compared. */
const IGNORED = new Set([
  ...['title', 'description', 'default', 'example', 'examples', 'deprecated', 'readOnly', 'writeOnly', '$comment'],
  ...['externalDocs', 'xml', 'discriminator', 'format', 'pattern', 'contentEncoding', 'contentMediaType'],
]);

const READ = new Set([
  ...['$ref', 'anyOf', 'oneOf', 'allOf', 'nullable', 'type', 'enum', 'const'],
  ...['properties', 'required', 'items', 'additionalProperties', 'propertyNames', ...BOUNDS],
]);

const COMPONENT = '#/components/schemas/';

const componentOf = ($ref: unknown) =>
  typeof $ref === 'string' && $ref.startsWith(COMPONENT) ? $ref.slice(COMPONENT.length) : undefined;

/** A part of a description that is not understood: where, as a reference into the description, and why. */
export interface UnreadPart {
  readonly at: string;
  readonly why: string;
}

/** Converts schemas of an OpenAPI description to JSON Schemas without references and compositions. */
export class Expansion {
  private readonly unreadParts = new Map<string, UnreadPart>();

  constructor(private readonly description: unknown) {}

  /** Returns a component as a JSON Schema in which all components are marked with their names, if it exists. */
  component(name: string): JsonSchema | undefined {
    const $ref = COMPONENT + name;
    return this.target($ref) === undefined ? undefined : this.expanded([{ schema: { $ref }, at: '#', within: [] }]);
  }

  private target($ref: string): unknown {
    return $ref.startsWith('#') ? getAt(this.description, fromPointer($ref)) : undefined;
  }

  /** Returns what all parts allow as one schema. */
  private expanded(parts: readonly Part[]): JsonSchema {
    const alternatives = combined(parts.map((part) => this.alternativesOf(part)));
    const [{ schema }, ...others] = parts as [Part, ...Part[]];
    const whole = others.length === 0 && isObject(schema) ? componentOf(schema.$ref) : undefined;
    const schemas = alternatives.map((one) => this.schemaOf(one, whole));
    return {
      ...(schemas.length === 1 ? schemas[0] : { anyOf: schemas }),
      ...(whole && { [OBJECTS]: [whole] }),
    } as JsonSchema;
  }

  /** `whole` is the component that the alternative is a part of. */
  private schemaOf(alternative: Alternative, whole: string | undefined): object {
    const { type, words, properties, required, items, rest, bounds, maxKeyLength, component } = relevant(alternative);
    const keys = [...new Set([...(properties?.keys() ?? []), ...required])];
    const all = keys.map((key) => [key, this.expanded(properties?.get(key) ?? [{ schema: true, at: '', within: [] }])]);
    return {
      ...(type && { type }),
      ...(words && (words.length === 1 ? { const: words[0] } : { enum: words })),
      ...((properties || keys.length > 0) && { properties: Object.fromEntries(all), required: [...required] }),
      ...(items && { items: this.expanded(items) }),
      ...(rest && { additionalProperties: this.expanded(rest) }),
      ...(maxKeyLength !== undefined && { propertyNames: { maxLength: maxKeyLength } }),
      ...bounds,
      ...(component && component !== whole && { [OBJECTS]: [component] }),
    };
  }

  private alternativesOf(part: Part): Alternative[] {
    const { schema, at, within } = part;
    if (schema === true) return [ANYTHING];
    if (!isObject(schema)) return this.unread(at, 'is not a schema that can be compared');
    for (const key of Object.keys(schema)) {
      if (!READ.has(key) && !IGNORED.has(key) && !key.startsWith('x-')) this.unread(at, `has ${key}`);
    }
    const membersOf = (key: string) =>
      (Array.isArray(schema[key]) ? schema[key] : []).map((member, index) =>
        this.alternativesOf({ schema: member, at: `${at}/${key}/${index}`, within }),
      );
    const unions = [membersOf('anyOf'), membersOf('oneOf')].filter((members) => members.length > 0);
    const lists = [ownAlternatives(schema, part), ...unions.map((members) => members.flat()), ...membersOf('allOf')];
    if (typeof schema.$ref === 'string') lists.push(this.referred(schema.$ref, part));
    const alternatives = combined(lists);
    if (alternatives.length === 0) return this.unread(at, 'contradicts itself');
    return schema.nullable === true ? [...alternatives, NULL] : alternatives;
  }

  private referred($ref: string, { at, within }: Part): Alternative[] {
    const schema = this.target($ref);
    if (schema === undefined) return this.unread(at, `refers to ${$ref}, which is not in this file`);
    if (within.includes($ref)) return this.unread(at, `refers to ${$ref}, which contains itself`);
    const component = componentOf($ref);
    const found = this.alternativesOf({ schema, at: $ref, within: [...within, $ref] });
    return component ? found.map((one) => ({ ...one, component: one.component ?? component })) : found;
  }

  /** What was met and is not understood. */
  get notUnderstood(): UnreadPart[] {
    return [...this.unreadParts.values()];
  }

  private unread(at: string, why: string): [Alternative] {
    this.unreadParts.set(`${at} ${why}`, { at, why });
    return [ANYTHING];
  }
}
