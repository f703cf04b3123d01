import { describe, expect, it } from 'vitest';
import { secondOf } from '../../arbitraries/_wire-id.js';
import { EVENT_NAMES, library } from '../../arbitraries/models.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { everyEvent } from '../objects/events/_every-event.js';
import { recordedEvents } from '../objects/events/recorded.rows.js';

// Features of recorded events, written by hand: how often the API does what a name says, and how far typical values may be
// from that.

type Event = Record<string, unknown> & { type: string };

/** A feature of an event, with its recorded rate. A predicate returns `undefined` for a value that is not counted. */
type Row = readonly [
  type: string,
  name: string,
  holds: (event: Event) => boolean | undefined,
  rate: number,
  tolerance: number,
];

const COUNT = 150;

const samples = new Map<string, readonly Event[]>();

function samplesOf(type: string): readonly Event[] {
  const arbitrary = library.model(type).arbitrary({ tier: 'typical' });
  const known =
    samples.get(type) ?? Array.from({ length: COUNT }, (_, index) => sampleAt(arbitrary, 5, index) as Event);
  samples.set(type, known);
  return known;
}

const textIn = (event: Event, key: string) => String(event[key]);
const partOf = ({ part }: Event) => part as Record<string, string>;
const itemOf = ({ item }: Event) => item as Record<string, unknown>;
const responseOf = ({ response }: Event) => response as Record<string, unknown>;
const contentOf = (event: Event) => itemOf(event).content as { type: string; audio?: string }[] | undefined;
const TEXT_DELTAS = [
  'conversation.item.input_audio_transcription.delta',
  'response.output_text.delta',
  'response.output_audio_transcript.delta',
  'response.function_call_arguments.delta',
];
const PARTS = ['response.content_part.added', 'response.content_part.done'];
const STATUSES = ['completed', 'cancelled', 'failed', 'incomplete'];

const rows: Row[] = [
  ...TEXT_DELTAS.flatMap((type): Row[] => [
    [
      type,
      'a delta of 1 to 10 characters',
      ({ delta }) => (delta as string).length >= 1 && (delta as string).length <= 10,
      1,
      0,
    ],
    [type, 'something hides its length', ({ obfuscation }) => typeof obfuscation === 'string', 1, 0.1],
    [
      type,
      'the two have 16 characters',
      ({ delta, obfuscation }) => (obfuscation === undefined ? undefined : `${delta}${obfuscation}`.length === 16),
      1,
      0,
    ],
  ]),
  [
    'response.function_call_arguments.delta',
    'at most four characters',
    (event) => textIn(event, 'delta').length <= 4,
    1,
    0.1,
  ],
  [
    'response.output_audio.delta',
    'of 6,400 to 38,400 characters',
    (event) => textIn(event, 'delta').length >= 6_400 && textIn(event, 'delta').length <= 38_400,
    1,
    0,
  ],
  [
    'response.output_audio.delta',
    'of whole samples, as canonical Base64',
    (event) => {
      const bytes = Buffer.from(textIn(event, 'delta'), 'base64');
      return bytes.length % 2 === 0 && bytes.toString('base64') === event.delta;
    },
    1,
    0,
  ],
  ...PARTS.flatMap((type): Row[] => [
    [type, 'a type of streamed parts', (event) => ['audio', 'text'].includes(partOf(event).type!), 1, 0.1],
    [type, 'no audio', (event) => partOf(event).audio === undefined, 1, 0],
  ]),
  ['response.content_part.added', 'no text yet', (event) => !partOf(event).text && !partOf(event).transcript, 1, 0],
  [
    'response.content_part.done',
    'some text',
    (event) => Boolean(partOf(event).text || partOf(event).transcript),
    1,
    0.1,
  ],
  ['response.created', 'in progress', (event) => responseOf(event).status === 'in_progress', 1, 0],
  ['response.created', 'no output', (event) => JSON.stringify(responseOf(event).output) === '[]', 1, 0],
  ['response.created', 'no usage', (event) => responseOf(event).usage === null, 1, 0],
  ['response.created', 'no details', (event) => responseOf(event).status_details === null, 1, 0],
  ['response.done', 'a final status', (event) => STATUSES.includes(responseOf(event).status as string), 1, 0],
  ['response.done', 'no audio', (event) => !JSON.stringify(event).includes('"audio":"'), 1, 0],
  [
    'response.output_item.added',
    'an item in progress, if it has a status',
    (event) => (itemOf(event).status ?? 'in_progress') === 'in_progress',
    1,
    0,
  ],
  [
    'response.output_item.added',
    'no content yet',
    (event) => (contentOf(event) ? contentOf(event)!.length === 0 : undefined),
    1,
    0,
  ],
  [
    'response.output_item.added',
    'no arguments yet',
    (event) => (itemOf(event).type === 'function_call' ? itemOf(event).arguments === '' : undefined),
    1,
    0,
  ],
  ['response.output_item.done', 'not in progress', (event) => itemOf(event).status !== 'in_progress', 1, 0],
  ['conversation.item.done', 'not in progress', (event) => itemOf(event).status !== 'in_progress', 1, 0],
  ...['conversation.item.added', 'conversation.item.done', 'response.output_item.done'].map(
    (type): Row => [type, 'no audio', (event) => !JSON.stringify(event).includes('"audio":"'), 1, 0],
  ),
  [
    'rate_limits.updated',
    'tokens only',
    ({ rate_limits }) => /^\[\{"name":"tokens"[^{]*\}\]$/.test(JSON.stringify(rate_limits)),
    1,
    0.2,
  ],
  [
    'input_audio_buffer.timeout_triggered',
    'after 5 to 30 seconds',
    ({ audio_start_ms: start, audio_end_ms: end }) =>
      (end as number) - (start as number) >= 5_000 && (end as number) - (start as number) <= 30_000,
    1,
    0,
  ],
  [
    'input_audio_buffer.committed',
    'after another item',
    ({ item_id, previous_item_id }) => item_id !== previous_item_id,
    1,
    0,
  ],
  [
    'conversation.item.input_audio_transcription.segment',
    'ends after it starts',
    ({ start, end }) => (start as number) < (end as number),
    1,
    0,
  ],
  ['input_audio_buffer.dtmf_event_received', 'no event_id', ({ event_id }) => event_id === undefined, 1, 0],
];

describe('typical events', () => {
  it.each(rows.map((row) => [`${row[0]}: ${row[1]}`, row] as const))('%s', (_, [type, , holds, rate, tolerance]) => {
    const counted = samplesOf(type)
      .map(holds)
      .filter((one) => one !== undefined);
    expect(counted.length).toBeGreaterThan(10);
    const share = counted.filter(Boolean).length / counted.length;
    expect(Math.abs(share - rate)).toBeLessThanOrEqual(tolerance);
  });

  it.each(EVENT_NAMES)(
    '%s: type and event_id come first, and the identifiers are within seconds of each other',
    (type) => {
      for (const event of samplesOf(type).slice(0, 40)) {
        const keys = Object.keys(event);
        expect(keys.slice(0, 'event_id' in event ? 2 : 1)).toEqual(
          'event_id' in event ? ['type', 'event_id'] : ['type'],
        );
        const ids = ['event_id', 'item_id', 'response_id'].map((key) => event[key]).filter((one) => one !== undefined);
        const inside = [event.item, event.response].map((one) => (one as { id?: string } | undefined)?.id);
        const seconds = [...ids, ...inside].flatMap((one) =>
          /^(?:event|item|resp)_[0-9A-Za-z]{21}$/.test(String(one)) ? [secondOf(String(one))] : [],
        );
        expect(Math.max(0, ...seconds) - Math.min(...seconds, Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(10);
      }
    },
  );

  it.each(EVENT_NAMES.filter((type) => type.startsWith('response.mcp_call')))('%s names an MCP call', (type) => {
    for (const { item_id } of samplesOf(type)) expect(item_id).toMatch(/^mcp_/);
  });

  it('have the properties in the order of recorded ones', () => {
    const wrong = recordedEvents.filter(({ object, rows: all }) => {
      const recorded = Object.keys(Object.values(all)[0]!);
      return samplesOf(object).some((event) => {
        const both = Object.keys(event).filter((key) => recorded.includes(key));
        return both.join() !== recorded.filter((key) => both.includes(key)).join();
      });
    });
    expect(wrong.map(({ object }) => object)).toEqual([]);
  });

  it('of a client have an event_id now and then', () => {
    for (const { object, from } of everyEvent) {
      if (from !== 'client') continue;
      const share = samplesOf(object).filter(({ event_id }) => event_id !== undefined).length / COUNT;
      expect([object, share > 0.02 && share < 0.6]).toEqual([object, true]);
    }
  });
});
