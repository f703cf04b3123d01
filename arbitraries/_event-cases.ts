import type { Mutation, ObjectCases } from '../src/engine/cases/mutation.js';
import { lookAlikeWords, missing, wrongIntegers, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import type { JsonType } from '../src/engine/json/type-of.js';
import type { Rule } from '../src/engine/schema/rules.js';
import type { EventDeclaration } from '../src/objects/events/event.js';
import { clientEventRules, EVENT_ID_LENGTH } from '../src/objects/events/event.rules.js';
import type { Field } from '../src/objects/events/fields.js';
import { ambiguity, drawFrom, loneSurrogate, unknownProperty } from './_ambiguous-cases.js';
import { base64Paddings, boundariesAt } from './_boundary-cases.js';
import { NOT_BASE64, openBase64 } from './_content-part-cases.js';
import { newIds } from './_evolution-cases.js';

const READINGS = {
  types: ['an event of an unknown type is ignored', 'the list of types is closed'],
  identifiers: ['an identifier may be any text', 'an identifier has at least one character'],
  numbers: ['a number has no maximum', 'a number fits 32 bits'],
  characters: ['characters are code points', 'characters are UTF-16 code units'],
  audio: ['audio may be empty or in any form of Base64', 'audio is whole samples in Base64 with padding'],
} as const;

const jsonTypeOf = ({ kind }: Field): JsonType => {
  if (kind === 'list') return 'array';
  return kind === 'id' || kind === 'text' || kind === 'base64' ? 'string' : 'number';
};

/** Near misses of one property. What is wrong with an object in the event is a case of that object. */
function nearMissesOf(types: Rule, key: string, field: Field): Mutation[] {
  const at = `/${key}`;
  const absent = field.required ? [missing(field.rule ?? types, at)] : [];
  const isInteger = field.kind === 'index' || field.kind === 'milliseconds' || field.kind === 'time';
  if (field.kind === 'object') return absent;
  if (isInteger) return [...wrongIntegers(types, at), ...absent];
  const documented = [jsonTypeOf(field), ...(field.nullable ? (['null'] as const) : [])];
  const wrong = wrongTypes(types, at, ...documented);
  if (field.kind === 'number') return [...wrong, ...wrongValues(types, at, { 'number-as-text': '0.4' }), ...absent];
  return [...wrong, ...(field.kind === 'base64' ? wrongValues(types, at, NOT_BASE64) : []), ...absent];
}

function ambiguousOf(types: Rule, key: string, { kind }: Field): Mutation[] {
  const at = `/${key}`;
  if (kind === 'id') return [emptyId(types, at)];
  if (kind === 'text') return [loneSurrogate(types, at)];
  if (kind === 'base64') return openBase64(types, at, READINGS.audio);
  if (kind !== 'index' && kind !== 'milliseconds') return [];
  return [ambiguity(types, at, 'above-31-bits', READINGS.numbers, drawFrom(INT32_MAX + 1, Number.MAX_SAFE_INTEGER))];
}

const emptyId = (rule: Rule, at: string) => ambiguity(rule, at, 'empty', READINGS.identifiers, drawFrom(''));

/** A client event with a property that it does not have. */
const undocumented = () =>
  unknownProperty(clientEventRules.additive, 'new-property', { timestamp: 0, obfuscation: 'a', priority: null });

/** What an event's `type` may be, if clients ignore the events that they do not know. */
function ambiguousTypes({ type, betaType, shared }: EventDeclaration): Mutation[] {
  const words = { ...lookAlikeWords(type), ...(betaType && { 'beta-type': betaType }) };
  return Object.entries(words).map(([name, word]) => ambiguity(shared.type, '/type', name, READINGS.types, () => word));
}

/** The longest identifier of a client event, and longer ones. */
const LONG = 'e'.repeat(EVENT_ID_LENGTH);

function lengthOfId({ shared, type }: EventDeclaration): ObjectCases {
  if (shared !== clientEventRules || type === 'output_audio_buffer.clear') return { nearMisses: [] };
  const rule = clientEventRules['event-id-length'];
  return {
    nearMisses: wrongValues(rule, '/event_id', { '513-characters': `${LONG}e`, '513-bytes-more': `${LONG}é` }),
    ambiguous: [
      ambiguity(rule, '/event_id', '512-code-points', READINGS.characters, () => '😀'.repeat(EVENT_ID_LENGTH)),
    ],
    boundaries: boundariesAt<string>(rule, '/event_id', { '512 characters': (id) => id.length === EVENT_ID_LENGTH }),
  };
}

/** Whether audio is empty, or does not end on a whole sample. */
const isOpenAudio = (audio: unknown) =>
  typeof audio === 'string' && (audio === '' || Buffer.byteLength(audio, 'base64') % 2 === 1);

/** The cases of an event that follow from its declaration. `without` names ambiguous ones that do not apply. */
export function eventCases(declaration: EventDeclaration, without: readonly string[] = []): ObjectCases {
  const { fields, rules, shared, requiresId } = declaration;
  const all = Object.entries(fields);
  const keysOf = (...kinds: readonly Field['kind'][]) =>
    all.filter(([, { kind }]) => kinds.includes(kind)).map(([key]) => key);
  const [ids, audio] = [keysOf('id'), keysOf('base64')];
  const length = lengthOfId(declaration);
  return {
    nearMisses: [
      ...wrongTypes(shared.types, '', 'object'),
      ...wrongTypes(shared.type, '/type', 'string'),
      missing(shared.type, '/type'),
      ...wrongTypes(shared['event-id'], '/event_id', 'string'),
      ...(requiresId ? [missing(shared['event-id'], '/event_id')] : []),
      ...length.nearMisses,
      ...all.flatMap(([key, field]) => nearMissesOf(rules.types!, key, field)),
    ],
    ambiguous: [
      ...ambiguousTypes(declaration),
      emptyId(shared['event-id'], '/event_id'),
      ...(shared === clientEventRules ? [undocumented()] : []),
      ...(length.ambiguous ?? []),
      ...all
        .flatMap(([key, field]) => ambiguousOf(rules.types!, key, field))
        .filter(({ at, name }) => !without.includes(`${at} ${name}`)),
    ],
    boundaries: [...(length.boundaries ?? []), ...audio.flatMap((key) => base64Paddings(rules.types!, `/${key}`))],
    evolutions: ['event_id', ...ids].flatMap((key) => newIds(`/${key}`)),
    exclusions: ['event_id', ...ids, ...audio].map((key) => `/${key} empty`),
    ...(audio.length > 0 && { isOpen: (event) => audio.some((key) => isOpenAudio(event[key])) }),
    isRequest: shared === clientEventRules,
  };
}

/** Joins the cases of an event that follow from its declaration with those that are particular to it. */
export function joinedCases(common: ObjectCases, own: Partial<ObjectCases>): ObjectCases {
  const isOpen = [common.isOpen, own.isOpen].filter((test) => test !== undefined);
  const both = <K extends 'ambiguous' | 'boundaries' | 'evolutions' | 'exclusions'>(key: K) => [
    ...(common[key] ?? []),
    ...(own[key] ?? []),
  ];
  return {
    ...common,
    ...own,
    nearMisses: [...common.nearMisses, ...(own.nearMisses ?? [])],
    ambiguous: both('ambiguous') as Mutation[],
    boundaries: both('boundaries') as NonNullable<ObjectCases['boundaries']>,
    evolutions: both('evolutions') as Mutation[],
    exclusions: both('exclusions') as string[],
    ...(isOpen.length > 0 && { isOpen: (owner) => isOpen.some((test) => test(owner)) }),
  };
}
