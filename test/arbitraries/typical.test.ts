import { describe, expect, it } from 'vitest';
import { secondOf } from '../../arbitraries/_wire-id.js';
import {
  conversationItem,
  type RealtimeConversationItem,
  type RealtimeResponse,
  type RealtimeSessionCreateResponse,
  response,
  sampleAt,
  session,
} from '../../src/index.js';

// Rates of recorded traffic, written by hand: how often the API does what a name says, and how far typical values may
// be from that. What recordings do not show, such as metadata, is documented: it must come up, but rarely.

type Item = RealtimeConversationItem;
type Response = RealtimeResponse;
type Session = RealtimeSessionCreateResponse;

/** A feature of values, with its recorded rate. A predicate returns `undefined` for a value that is not counted. */
type Row<T> = readonly [name: string, holds: (value: T) => boolean | undefined, rate: number, tolerance: number];

const SEEDS = [1, 2, 3];
const COUNT = 3000;

const keysOf = (value: object) => Object.keys(value).join(', ');
const items = (value: Response): Item[] => value.output ?? [];

/** Whether the keys of a value are in this order. Keys that are not listed do not matter. */
function inOrder(value: object, order: string): boolean {
  const places = Object.keys(value)
    .map((key) => order.split(', ').indexOf(key))
    .filter((place) => place >= 0);
  return places.every((place, i) => i === 0 || places[i - 1]! < place);
}

const WIRE_ID = /^[a-z]+_[0-9A-Za-z]{21}$/;
const of = (status: string, holds: (value: Response) => boolean | undefined) => (value: Response) =>
  value.status === status ? holds(value) : undefined;
const isEmpty = (value: Response) => items(value).length === 0;
const isZero = ({ usage }: Response) =>
  usage !== null && usage?.total_tokens === 0 && usage.input_tokens === 0 && usage.output_tokens === 0;
const errorOf = ({ status_details }: Response) => status_details?.error as Record<string, unknown> | undefined;
/** Whether an identifier is of the same second as the response, or of one of the next or the last three. */
const isNear = (value: Response, id: unknown) => Math.abs(secondOf(String(id)) - secondOf(String(value.id))) <= 3;
const cachedOf = (value: Response) => value.usage?.input_token_details?.cached_tokens;

const responses: Row<Response>[] = [
  ['the order of keys is the API’s', (r) => keysOf(r) === RESPONSE_KEYS, 1, 0],
  ['the id has the form of the wire', (r) => WIRE_ID.test(r.id ?? ''), 1, 0],
  ['the conversation has an id', (r) => typeof r.conversation_id === 'string', 1, 0.1],
  ['the conversation is about as old', (r) => (r.conversation_id ? isNear(r, r.conversation_id) : undefined), 1, 0.2],
  ['completed: no details', of('completed', (r) => r.status_details === null), 1, 0],
  ['completed: some output', of('completed', (r) => !isEmpty(r)), 1, 0],
  ['in progress: no details', of('in_progress', (r) => r.status_details === null), 1, 0],
  ['in progress: no output', of('in_progress', isEmpty), 1, 0],
  ['in progress: no usage', of('in_progress', (r) => r.usage === null), 1, 0],
  ['cancelled: a new turn', of('cancelled', (r) => r.status_details?.reason === 'turn_detected'), 1, 0.1],
  ['cancelled: no output', of('cancelled', isEmpty), 0.75, 0.1],
  ['cancelled: no usage, as zeros', of('cancelled', isZero), 0.75, 0.1],
  ['cancelled: at most one item', of('cancelled', (r) => items(r).length <= 1), 1, 0],
  ['cancelled: no completed item', of('cancelled', (r) => !JSON.stringify(r.output).includes('"completed"')), 1, 0.1],
  ['failed: no output', of('failed', isEmpty), 1, 0],
  ['failed: no usage, as zeros', of('failed', isZero), 1, 0],
  ['failed: an error with a type', of('failed', (r) => typeof errorOf(r)?.type === 'string'), 1, 0],
  ['failed: an error with a message', of('failed', (r) => typeof errorOf(r)?.message === 'string'), 0.95, 0.1],
  ['failed: a rate limit', of('failed', (r) => errorOf(r)?.code === 'rate_limit_exceeded'), 0.7, 0.2],
  ['incomplete: a limit', of('incomplete', (r) => r.status_details?.reason === 'max_output_tokens'), 1, 0.2],
  ['one modality', (r) => r.output_modalities?.length === 1, 1, 0],
  ['text', (r) => r.output_modalities?.[0] === 'text', 0.5, 0.2],
  ['no limit of tokens', of('completed', (r) => r.max_output_tokens === 'inf'), 1, 0.2],
  ['no metadata', (r) => r.metadata === null, 1, 0.2],
  ['the voice is a default', (r) => /^(alloy|marin)$/.test(r.audio?.output?.voice ?? ''), 1, 0.2],
  ['the format is PCM', (r) => r.audio?.output?.format?.type === 'audio/pcm', 1, 0.1],
  ['cached tokens are a multiple of 64', (r) => (cachedOf(r) ? cachedOf(r)! % 64 === 0 : undefined), 1, 0],
  ['completed: cached tokens', of('completed', (r) => (cachedOf(r) ?? 0) > 0), 0.3, 0.2],
  [
    'the usage counts reasoning',
    of('completed', (r) => Object.hasOwn(r.usage?.output_token_details ?? {}, 'reasoning_tokens')),
    0.1,
    0.09,
  ],
];

const RESPONSE_KEYS =
  'object, id, status, status_details, output, conversation_id, output_modalities, max_output_tokens, audio, usage, metadata';

const MESSAGE_KEYS = 'id, type, status, role, content, phase';
const CALL_KEYS = 'id, type, status, name, call_id, arguments';
const isCall = (item: Item) => item.type === 'function_call' || undefined;
const callOf = (item: Item) => (item.type === 'function_call' ? item : undefined);

const outputItems: Row<{ response: Response; item: Item }>[] = [
  ['no object', ({ item }) => !Object.hasOwn(item, 'object'), 1, 0],
  [
    'message: the order of keys',
    ({ item }) => (item.type === 'message' ? inOrder(item, MESSAGE_KEYS) : undefined),
    1,
    0,
  ],
  ['call: the keys', ({ item }) => isCall(item) && keysOf(item) === CALL_KEYS, 1, 0],
  ['call: the id', ({ item }) => callOf(item) && /^call_[0-9A-Za-z]{16}$/.test(callOf(item)?.call_id ?? ''), 1, 0],
  [
    'call: white space in arguments',
    ({ item }) => (callOf(item)?.status === 'completed' ? callOf(item)!.arguments.startsWith('{  \n') : undefined),
    0.89,
    0.15,
  ],
  ['the id is of the wire', ({ item }) => (item.id?.startsWith('item_') ? WIRE_ID.test(item.id) : undefined), 1, 0],
  [
    'the item is of the second of its response, or the next ones',
    ({ response, item }) => (item.id?.startsWith('item_') ? isNear(response, item.id) : undefined),
    1,
    0,
  ],
  [
    'the item is of the very second of its response',
    ({ response, item }) =>
      item.id?.startsWith('item_') ? secondOf(item.id) === secondOf(response.id ?? '') : undefined,
    0.94,
    0.1,
  ],
  ['message: a phase', ({ item }) => (item.type === 'message' ? Object.hasOwn(item, 'phase') : undefined), 0.1, 0.09],
  ['no MCP', ({ item }) => !item.type.startsWith('mcp_'), 1, 0.2],
];

const SESSION_KEYS =
  'object, id, model, output_modalities, instructions, tools, tool_choice, max_output_tokens, tracing, expires_at, audio, include';

const inputOf = ({ audio }: Session) => audio?.input;
const detectionOf = (value: Session) => inputOf(value)?.turn_detection;
const transcriptionOf = (value: Session) => inputOf(value)?.transcription;
const isSet = (value: unknown) => value !== null && value !== undefined;

const sessions: Row<Session>[] = [
  ['the order of keys is the API’s', (s) => inOrder(s, SESSION_KEYS), 1, 0],
  ['every property but turn_detection', (s) => SESSION_KEYS.split(', ').every((key) => Object.hasOwn(s, key)), 1, 0],
  ['no type', (s) => !Object.hasOwn(s, 'type'), 1, 0],
  ['no turn detection at the top', (s) => !Object.hasOwn(s, 'turn_detection'), 1, 0.05],
  ['turn detection of the input', (s) => isSet(detectionOf(s)), 1, 0.2],
  ['the id is of the wire', (s) => WIRE_ID.test(s.id ?? ''), 0.95, 0.1],
  ['it ends an hour after it began', (s) => s.expires_at === secondOf(s.id ?? '') + 3600, 1, 0],
  ['a model of the API', (s) => /^gpt-realtime/.test(s.model ?? ''), 1, 0],
  ['one modality', (s) => s.output_modalities?.length === 1, 1, 0.04],
  ['default instructions', (s) => s.instructions?.startsWith('Your knowledge cutoff is '), 0.5, 0.2],
  ['no tools', (s) => s.tools?.length === 0, 0.86, 0.15],
  ['the choice of tools is auto', (s) => s.tool_choice === 'auto', 1, 0.2],
  ['no limit of tokens', (s) => s.max_output_tokens === 'inf', 1, 0.2],
  ['no tracing', (s) => s.tracing === null, 1, 0.2],
  ['nothing included', (s) => s.include === null, 0.99, 0.15],
  ['include has no words', (s) => (s.include ?? []).length === 0, 1, 0.1],
  ['transcription', (s) => isSet(transcriptionOf(s)), 0.52, 0.2],
  [
    'transcription of any language',
    (s) => (isSet(transcriptionOf(s)) ? transcriptionOf(s)?.language === null : undefined),
    1,
    0.2,
  ],
  [
    'transcription without a prompt',
    (s) => (isSet(transcriptionOf(s)) ? transcriptionOf(s)?.prompt === null : undefined),
    1,
    0.2,
  ],
  ['transcription without languages', (s) => !Object.hasOwn(transcriptionOf(s) ?? {}, 'languages'), 1, 0.05],
  ['no noise reduction', (s) => inputOf(s)?.noise_reduction === null, 1, 0.2],
  [
    'a usual silence',
    (s) => (isSet(detectionOf(s)) ? [200, 500].includes(Number(detectionOf(s)?.silence_duration_ms)) : undefined),
    1,
    0.2,
  ],
  ['the usual threshold', (s) => (isSet(detectionOf(s)) ? detectionOf(s)?.threshold === 0.5 : undefined), 1, 0.2],
  ['the usual padding', (s) => (isSet(detectionOf(s)) ? detectionOf(s)?.prefix_padding_ms === 300 : undefined), 1, 0.2],
  ['the voice is a default', (s) => /^(alloy|marin)$/.test(s.audio?.output?.voice ?? ''), 1, 0.2],
  ['the normal speed', (s) => s.audio?.output?.speed === 1, 1, 0.1],
  ['the format is PCM', (s) => inputOf(s)?.format?.type === 'audio/pcm', 1, 0.1],
];

const standaloneItems: Row<Item>[] = [
  ['no object', (i) => !Object.hasOwn(i, 'object'), 1, 0],
  [
    'output of a call: no status',
    (i) => (i.type === 'function_call_output' ? !Object.hasOwn(i, 'status') : undefined),
    1,
    0,
  ],
  [
    'speech of the user: no transcript yet',
    (i) => {
      if (i.type !== 'message' || i.role !== 'user' || i.content[0]?.type !== 'input_audio') return undefined;
      return i.content[0].transcript === null;
    },
    1,
    0.2,
  ],
];

/** What recordings cannot show, but the documentation does. It must come up at least this often. */
const documented: readonly (readonly [name: string, holds: (value: Response & Session) => unknown, least: number])[] = [
  ['metadata', (r) => r.metadata, 0.1],
  ['an integer limit', (r) => typeof r.max_output_tokens === 'number', 0.05],
];

const samples = <T>(make: Parameters<typeof sampleAt<T>>[0], seed: number): T[] =>
  Array.from({ length: COUNT }, (_, index) => sampleAt(make, seed, index));

function itHasTheRates<T>(name: string, rows: readonly Row<T>[], valuesOf: (seed: number) => readonly T[]): void {
  describe.each(SEEDS)(`${name}, seed %i`, (seed) => {
    const values = valuesOf(seed);

    it.each(rows)('%s', (_, holds, rate, tolerance) => {
      const counted = values.map(holds).filter((held) => held !== undefined);
      expect(counted.length).toBeGreaterThan(40);
      const found = counted.filter(Boolean).length / counted.length;
      expect(Math.abs(found - rate)).toBeLessThanOrEqual(tolerance + 1e-9);
    });
  });
}

const responsesOf = (seed: number) => samples(response({ tier: 'typical' }), seed);

itHasTheRates('typical responses', responses, responsesOf);
itHasTheRates('items of typical responses', outputItems, (seed) =>
  responsesOf(seed).flatMap((response) => items(response).map((item) => ({ response, item }))),
);
itHasTheRates('typical sessions', sessions, (seed) => samples(session({ tier: 'typical' }), seed));
itHasTheRates('typical items', standaloneItems, (seed) => samples(conversationItem({ tier: 'typical' }), seed));

describe('what recordings do not show', () => {
  it.each(documented)('comes up in typical responses: %s', (_, holds, least) => {
    const values = responsesOf(1) as (Response & Session)[];
    expect(values.filter(holds).length / COUNT).toBeGreaterThanOrEqual(least);
  });

  it('comes up in typical sessions: tools, an integer limit, tracing, noise reduction, both modalities', () => {
    const values = samples(session({ tier: 'typical' }), 1);
    const share = (holds: (value: Session) => unknown) => values.filter(holds).length / COUNT;
    expect(share((s) => s.tools?.length)).toBeGreaterThan(0.1);
    expect(share((s) => typeof s.max_output_tokens === 'number')).toBeGreaterThan(0.05);
    expect(share((s) => isSet(s.tracing))).toBeGreaterThan(0.03);
    expect(share((s) => isSet(inputOf(s)?.noise_reduction))).toBeGreaterThan(0.05);
    expect(share((s) => s.output_modalities?.length === 2)).toBeGreaterThan(0.005);
    expect(share((s) => isSet(s.turn_detection))).toBeGreaterThan(0.005);
  });
});

describe('typical values are consistent', () => {
  const values = responsesOf(4);

  it('a message before a call of a newer model is a comment, any other one is an answer', () => {
    const withPhase = values.filter(({ output }) => JSON.stringify(output).includes('"phase"'));
    expect(withPhase.length).toBeGreaterThan(50);
    for (const value of withPhase) {
      const isBeforeCall = value.output?.[1]?.type === 'function_call';
      const phases = items(value).flatMap((item) => ('phase' in item ? [item.phase] : []));
      expect(new Set(phases)).toEqual(new Set([isBeforeCall ? 'commentary' : 'final_answer']));
    }
  });

  it('only a model whose messages have a phase counts reasoning, within its text', () => {
    for (const { output, usage } of values) {
      const details = usage?.output_token_details ?? {};
      const isNewer = Object.hasOwn(details, 'reasoning_tokens');
      if (!isNewer) expect(JSON.stringify(output ?? [])).not.toContain('"phase"');
      else expect(Number(details.reasoning_tokens)).toBeLessThanOrEqual(details.text_tokens!);
    }
  });

  it('the message of a rate limit names the time after which a request fits', () => {
    const messages = values.map(errorOf).flatMap((error) => (error?.type === 'tokens' ? String(error.message) : []));
    expect(messages.length).toBeGreaterThan(20);
    for (const message of messages) {
      const [limit, used, requested, seconds] = message.match(/\d+(\.\d+)?/g)!.map(Number);
      expect(message).toMatch(/^Rate limit reached for gpt-realtime .* Please try again in [\d.]+s\.$/);
      expect(seconds).toBeCloseTo((60 * (used! + requested! - limit!)) / limit!, 1);
      expect(seconds).toBeGreaterThan(0);
    }
  });

  it('texts have the right article before a vowel', () => {
    const texts = values.flatMap((value) =>
      items(value).flatMap((item) =>
        item.type === 'message' && item.role === 'assistant'
          ? item.content.map((part) => part.text ?? part.transcript)
          : [],
      ),
    );
    const instructions = samples(session({ tier: 'typical' }), 4).map((value) => value.instructions);
    const wrong = [...texts, ...instructions].flatMap((text) => [
      ...(text ?? '').matchAll(/\b(?:a (?=[aeiou])|an (?=[b-df-hj-np-tv-z]))(?!hour|honest|use|unit)[a-z]+/gi),
    ]);
    // One scene also speaks Spanish.
    const spanish = ['a en', 'a aprender', 'a una', 'a el'];
    expect(wrong.map(([words]) => words).filter((words) => !spanish.includes(words))).toEqual([]);
  });
});
