import { describe, expect, it } from 'vitest';
import { exchange } from '../../arbitraries/exchange.js';
import { models } from '../../arbitraries/models.js';
import { systematic } from '../../src/api/systematic.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { isObject, type JsonObject } from '../../src/engine/json/type-of.js';
import { compile } from '../../src/exchanges/compile.js';
import type { RealtimeClientEvent } from '../../src/objects/events/client-event.js';
import { clientEvents } from '../../src/objects/events/client-events.js';
import type { RealtimeServerEvent } from '../../src/objects/events/server-event.js';
import { serverEvents } from '../../src/objects/events/server-events.js';
import { isBase64 } from '../../src/protocol/base64.js';
import { plainCheck } from '../../src/protocol/plain-event.js';

type EventType = (RealtimeServerEvent | RealtimeClientEvent)['type'];

const plain = [...serverEvents, ...clientEvents].flatMap((declaration) => {
  const check = plainCheck(declaration);
  return check ? [{ type: declaration.type as EventType, check }] : [];
});

/** Events that have the same object as others, under the same rules. */
const ALIKE: readonly EventType[] = [
  'session.updated',
  'conversation.item.created',
  'conversation.item.added',
  'response.output_item.added',
];

/** The events of the systematic list with a type. */
function eventsOf(type: EventType): JsonObject[] {
  const values = systematic(type).flatMap((one) => ('value' in one ? [one.value] : []));
  return values.filter(isObject).filter((event) => event.type === type);
}

const OTHERS = [undefined, null, '', 'other', -1, 0.5, 1e6, 2 ** 31, 2 ** 53, 1e300, true, [], {}];

/** Every value that differs in one place: a property or element is missing or another one, a number is off by one. */
function* edited(value: unknown): Generator<unknown> {
  if (typeof value === 'number') yield* [value - 1, value + 1];
  yield* OTHERS;
  if (Array.isArray(value)) {
    yield [...value, ...value];
    for (const [i, element] of value.entries()) for (const other of edited(element)) yield value.with(i, other);
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) for (const other of edited(value[key])) yield { ...value, [key]: other };
  }
}

describe('the quick check of events', () => {
  it('is about all events but those with rare objects or rules of their own', () => {
    const types = plain.map(({ type }) => type);
    const all = [...serverEvents, ...clientEvents].map(({ type }) => type);
    expect(all.filter((type) => !types.includes(type as EventType))).toEqual([
      'error',
      'conversation.created',
      'conversation.item.input_audio_transcription.failed',
      'conversation.item.input_audio_transcription.segment',
      'input_audio_buffer.timeout_triggered',
      'input_audio_buffer.dtmf_event_received',
      'input_audio_buffer.append',
    ]);
  });

  it.each(plain.filter(({ type }) => !ALIKE.includes(type)))(
    'accepts nothing that the schema of $type refuses',
    ({ type, check }) => {
      const { schema } = models[type];
      const events = eventsOf(type);
      const valid = new Set(events.filter((event) => schema.safeParse(event).success));
      expect(events.length).toBeGreaterThan(valid.size);
      expect(events.filter((event) => check(event) && !valid.has(event))).toEqual([]);
      // Otherwise the check would be of no use.
      expect([...valid].filter((event) => check(event)).length).toBeGreaterThan(0);
    },
  );

  it('accepts no edit of the events of exchanges that their schemas refuse', () => {
    const plans = exchange({ size: 'small' });
    const log = Array.from({ length: 10 }, (_, i) => compile(sampleAt(plans, 1, i)).log).flat();
    const wrong = plain.flatMap(({ type, check }) => {
      const events = log.map((entry) => ('event' in entry ? (entry.event as JsonObject) : {}));
      const checked = events.filter((event) => event.type === type && check(event)).slice(0, 4);
      const edits = checked.flatMap((event) => [...edited(event)].map((edit) => ({ ...(edit as object), type })));
      return edits.filter((edit) => check(edit) && !models[type].schema.safeParse(edit).success);
    });
    expect(wrong).toEqual([]);
  });

  it.each(['AAA', 'AAA=A', 'AA A', 'A\nAA', 'AA-_', '====', 'AAAA====', 'A===', '\tAAA', 'AAAA ==='])(
    'does not take %j for Base64',
    (text) => {
      expect([isBase64(text), isBase64('AAA=')]).toEqual([false, true]);
    },
  );
});
