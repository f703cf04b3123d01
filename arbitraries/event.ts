import type * as fc from 'fast-check';
import { type Definition, define } from '../src/engine/cases/definition.js';
import type { Mutation } from '../src/engine/cases/mutation.js';
import { lookAlikes, missing, wrongIntegers, wrongPrefixes, wrongTypes } from '../src/engine/cases/wrong.js';
import { type Constraints, type MadeTier, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { oneNumber } from '../src/engine/generate/number.js';
import { object, optional } from '../src/engine/generate/object.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import type { EventDeclaration } from '../src/objects/events/event.js';
import type { Field } from '../src/objects/events/fields.js';
import { opaqueId, prefixedId } from './_id.js';
import { anyText, textFrom } from './_text.js';

/** What makes the objects that an event carries, by property. */
type Carried = Readonly<Record<string, (constraints: Constraints) => fc.Arbitrary<unknown>>>;

/** Pieces of text such as those in which the API sends what a model says. */
const PIECES = ['The', ' flight', ' leaves', ' at', ' nine', '.'];

function valuesOf(field: Field, tier: MadeTier): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'id':
      return field.prefix ? prefixedId(field.prefix, tier) : opaqueId('item_', tier);
    case 'index':
      return tier === 'typical' ? oneNumber(0, 0, 0, 0, 1) : oneNumber(0, 0, 1, 2, 65_536, INT32_MAX);
    default:
      return tier === 'typical' ? textFrom(0, ...PIECES) : anyText();
  }
}

/** Near misses of one property. What is wrong with a carried object is a case of that object. */
function nearMissesOf({ types }: EventDeclaration['rules'], key: string, field: Field): Mutation[] {
  const at = `/${key}`;
  const absent = field.required ? [missing(field.rule ?? types, at)] : [];
  switch (field.kind) {
    case 'id':
      return [
        ...wrongTypes(types, at, 'string'),
        ...(field.prefix ? wrongPrefixes(types, at, field.prefix, []) : []),
        ...absent,
      ];
    case 'index':
      return [...wrongIntegers(types, at), ...absent];
    case 'text':
      return [...wrongTypes(types, at, 'string'), ...absent];
    case 'object':
      return absent;
  }
}

/** Defines an event by its declaration alone. `carried` makes the objects in it. */
export function defineEvent(declaration: EventDeclaration, carried: Carried = {}): Definition {
  const { type, fields, rules, schema } = declaration;
  const all = Object.entries(fields);
  const arbitrary = (constraints: Constraints = {}) =>
    tiered(constraints, (making) => {
      const properties = all.map(([key, field]) => {
        const values = field.kind === 'object' ? carried[key]!(making) : valuesOf(field, making.tier);
        return [key, field.required ? values : optional(values)] as const;
      });
      const envelope = { event_id: opaqueId('event_', making.tier), type: fixed(type) };
      return object({ ...envelope, ...Object.fromEntries(properties) }, making);
    });
  const ids = all.filter(([, { kind }]) => kind === 'id').map(([key]) => key);
  return define(type, schema, arbitrary as Definition['arbitrary'], () => ({
    nearMisses: [
      ...wrongTypes(rules.types, '', 'object'),
      ...wrongTypes(rules.types, '/event_id', 'string'),
      missing(rules.types, '/event_id'),
      ...wrongTypes(rules.type, '/type', 'string'),
      ...lookAlikes(rules.type, '/type', type),
      missing(rules.type, '/type'),
      ...all.flatMap(([key, field]) => nearMissesOf(rules, key, field)),
    ],
    // An empty identifier identifies nothing; the documentation does not say so.
    exclusions: ['event_id', ...ids].map((key) => `/${key} empty`),
  }));
}
