import type * as fc from 'fast-check';
import { ID_PREFIX } from '../src/limits.js';
import type { Evolution } from './_evolution.js';

type Members = Record<string, unknown>;
type Entry = [key: string, member: unknown];

const oneOf = <T>(random: fc.Random, choices: readonly T[]): T => choices[random.nextInt(0, choices.length - 1)]!;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members that hold what people attach: the API adds nothing in there. */
const FREE = ['metadata', 'parameters', 'input_schema', 'annotations'];

/** The same value in which everything that the documentation describes went through `change`, the inner first. */
function mapped(value: unknown, change: (value: unknown, path: string) => unknown, path = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item, index) => mapped(item, change, `${path}/${index}`));
    return change(items, path);
  }
  if (!isObject(value)) return change(value, path);
  const entries = Object.entries(value).map(([key, member]): Entry => {
    return [key, FREE.includes(key) ? member : mapped(member, change, `${path}/${key}`)];
  });
  return change(Object.fromEntries(entries), path);
}

/** What fits in a value, by its path. */
function found<T>(value: Members, fits: (value: unknown, path: string) => value is T): [path: string, T][] {
  const all: [string, T][] = [];
  mapped(value, (inside, path) => {
    if (fits(inside, path)) all.push([path, inside]);
    return inside;
  });
  return all;
}

/** The same value with another one at a path. */
const replacedAt = (value: Members, place: string, by: unknown) =>
  mapped(value, (inside, path) => (path === place ? by : inside)) as Members;

/** What later versions may call a property; none of these is documented anywhere, for a sibling of our objects neither. */
const NEW_NAMES = ['created_at', 'service_tier', 'priority_class', 'region_hint', 'x_beta', 'requestId', 'é'];

/** Ends that make a new name of any documented one. */
const ENDS = ['_v2', '_info', 's_by_region'];

/** A name that an object does not have: a new one, or one that starts like one of its own. */
function newName(object: Members, random: fc.Random): string {
  const own = Object.keys(object);
  const alike = own.length > 0 && random.nextBoolean();
  return alike ? oneOf(random, own) + oneOf(random, ENDS) : oneOf(random, NEW_NAMES);
}

/** The object with one more property, anywhere among the others. */
function withProperty(object: Members, key: string, member: unknown, random: fc.Random): Members {
  const entries = Object.entries(object);
  return Object.fromEntries(entries.toSpliced(random.nextInt(0, entries.length), 0, [key, member]));
}

/** What a new property may hold. */
const NEW_MEMBERS = {
  scalar: [true, false, 0, -1, 0.5, 1e21, '', 'new'],
  null: [null],
  object: [{}, { type: 'new', enabled: true }, { a: { b: { c: null } } }],
  array: [[], ['new', 1, null], [[{}]]],
} as const;

/** The objects of a value, or those at some places. */
const objectsIn = (value: Members, places?: readonly string[]) =>
  found(value, isObject).filter(([place]) => !places || places.includes(place));

const newProperty = (kind: keyof typeof NEW_MEMBERS): Evolution => ({
  name: `new-${kind}`,
  isOfObjects: true,
  apply(value, random, objects) {
    const [place, object] = oneOf(random, objectsIn(value, objects));
    const key = newName(object, random);
    const member = structuredClone(oneOf<unknown>(random, NEW_MEMBERS[kind]));
    return { value: replacedAt(value, place, withProperty(object, key, member, random)), path: `${place}/${key}` };
  },
});

const newPropertyEverywhere: Evolution = {
  name: 'new-property-everywhere',
  isOfObjects: true,
  apply(value, random) {
    const name = oneOf(random, NEW_NAMES);
    const add = (inside: unknown) => (isObject(inside) ? withProperty(inside, name, 'new', random) : inside);
    return { value: mapped(value, add) as Members, path: '' };
  },
};

/** The same value in another order of properties, free objects included; lists stay as they are. */
function arranged(value: unknown, arrange: (entries: Entry[]) => Entry[]): unknown {
  if (Array.isArray(value)) return value.map((item) => arranged(item, arrange));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, member]): Entry => [key, arranged(member, arrange)]);
  // JavaScript puts keys that are numbers first, whatever is done to them.
  const isFixed = entries.some(([key]) => /^\d+$/.test(key));
  return Object.fromEntries(isFixed ? entries : arrange(entries));
}

const arrangement = (name: string, arrange: (entries: Entry[], random: fc.Random) => Entry[]): Evolution => ({
  name,
  apply(value, random) {
    const other = arranged(value, (entries) => arrange(entries, random)) as Members;
    return JSON.stringify(other) === JSON.stringify(value) ? undefined : { value: other, path: '' };
  },
});

/** The entries in any order, each as likely as another. */
function shuffled(entries: Entry[], random: fc.Random): Entry[] {
  const left = [...entries];
  return entries.map(() => left.splice(random.nextInt(0, left.length - 1), 1)[0]!);
}

/** Another text in place of one at such paths. */
const newText = (name: string, at: RegExp, draw: (random: fc.Random, old: string) => string): Evolution => ({
  name,
  apply(value, random) {
    const isText = (inside: unknown, path: string) => typeof inside === 'string' && at.test(path);
    const texts = found(value, isText as (inside: unknown, path: string) => inside is string);
    if (texts.length === 0) return undefined;
    const [path, old] = oneOf(random, texts);
    return { value: replacedAt(value, path, draw(random, old)), path };
  },
});

const oneWord =
  (...words: readonly string[]) =>
  (random: fc.Random) =>
    oneOf(random, words);

const HEX = '0123456789abcdef';
const LETTERS = `${HEX}ghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ`;

const drawn = (random: fc.Random, length: number, letters: string) =>
  Array.from({ length }, () => oneOf(random, [...letters])).join('');

const uuid = (random: fc.Random) => [8, 4, 4, 4, 12].map((length) => drawn(random, length, HEX)).join('-');

/** The documented start of an identifier; those of items and calls have none. */
const prefixOf = (id: string) => Object.values(ID_PREFIX).find((prefix) => id.startsWith(prefix)) ?? '';

const TRANSCRIPTION = /^\/audio\/input\/transcription\/model$/;
const IDS = /^\/(?:id|conversation_id)$|^\/output\/\d+\/(?:id|call_id|approval_request_id)$/;

/** What a later version of the API may do to any object that it sends. */
const anywhere: readonly Evolution[] = [
  newProperty('scalar'),
  newProperty('null'),
  newProperty('object'),
  newProperty('array'),
  newPropertyEverywhere,
  arrangement('reordered', shuffled),
  arrangement('reversed', (entries) => entries.toReversed()),
  newText('longer-id', IDS, (random, old) => prefixOf(old) + drawn(random, 200, LETTERS)),
  newText('other-id', IDS, (random, old) => `${prefixOf(old)}${uuid(random)}.v2.${drawn(random, 4, LETTERS)}`),
  newText('new-voice', /^\/audio\/output\/voice$/, oneWord('willow', 'zephyr', 'voice_68e1f0', 'Åsa (neural)')),
];

/** What a later version of the API may do to what it sends, and every parser must live with. */
export const evolutions: Readonly<Record<'session' | 'response', readonly Evolution[]>> = {
  session: [
    ...anywhere,
    newText(
      'new-model',
      /^\/model$/,
      oneWord('gpt-realtime-9', 'gpt-realtime-2031-04-01', 'ft:gpt-realtime:acme::a1b2'),
    ),
    newText('new-transcription-model', TRANSCRIPTION, oneWord('gpt-9-transcribe', 'whisper-4', 'scribe:eu/v2')),
  ],
  response: anywhere,
};
