import { describe, expect, it } from 'vitest';
import { EVENT_NAMES, library, type ModelName, modelNamed } from '../../arbitraries/models.js';
import { documentationOf } from '../../src/engine/schema/documented.js';
import { CERTAINTIES } from '../../src/fuzzing/fuzz-report.js';
import { clientEvents } from '../../src/objects/events/client-events.js';
import { serverEvents } from '../../src/objects/events/server-events.js';
import { type Rule, rules, violations } from '../../src/objects/index.js';
import { everyObject } from './_every-object.js';
import { inModels, models, show } from './_examples.js';
import { everyEvent } from './events/_every-event.js';

const events = [...serverEvents, ...clientEvents];
const catalogue: readonly Rule[] = rules;
const refusing = catalogue.filter(({ effect }) => effect === 'refuses');

/** Every documented constraint, by its object. */
const CONSTRAINTS: Readonly<Record<string, readonly string[]>> = {
  policy: ['additive'],
  session: [
    ...['types', 'id', 'object', 'expires-at', 'include', 'include-null', 'model', 'output-modalities', 'instructions'],
    'tools',
  ],
  'session-audio': ['types'],
  'session-audio-input': ['types'],
  'session-audio-output': ['types', 'speed'],
  transcription: ['types', 'null', 'language-null', 'prompt-null', 'languages', 'whisper-prompt', 'languages-model'],
  'noise-reduction': ['types', 'null', 'type'],
  'turn-detection': ['types', 'null', 'type', 'threshold', 'prefix-padding-ms', 'silence-duration-ms'],
  tracing: ['value', 'types'],
  'function-tool': ['types', 'description-null', 'type', 'parameters'],
  'tool-choice': ['value'],
  'max-output-tokens': ['value'],
  voice: ['types'],
  'audio-format': ['types', 'type', 'rate'],
  'typed-session': ['types', 'type', 'id', 'expires-at', 'include', 'include-null'],
  'ga-session': ['object', 'model', 'output-modalities', 'instructions', 'tools'],
  'ga-session-audio': ['types'],
  'ga-session-audio-input': ['types'],
  'ga-turn-detection': [
    ...['types', 'null', 'type', 'foreign', 'threshold', 'durations', 'idle-timeout-ms', 'eagerness', 'responses'],
  ],
  truncation: ['value', 'type', 'ratio', 'limits'],
  reasoning: ['types', 'effort'],
  prompt: [
    ...['types', 'variables', 'variable', 'part-type', 'part-types', 'part-url', 'part-detail', 'cache-breakpoint'],
  ],
  'ga-tool-choice': ['value', 'type', 'types'],
  'mcp-server': [
    ...['target', 'type', 'types', 'url', 'connector', 'tunnel', 'headers', 'allowed-tools', 'callers', 'approval'],
  ],
  'mcp-filter': ['closed', 'tool-names', 'read-only'],
  'mcp-approval-filter': ['closed', 'filters'],
  'transcription-session': ['object'],
  'transcription-session-audio': ['types'],
  'transcription-session-audio-input': ['types', 'beta-format', 'whisper'],
  'transcription-turn-detection': ['types', 'null', 'type', 'requested-type', 'threshold', 'durations'],
  'client-secret': ['types', 'value', 'expires-at'],
  'session-request': ['types', 'type', 'include', 'additive'],
  'ga-session-request': ['model'],
  inference: ['output-modalities', 'instructions', 'tools', 'parallel-tool-calls'],
  'request-audio-format': ['rate'],
  'request-voice': ['types'],
  'request-transcription': [
    ...['types', 'null', 'languages', 'keywords', 'delay', 'whisper-prompt', 'whisper-delay', 'languages-model'],
  ],
  'request-mcp-server': ['target', 'closed'],
  'transcription-session-request-audio-input': ['types', 'whisper'],
  'response-create-params': ['types', 'conversation', 'conversation-word', 'input'],
  'item-reference': ['types', 'id', 'type'],
  response: [
    ...['types', 'id', 'conversation-id', 'object', 'status', 'status-details-type', 'status-details-reason'],
    ...['status-details-error', 'output', 'output-modalities', 'text-mode', 'typical-output'],
  ],
  'response-audio': ['types'],
  'status-details': ['types', 'null', 'type', 'reason', 'reason-type', 'error-code-null', 'error', 'error-type'],
  metadata: ['types', 'max-entries', 'key-length', 'value-length', 'value-type'],
  usage: [
    ...['types', 'null', 'count', 'total', 'input-token-details', 'input-token-details-sum', 'cached-tokens'],
    ...['cached-tokens-details', 'cached-tokens-details-sum', 'cached-by-modality', 'output-token-details'],
    'output-token-details-sum',
  ],
  'conversation-item': ['types', 'type'],
  item: ['types', 'object', 'status', 'typical-ids'],
  message: ['role', 'content'],
  'content-part': ['types', 'type', 'beta-type', 'audio', 'image-url', 'detail', 'transcript', 'transcript-null'],
  'function-call': ['types', 'arguments', 'partial-arguments'],
  'function-call-output': ['types'],
  'mcp-approval-request': ['types', 'arguments'],
  'mcp-approval-response': ['types'],
  'mcp-list-tools': ['types'],
  'mcp-tool': ['types'],
  'mcp-call': ['types', 'arguments'],
  'mcp-error': ['types'],
  'api-error': ['types'],
  'transcription-error': ['types', 'code-null', 'param-null'],
  conversation: ['types', 'object'],
  'rate-limit': ['types', 'name', 'remaining'],
  'log-prob': ['types', 'probability', 'byte'],
  'transcription-language': ['types'],
  'transcription-usage': ['types', 'type'],
  'token-usage': ['count', 'total', 'input-token-details', 'input-token-details-sum'],
  'duration-usage': ['seconds'],
  'streamed-part': ['types', 'type', 'item-type', 'audio', 'mixed'],
  'server-event': ['types', 'type', 'unknown-type', 'event-id'],
  'client-event': ['types', 'type', 'event-id', 'event-id-length', 'additive'],
  ...Object.fromEntries(everyEvent.flatMap(({ object, rules }) => (rules.length > 0 ? [[object, rules]] : []))),
};

/** The objects whose rules a union of events has itself: those of the objects in the events hold in those events. */
const EVENTS: readonly string[] = ['server-event', 'client-event', ...EVENT_NAMES];

const broken = everyObject.flatMap(({ schema, tables }) =>
  tables.flatMap(({ refused = [] }) => refused).map((row) => ({ names: documentationOf(schema)?.names ?? [], ...row })),
);
const brokenInModels = everyObject
  .flatMap(inModels)
  .flatMap(({ model, refused }) => refused.map((row) => ({ model, ...row })));

/** Whether a JSON Pointer matches a place, in which `*` is any one key or index, and `**` any path. */
function matches(place: string, path: string): boolean {
  const walk = ([first, ...rest]: readonly string[], keys: readonly string[]): boolean => {
    if (first === undefined) return keys.length === 0;
    if (first === '**') return keys.some((_, i) => walk(rest, keys.slice(i))) || walk(rest, []);
    return keys.length > 0 && (first === '*' || first === keys[0]) && walk(rest, keys.slice(1));
  };
  return walk(place.split('/').slice(1), path.split('/').slice(1));
}

/** The keywords of JSON Schema that rules state, and one of our own. */
const KEYWORDS = ['null', 'maxLength', 'maxKeyLength', 'maxProperties', 'propertyNames'];

/** Names of documented schemas, with the path of a property, beside what was recorded. */
const SOURCES = /^(Backwards compatibility policy|[A-Z]\w+(\.\w+)*(, [A-Z]\w+(\.\w+)*)*(, recorded traffic)?)$/;

describe('the catalogue', () => {
  it('has every documented constraint once, and no other', () => {
    const expected = Object.entries(CONSTRAINTS).flatMap(([object, names]) => names.map((name) => `${object}.${name}`));
    expect(catalogue.map(({ id }) => id).sort()).toEqual(expected.sort());
  });

  it.each(catalogue.map((rule) => [rule.id, rule] as const))('states what %s is, where, and its source', (id, rule) => {
    // Events are named by their type, which has dots.
    expect(id).toMatch(/^[a-z0-9]+([-._][a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(id.slice(0, id.lastIndexOf('.'))).toBe(rule.object);
    expect(rule.text.trim()).not.toBe('');
    expect(rule.source).toMatch(SOURCES);
    expect(rule.at.length).toBeGreaterThan(0);
    for (const place of rule.at) expect(place).toMatch(/^(\/[^/]+)*$/);
  });
});

/** What a rule does by the first word of its text. A streamed part only looks as an item does. */
function effectOf(text: string): Rule['effect'] {
  if (text.startsWith('must ')) return 'refuses';
  return text.startsWith('may ') && !text.endsWith('as in items') ? 'allows' : 'shapes';
}

describe('the rules', () => {
  const idsOf = (isWrong: (rule: Rule) => boolean) => catalogue.filter(isWrong).map(({ id }) => id);

  it('do what their texts say', () => {
    expect(idsOf(({ text, effect }) => effect !== effectOf(text))).toEqual([]);
    expect(idsOf(({ text, keyword }) => (keyword === 'null') !== text.startsWith('may be null'))).toEqual([]);
    expect(idsOf(({ keyword }) => keyword !== undefined && !KEYWORDS.includes(keyword))).toEqual([]);
  });

  it('are as sure as their sources', () => {
    expect(idsOf(({ certainty }) => !CERTAINTIES.includes(certainty))).toEqual([]);
    expect(
      idsOf(({ certainty, source }) => (certainty === 'recorded') !== source.includes('recorded traffic')),
    ).toEqual([]);
  });
});

/** What identifiers begin with on the wire. */
const PREFIX = /^(item|resp|call|mcp|mcpl|seg)_$/;

describe('the properties', () => {
  const rows = new Map(everyEvent.map(({ object, properties }) => [object, properties]));

  it.each(events)('of $type are declared as the rows have them', ({ type, fields }) => {
    const declared = Object.entries(fields).map(([name, { kind, required, nullable }]) => {
      return [name, `${kind}${required ? '' : '?'}${nullable ? '/null' : ''}`];
    });
    const documented = Object.entries(rows.get(type)!).map(([name, property]) => {
      return [name, property.replace(/^json/, 'text').replace(/^ms/, 'milliseconds')];
    });
    // Rows have properties with further rules elsewhere.
    expect(Object.fromEntries(declared)).toMatchObject(Object.fromEntries(documented));
    for (const { kind, prefix } of Object.values(fields)) {
      if (kind === 'id') expect(prefix).toMatch(PREFIX);
      else expect(prefix).toBeUndefined();
    }
  });
});

describe('the documented schema', () => {
  it.each(Object.entries(models))('of %s has a name', (_, schema) => {
    expect(documentationOf(schema)?.source).toMatch(/^Realtime\w+$/);
  });

  it.each(events)('of $type is named after it, or after its name in the beta', ({ type, betaType, from, source }) => {
    const start = `Realtime${from}Event`.toLowerCase();
    const names = [type, betaType ?? type].map((name) => start + name.replaceAll(/[._]/g, ''));
    expect(names).toContain(source.toLowerCase());
    expect(documentationOf(library.model(type).schema)?.source).toBe(source);
  });
});

describe('the examples', () => {
  it.each(refusing.flatMap(({ id, object, at }) => at.map((place) => [id, show(place), object, place] as const)))(
    'break %s at %s of an object on its own',
    (id, _, object, place) => {
      const here = broken.filter(({ names, rule, path }) => {
        return names.includes(object) && rule === id && matches(place, path);
      });
      expect(here).not.toEqual([]);
    },
  );

  it('break no rule that refuses nothing', () => {
    const others = catalogue.filter((rule) => !refusing.includes(rule)).map(({ id }) => id);
    expect(broken.filter(({ rule }) => others.includes(rule)).map(({ rule }) => rule)).toEqual([]);
  });

  describe.each(Object.keys(models) as (ModelName & keyof typeof models)[])('in a %s', (name) => {
    const placed = modelNamed(name).rules;
    const isUnion = name === 'server-event' || name === 'client-event';
    const owned = placed.filter(({ rule }) => !isUnion || EVENTS.includes(rule.object));
    const rows = brokenInModels.filter(({ model }) => model === name);

    it('break every rule in every place that the model has for it', () => {
      const unbroken = owned
        .filter(({ rule }) => refusing.includes(rule))
        .flatMap(({ rule, places }) =>
          places
            .filter((place) => !rows.some((row) => row.rule === rule.id && matches(place, row.path)))
            .map((place) => `${rule.id} at ${place}`),
        );
      expect(unbroken).toEqual([]);
    });

    it('break no rule elsewhere', () => {
      const astray = rows
        .flatMap(({ value }) => violations(models[name], value))
        .filter(({ rule: id, path }) => {
          const places = placed.find(({ rule }) => rule.id === id)?.places ?? [];
          return !places.some((place) => matches(place, path));
        })
        .map(({ rule, path }) => `${rule} at ${show(path)}`);
      expect([...new Set(astray)]).toEqual([]);
    });
  });
});
