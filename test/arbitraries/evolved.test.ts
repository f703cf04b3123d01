import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type ModelName, modelNamed } from '../../arbitraries/models.js';
import { sitesOf } from '../../src/engine/cases/sites.js';
import { withoutKinds } from '../../src/engine/schema/place-pattern.js';
import { everyEvent } from '../objects/events/_every-event.js';
import { applied, everySite, isUnion, type Site, samplesOf } from './_mutations.js';

type Members = Record<string, unknown>;

const isContainer = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** A new property by the name of the mutation, and whether a value is what it holds. */
const NEW_MEMBERS: Record<string, (value: unknown) => boolean> = {
  'new-scalar': (value) => ['string', 'number', 'boolean'].includes(typeof value),
  'new-null': (value) => value === null,
  'new-object': (value) => isContainer(value) && !Array.isArray(value),
  'new-array': (value) => Array.isArray(value),
};

/** Mutations that change the order of properties. */
const ORDERS = ['reordered', 'reversed'];

/** Mutations that replace a text, and the documented properties whose text they replace. */
const TEXTS: Record<string, readonly string[]> = {
  'new-voice': ['voice'],
  'new-model': ['session/model', 'ga-session/model'],
  'new-transcription-model': ['transcription/model'],
  'new-word': ['api-error/type', 'api-error/code', 'transcription-error/type', 'transcription-error/code'],
};

/** Mutations that make an event of a type that is not documented. */
const UNKNOWN = ['new-type', 'type-of-the-beta', 'new-event'];

const IDS = [
  ...['session/id', 'ga-session/id', 'transcription-session/id', 'client-secret/value'],
  // Images and files.
  ...['prompt/id', 'prompt/variables/*/file_id', 'prompt/variables/*/file_id'],
  ...['response/id', 'response/conversation_id'],
  ...['system-message/id', 'user-message/id', 'assistant-message/id'],
  ...['function-call/id', 'function-call/call_id', 'function-call-output/id', 'function-call-output/call_id'],
  ...['mcp-approval-request/id', 'mcp-approval-response/id', 'mcp-approval-response/approval_request_id'],
  ...['mcp-list-tools/id', 'mcp-call/id', 'mcp-call/approval_request_id'],
  ...['api-error/event_id', 'conversation/id'],
  ...everyEvent.flatMap(({ object, from, properties }) => {
    const ids = Object.keys(properties).filter((key) => properties[key]!.startsWith('id'));
    return from === 'server' ? ['event_id', ...ids].map((key) => `${object}/${key}`) : [];
  }),
];

/** The documented prefixes of identifiers. */
const PREFIXES: Record<string, string> = {
  'session/id': 'sess_',
  'ga-session/id': 'sess_',
  'transcription-session/id': 'sess_',
  'client-secret/value': 'ek_',
  'response/id': 'resp_',
  'response/conversation_id': 'conv_',
};

const GA_SESSION = [
  ...['', '/audio', '/audio/input', '/audio/input/format', '/audio/input/noise_reduction'],
  ...['/audio/input/transcription', '/audio/input/turn_detection', '/audio/output', '/audio/output/format'],
  ...['/prompt', '/prompt/variables/*', '/prompt/variables/*/prompt_cache_breakpoint'],
  ...['/reasoning', '/tool_choice', '/tools/*', '/tracing', '/truncation', '/truncation/token_limits'],
];

/**
 * Every place of a model whose object may get new properties. Objects with arbitrary keys are not among them, and neither
 * are the filters of an MCP server, all of whose properties are documented.
 */
const OBJECTS = {
  session: [
    ...['', '/audio', '/audio/input', '/audio/input/format', '/audio/input/noise_reduction'],
    ...['/audio/input/transcription', '/audio/input/turn_detection', '/audio/output', '/audio/output/format'],
    ...['/tools/*', '/tracing', '/turn_detection'],
  ],
  'ga-session': GA_SESSION,
  'transcription-session': [
    ...['', '/audio', '/audio/input', '/audio/input/format', '/audio/input/noise_reduction'],
    ...['/audio/input/transcription', '/audio/input/turn_detection'],
  ],
  // The places of a transcription session are also places of a realtime session.
  'client-secret': ['', ...GA_SESSION.map((place) => `/session${place}`)],
  response: [
    ...['', '/audio', '/audio/output', '/audio/output/format', '/output/*', '/output/*/content/*', '/output/*/error'],
    ...['/output/*/tools/*', '/status_details', '/status_details/error', '/usage', '/usage/input_token_details'],
    ...['/usage/input_token_details/cached_tokens_details', '/usage/output_token_details'],
  ],
  'conversation-item': ['', '/content/*', '/error', '/tools/*'],
} as const satisfies Partial<Record<ModelName, readonly string[]>>;

const inside = (at: string, places: readonly string[]) => ['', ...places.map((place) => `${at}${place}`)];
const ofSession = inside('/session', OBJECTS['ga-session']);
const ofItem = inside('/item', OBJECTS['conversation-item']);
const ofTranscription = 'conversation.item.input_audio_transcription';

/** The same in the events that carry objects. */
const OBJECTS_OF_EVENTS: Partial<Record<ModelName, readonly string[]>> = {
  error: ['', '/error'],
  'session.created': ofSession,
  'session.updated': ofSession,
  'conversation.created': ['', '/conversation'],
  'conversation.item.created': ofItem,
  'conversation.item.added': ofItem,
  'conversation.item.done': ofItem,
  'conversation.item.retrieved': ofItem,
  [`${ofTranscription}.delta`]: ['', '/logprobs/*'],
  [`${ofTranscription}.completed`]: ['', '/languages/*', '/logprobs/*', '/usage', '/usage/input_token_details'],
  [`${ofTranscription}.failed`]: ['', '/error'],
  'rate_limits.updated': ['', '/rate_limits/*'],
  // A response has neither output nor usage when it begins.
  'response.created': [
    ...['', '/response', '/response/audio', '/response/audio/output', '/response/audio/output/format'],
    '/response/status_details',
  ],
  'response.done': inside('/response', OBJECTS.response),
  'response.output_item.added': ofItem,
  'response.output_item.done': ofItem,
  'response.content_part.added': ['', '/part'],
  'response.content_part.done': ['', '/part'],
};

const sites = everySite('evolved');
const sitesNamed = (...names: string[]) => sites.filter(({ mutation }) => names.includes(mutation.name));
const titled = (some: readonly Site[]) => some.map((site) => [site.label, site] as const);
const placeOf = ({ model, at }: Site) => `${model.name}${withoutKinds(at)}`;

/** Removes the properties of a value that another one does not have, and counts them. */
function withoutNew(value: unknown, known: unknown): { value: unknown; dropped: number } {
  if (!isContainer(value) || !isContainer(known)) return { value, dropped: 0 };
  let dropped = 0;
  const inner = (member: unknown, old: unknown) => {
    const left = withoutNew(member, old);
    dropped += left.dropped;
    return left.value;
  };
  if (Array.isArray(value)) return { value: value.map((item, i) => inner(item, known[i])), dropped };
  const entries = Object.entries(value).flatMap(([key, member]) => {
    if (Object.hasOwn(known, key)) return [[key, inner(member, known[key])] as const];
    dropped++;
    return [];
  });
  return { value: Object.fromEntries(entries), dropped };
}

/** The objects in a value whose keys and values are arbitrary: none of them may change. */
const FREE = ['metadata', 'parameters', 'input_schema', 'annotations', 'headers'];

/** What may not change in a value: free objects, and the names of variables, whose values may be documented objects. */
function freeIn(value: unknown): unknown[] {
  if (!isContainer(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    if (FREE.includes(key)) return [member];
    return key === 'variables' ? [Object.keys(member ?? {}), ...freeIn(member)] : freeIn(member);
  });
}

describe('evolutions', () => {
  it('are the changes that the compatibility policy allows', () => {
    const expected = [
      ...Object.keys(NEW_MEMBERS),
      'new-property-everywhere',
      ...ORDERS,
      ...Object.keys(TEXTS),
      ...['longer-id', 'other-id'],
      ...UNKNOWN,
    ];
    expect([...new Set(sites.map(({ mutation }) => mutation.name))].sort()).toEqual(expected.sort());
  });

  const placesOf = (name: ModelName, mutation: string) => {
    const found = sitesOf(modelNamed(name), 'evolved').filter((site) => site.mutation.name === mutation);
    return [...new Set(found.map(({ place }) => withoutKinds(place)))].sort();
  };

  it.each(Object.entries(OBJECTS))('add properties to every documented object of a %s', (name, places) => {
    for (const mutation of Object.keys(NEW_MEMBERS)) {
      expect(placesOf(name as keyof typeof OBJECTS, mutation)).toEqual([...places].sort());
    }
  });

  it('add properties to every documented object of an event of the server, and to none of a client', () => {
    const expected = (name: ModelName) => {
      const { from } = everyEvent.find(({ object }) => object === name)!;
      return from === 'server' ? [...(OBJECTS_OF_EVENTS[name] ?? [''])].sort() : [];
    };
    const names = everyEvent.map(({ object }) => object as ModelName);
    for (const mutation of Object.keys(NEW_MEMBERS)) {
      for (const name of names) expect([name, placesOf(name, mutation)]).toEqual([name, expected(name)]);
      const ofServer = [...new Set(names.flatMap(expected))].sort();
      expect(placesOf('server-event', mutation)).toEqual(ofServer);
      expect(placesOf('client-event', mutation)).toEqual([]);
    }
  });

  it('apply to a fifth of the values that have every property, except to rare kinds', () => {
    const shareOf = (site: Site) => {
      const all = samplesOf(site.model).filter(({ hasEverything }) => hasEverything);
      const changed = new Set(applied(site, Number.POSITIVE_INFINITY, all).map(({ before }) => before));
      return all.filter(({ value }) => changed.has(value)).length / all.length;
    };
    // What is done to the type of an event is done to that of one event among many.
    const shares = sites
      .filter(({ model }) => !isUnion(model))
      .map((site) => ({ label: site.label, share: shareOf(site) }));
    expect(shares.filter(({ share }) => share < 0.05)).toEqual([]);
    const rare = shares.filter(({ share }) => share < 0.2);
    expect(new Set(rare.map(({ label }) => label.split(':')[0]))).toMatchInlineSnapshot(`
      Set {
        "ga-turn-detection(semantic_vad)",
        "prompt/variables/*(input_text)",
        "prompt/variables/*(input_text)/prompt_cache_breakpoint",
        "prompt/variables/*(input_image)",
        "prompt/variables/*(input_image)/prompt_cache_breakpoint",
        "prompt/variables/*(input_file)",
        "prompt/variables/*(input_file)/prompt_cache_breakpoint",
        "prompt/variables/*(input_image)/file_id",
        "prompt/variables/*(input_file)/file_id",
        "ga-tool-choice(function)",
        "status-details/error",
        "mcp-error(tool_execution_error)",
      }
    `);
  });
});

describe('a new property', () => {
  it.each(titled(sitesNamed(...Object.keys(NEW_MEMBERS))))('is beside all others: %s', (_, site) => {
    for (const { before, after, by, place } of applied(site)) {
      expect(withoutNew(after, before)).toEqual({ value: before, dropped: 1 });
      const old = place.reduce<unknown>((inside, key) => (inside as Members)[key], before);
      const added = Object.keys(by as Members).filter((key) => !Object.hasOwn(old as Members, key));
      expect(added).toHaveLength(1);
      expect(NEW_MEMBERS[site.mutation.name]!((by as Members)[added[0]!])).toBe(true);
    }
  });

  it.each(titled(sitesNamed('new-property-everywhere')))('is in every documented object: %s', (_, site) => {
    for (const { before, after } of applied(site)) {
      const { value, dropped } = withoutNew(after, before);
      expect(value).toEqual(before);
      expect(dropped).toBeGreaterThan(0);
      expect(freeIn(after)).toEqual(freeIn(before));
    }
  });
});

describe('an unknown type', () => {
  it.each(UNKNOWN)('%s: may be that of any event of the server', (name) => {
    const found = sitesNamed(name);
    const ofServer = everyEvent.filter(({ from }) => from === 'server').map(({ object }) => object);
    const results = found.flatMap((site) => applied(site, Number.POSITIVE_INFINITY));
    expect(new Set(results.map(({ before }) => (before as Members).type))).toEqual(new Set(ofServer));
    expect(found.map(placeOf)).toEqual(['server-event']);
    for (const { after } of results) expect(ofServer).not.toContain((after as Members).type);
  });
});

describe('another order', () => {
  it.each(titled(sitesNamed(...ORDERS)))('has the same properties: %s', (_, site) => {
    for (const { before, after } of applied(site)) {
      expect(isDeepStrictEqual(after, before)).toBe(true);
      expect(JSON.stringify(after)).not.toBe(JSON.stringify(before));
    }
  });
});

describe('another text', () => {
  it.each(Object.entries(TEXTS))('%s: is in the documented places', (name, places) => {
    expect(sitesNamed(name).map(placeOf)).toEqual(places);
  });

  it.each(['longer-id', 'other-id'])('%s: is in the place of every identifier', (name) => {
    expect(sitesNamed(name).map(placeOf).sort()).toEqual([...IDS].sort());
  });

  it.each(titled(sitesNamed('longer-id', 'other-id')))('keeps the documented prefix: %s', (_, site) => {
    const prefix = PREFIXES[placeOf(site)] ?? '';
    for (const { by } of applied(site)) {
      expect(by).toMatch(new RegExp(`^${prefix}`));
      if (site.mutation.name === 'longer-id') expect(by).toHaveLength(prefix.length + 200);
      else expect(by).toMatch(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.v2\./);
    }
  });

  it.each(titled(sitesNamed(...Object.keys(TEXTS), 'longer-id', 'other-id')))('replaces one text: %s', (_, site) => {
    for (const { before, after, by, place } of applied(site)) {
      const old = place.reduce<unknown>((inside, key) => (inside as Members)[key], before);
      expect(by).toBeTypeOf('string');
      expect(by).not.toBe(old);
      expect(JSON.stringify(after).replace(JSON.stringify(by), () => JSON.stringify(old))).toBe(JSON.stringify(before));
    }
  });
});
