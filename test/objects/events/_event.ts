import type * as z from 'zod';
import { clientEvents } from '../../../src/objects/events/client-events.js';
import { serverEvents } from '../../../src/objects/events/server-events.js';
import type { RuleId } from '../../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, otherThan, put, type Table, without } from '../_examples.js';

/** What a property of an event is, as the documentation says it. `json` is JSON text, `ms` is milliseconds. */
type Kind = 'id' | 'index' | 'ms' | 'time' | 'number' | 'text' | 'base64' | 'json' | 'object' | 'list';

/** The kind of a property; `?` if it may be absent, `/null` if it may be null. */
export type Property = Kind | `${Kind}?` | `${Kind}/null` | `${Kind}?/null`;

/** A place in an event, and values that the documentation leaves open there. */
export interface Open {
  readonly path: string;
  readonly values: readonly unknown[];
  /** Whether a value is open for the same reason. Default: whether it is one of the values. */
  readonly isAlike?: (value: unknown) => boolean;
}

/** What the documentation says about an event. */
export interface Documented {
  readonly type: string;
  readonly properties: Readonly<Record<string, Property>>;
  /** An event in the documented shape. */
  readonly example: object;
  /** For each documented object in it, the rule that says that it is an object. */
  readonly objects?: Readonly<Record<string, RuleId>>;
  /** Further valid values, by their place. */
  readonly accepted?: readonly (readonly [path: string, ...values: unknown[]])[];
  /** Further invalid values, by the rule and their place. */
  readonly refused?: readonly (readonly [rule: RuleId, path: string, ...values: unknown[]])[];
  readonly open?: readonly Open[];
  /** The names of its rules beyond `types`, which is about the JSON types of its properties. */
  readonly rules?: readonly string[];
}

/** The examples of one event. */
export interface EventExamples extends Examples {
  readonly from: 'server' | 'client';
  readonly properties: Readonly<Record<string, Property>>;
  /** The names of its rules. */
  readonly rules: readonly string[];
  /** What a parser may accept or refuse: an event, and where it has something like the example. */
  readonly open: readonly (Open & { readonly event: object })[];
}

const MOST = 2_147_483_647;
const aboveMost = (value: unknown) => Number.isInteger(value) && (value as number) > MOST;
const integers = {
  accepted: [0, 1, MOST],
  refused: [...otherThan('number'), -1, 0.5, '0'],
  open: { values: [MOST + 1, 2 ** 40], isAlike: aboveMost },
};
/** Base64 that is empty, in an unusual form, or does not end on a sample of 16 bits. */
function isOpenAudio(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const digits = value.replaceAll(/\s/g, '').replace(/={1,2}$/, '');
  // No bytes have one digit more than a multiple of four.
  if (/[^\w+/-]/.test(digits) || digits.length % 4 === 1) return false;
  const isUnusual = /[\s_-]/.test(value) || value.length % 4 > 0;
  return value === '' || isUnusual || Buffer.from(digits, 'base64').length % 2 === 1;
}

const NO_STRINGS = otherThan('string');

/** What is valid, invalid and open for each kind of property, whatever the event is. */
const KINDS: Record<Kind, { accepted: unknown[]; refused: unknown[]; open?: Omit<Open, 'path'> }> = {
  id: { accepted: ['a', 'any text may be an id'], refused: NO_STRINGS, open: { values: [''] } },
  index: integers,
  ms: integers,
  time: { accepted: [0, 1_763_605_109], refused: [...otherThan('number'), 1.5, '1763605109'] },
  number: { accepted: [0, 0.4, 60], refused: [...otherThan('number'), '0.4'] },
  text: { accepted: ['', 'a', '\u0000', '😀 and\nmore'], refused: NO_STRINGS },
  base64: {
    accepted: ['AAA=', 'AAECAw==', 'AAECAwQF', '+/+/+/+/'],
    refused: [...NO_STRINGS, 'AA*A', 'not base64', 'ä', 'A', '=AAA'],
    open: {
      values: ['', 'AAAA', 'AA==', 'AAA', '-_-_AAA=', 'AAA=\n', 'AAAA\nAAA='],
      isAlike: isOpenAudio,
    },
  },
  json: {
    accepted: ['{}', '{"city":"Kyoto","days":[1,{"a":null}]}', ' {\n} '],
    refused: NO_STRINGS,
    open: { values: ['', '[]', 'null', '5', '"text"', '{"ci', '{"city":"Kyo'] },
  },
  object: { accepted: [], refused: otherThan('object') },
  list: { accepted: [], refused: otherThan('array') },
};

/** Puts a value into a place of an event; `undefined` removes the property. */
const withValue = (example: object, path: string, value: unknown): unknown =>
  JSON.parse(JSON.stringify(put(example, path, value)));

const kindOf = (property: Property) => property.match(/^\w+/)![0] as Kind;
const isOptional = (property: Property) => property.includes('?');
const isNullable = (property: Property) => property.endsWith('/null');

/** The table of one property of an event. */
function tableOf(documented: Documented, name: string, property: Property): Table {
  const { type, example, objects = {} } = documented;
  const kind = kindOf(property);
  const rule = objects[name] ?? (`${type}.types` as RuleId);
  const at = `/${name}`;
  const accepted = [...KINDS[kind].accepted, ...(isNullable(property) ? [null] : [])];
  const refused = KINDS[kind].refused.filter((value) => value !== null || !isNullable(property));
  const absent = without(example, name);
  return {
    reason: `${name}: ${property}`,
    accepted: [...accepted.map((value) => put(example, at, value)), ...(isOptional(property) ? [absent] : [])],
    refused: [
      ...breakingAt(example, at, rule, refused),
      ...(isOptional(property) ? [] : [{ value: absent, rule, path: at }]),
    ],
  };
}

/** What all events of the server have in common. `id` says whether they have an `event_id`. */
function ofServer(example: object, id: boolean): Table {
  const event = 'server-event.event-id';
  return {
    reason: 'as every event of the server',
    accepted: ['a', 'any text may be an id'].map((value) => put(example, '/event_id', value)),
    refused: [
      ...breaking('server-event.types', '', otherThan('object')),
      ...breakingAt(example, '/type', 'server-event.type', NO_STRINGS),
      { value: without(example, 'type'), rule: 'server-event.type', path: '/type' },
      ...breakingAt(example, '/event_id', event, NO_STRINGS),
      ...(id ? [{ value: without(example, 'event_id'), rule: event, path: '/event_id' } as const] : []),
    ],
  };
}

const LONGEST = 512;

/** What all events of a client have in common. `isLimited` says whether the length of their `event_id` is. */
function ofClient(example: object, isLimited: boolean): Table {
  const withId = (value: unknown) => put(example, '/event_id', value);
  const longer = ['a', 'é', '😀'].map((letter) => letter.repeat(LONGEST + 1));
  return {
    reason: 'as every event of a client',
    accepted: [without(example, 'event_id'), ...['a', 'a'.repeat(LONGEST), ...(isLimited ? [] : longer)].map(withId)],
    refused: [
      ...breaking('client-event.types', '', otherThan('object')),
      ...breakingAt(example, '/type', 'client-event.type', NO_STRINGS),
      { value: without(example, 'type'), rule: 'client-event.type', path: '/type' },
      ...breakingAt(example, '/event_id', 'client-event.event-id', NO_STRINGS),
      ...(isLimited ? breakingAt(example, '/event_id', 'client-event.event-id-length', longer) : []),
    ],
  };
}

/** Types that are not the documented one. A client that ignores the types that it does not know ignores them. */
const openTypes = (type: string): Open => ({
  path: '/type',
  values: [type.toUpperCase(), ` ${type}`, `${type} `, type.slice(0, -1), '', 'response.output_video.delta'],
  isAlike: (value) => typeof value === 'string' && value !== type,
});

/** The table of further values of an event, if there are any. */
function furtherTables({ example, accepted = [], refused = [] }: Documented): Table[] {
  if (accepted.length + refused.length === 0) return [];
  const further: Table = {
    reason: 'further values',
    accepted: accepted.flatMap(([path, ...values]) => values.map((value) => withValue(example, path, value))),
    refused: refused.flatMap(([rule, path, ...values]) =>
      values.map((value) => ({ value: withValue(example, path, value), rule, path })),
    ),
  };
  return [further];
}

function examplesOf(
  documented: Documented,
  from: 'server' | 'client',
  schema: z.ZodType,
  shared: Table,
): EventExamples {
  const { type, properties, example, open = [], rules = [] } = documented;
  const openProperties = Object.entries(properties).flatMap(([name, property]): Open[] => {
    const found = KINDS[kindOf(property)].open;
    return found ? [{ path: `/${name}`, ...found }] : [];
  });
  const isEmpty: Open = { path: '/event_id', values: [''] };
  return {
    object: type,
    schema,
    from,
    properties,
    // An object that is missing breaks a rule of that object.
    rules: [
      ...(Object.values(properties).some((property) => kindOf(property) !== 'object') ? ['types'] : []),
      ...rules,
    ],
    places: [{ model: `${from}-event`, at: '' }],
    tables: [
      { reason: 'the documented shape', accepted: from === 'server' ? evolved(example) : [example] },
      shared,
      ...Object.entries(properties).map(([name, property]) => tableOf(documented, name, property)),
      ...furtherTables(documented),
    ],
    open: [openTypes(type), isEmpty, ...openProperties, ...open].map((row) => ({ ...row, event: example })),
  };
}

/** The schema of an event. Throws if there is no such event. */
function schemaOf(events: readonly { type: string; schema: z.ZodType }[], type: string): z.ZodType {
  const found = events.find((event) => event.type === type);
  if (!found) throw new Error(`no event has the type ${type}`);
  return found.schema;
}

/** Rows of an event that the API sends. */
export const server = (type: string, documented: Omit<Documented, 'type'>, id = true): EventExamples => {
  const example = { type, ...(id && { event_id: 'event_1' }), ...documented.example };
  return examplesOf({ ...documented, type, example }, 'server', schemaOf(serverEvents, type), ofServer(example, id));
};

/** Rows of an event that a client sends. */
export const client = (type: string, documented: Omit<Documented, 'type'>, isLimited = true): EventExamples => {
  const example = { type, event_id: 'event_1', ...documented.example };
  const shared = ofClient(example, isLimited);
  return examplesOf({ ...documented, type, example }, 'client', schemaOf(clientEvents, type), shared);
};
