import { copyOf } from '../../src/engine/generate/copy.js';
import type { FuzzOptions } from '../../src/index.js';

// biome-ignore lint/suspicious/noExplicitAny: as people write parsers.
type Any = any;

/** A parser with a bug, as people write them. */
export interface Planted {
  readonly name: string;
  readonly model: FuzzOptions['model'];
  parse(text: string): unknown;
  readonly options?: Partial<FuzzOptions>;
  /** What a finding must be: its `kind rule path`, as a regular expression. */
  readonly told: RegExp;
  /** Maximum number of findings: several if the parser forgot several documented things. Default: 1 */
  readonly most?: number;
}

/** Characters from which the parsed value of a text is kept. */
const LARGE = 1_000_000;

const kept = new Map<string, unknown>();

/** Parses a text. Every run has the same few texts of 10 MB, which would take most of its time. */
export function json(text: string): Any {
  if (text.length < LARGE) return JSON.parse(text);
  if (!kept.has(text)) {
    if (kept.size === 12) kept.clear();
    kept.set(text, JSON.parse(text));
  }
  // A parser may change its value.
  return copyOf(kept.get(text));
}

/** Rejects anything but objects, as most parsers do. */
function object(text: string): Any {
  const value = json(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
  return value;
}

const must = (isRight: boolean, message: string) => {
  if (!isRight) throw new Error(message);
};

const isText = (value: unknown) => value === undefined || typeof value === 'string';
const items = (value: Any): Any[] => (Array.isArray(value.output) ? value.output : []);
const parts = (value: Any): Any[] => items(value).flatMap((item) => (Array.isArray(item?.content) ? item.content : []));
const counts = (value: Any): unknown[] => {
  const usage = value.usage ?? {};
  const { input_token_details: input, output_token_details: output, ...rest } = usage;
  return [...Object.values(rest), ...Object.values(input ?? {}), ...Object.values(output ?? {})];
};

type Check = (value: Any, text: string) => unknown;

const response = (name: string, told: RegExp, check: Check, more: Partial<Planted> = {}): Planted => ({
  name,
  model: 'response',
  parse: (text) => check(object(text), text),
  told,
  ...more,
});

const session = (name: string, told: RegExp, check: Check, more: Partial<Planted> = {}): Planted => ({
  ...response(name, told, check, more),
  model: 'session',
});

const roundTrip = { options: { roundTrip: true } };
const strict = (rule: string) => ({ options: { strict: true, rules: [rule] } });

export const planted: readonly Planted[] = [
  // Null where it is documented.
  response('a conversation id that is never null', /^refused-valid response.conversation-id \/conversation_id/, (v) =>
    must(isText(v.conversation_id), 'conversation_id must be a string'),
  ),
  response('reads a property of details that are null', /^refused-valid status-details.* \/status_details/, (v) =>
    'status_details' in v ? v.status_details.type : undefined,
  ),
  response('reads a property of usage that is null', /^refused-valid usage.* \/usage/, (v) =>
    'usage' in v ? v.usage.total_tokens : undefined,
  ),
  response('counts the keys of metadata that is null', /^refused-valid metadata.* \/metadata/, (v) =>
    'metadata' in v ? Object.keys(v.metadata).length : 0,
  ),
  session('turn detection that is never null', /^refused-valid .* \/audio\/input\/turn_detection/, (v) => {
    const detection = v.audio?.input && 'turn_detection' in v.audio.input ? v.audio.input.turn_detection : {};
    return detection.type;
  }),
  session('tracing that is never null', /^refused-valid tracing.value \/tracing/, (v) =>
    must(v.tracing !== null, 'tracing is null'),
  ),

  // Absent where it may be.
  response('a usage that is always there', /^refused-valid .* \/usage/, (v) => v.usage?.total_tokens ?? v.usage.x, {
    most: 3,
  }),
  response('an id that is always there', /^refused-valid response.id \/id/, (v) => must('id' in v, 'missing field id')),
  response(
    'two properties that are always there',
    /^refused-valid .* \/(id|status)/,
    (v) => {
      must('id' in v, 'missing field `id`');
      must('status' in v, 'missing field `status`');
    },
    { most: 2 },
  ),
  response('an output that is always there', /^refused-valid response.output \/output/, (v) => v.output.length),
  session('a model that is always there', /^refused-valid .* \/model/, (v) => v.model.startsWith('gpt')),
  session('an audio that is always there', /^refused-valid .* \/audio/, (v) => Object.keys(v.audio)),
  response(
    'a transcript in every part',
    /^refused-valid .*\/content\/0\/transcript/,
    (v) => parts(v).map((part) => part.transcript.length),
    // A transcript that is absent, and one that is null.
    { most: 2 },
  ),
  response('arguments that are always whole', /^refused-valid .* \/output\/0\/(arguments|status)/, (v) =>
    items(v).map((item) => item.type === 'function_call' && JSON.parse(item.arguments)),
  ),
  response(
    'items with an id',
    /^refused-valid .* \/output\/0\/id/,
    (v) => items(v).map((item) => must(typeof item.id === 'string', 'an item without id')),
    { most: 7 },
  ),

  // Unions of which a branch was forgotten.
  response('a limit that is always a number', /^refused-valid max-output-tokens.value/, (v) =>
    must(v.max_output_tokens === undefined || typeof v.max_output_tokens === 'number', 'max_output_tokens'),
  ),
  session('a limit that is always "inf"', /^refused-valid max-output-tokens.value/, (v) =>
    must(v.max_output_tokens === undefined || v.max_output_tokens === 'inf', 'max_output_tokens'),
  ),
  session('tracing that is always "auto"', /^refused-valid tracing.value/, (v) =>
    must([undefined, null, 'auto'].includes(v.tracing), 'unknown tracing'),
  ),
  session('tracing that is always an object', /^refused-valid tracing.value/, (v) =>
    must(v.tracing === undefined || typeof v.tracing === 'object', 'unknown tracing'),
  ),
  response(
    'items of two kinds',
    /^refused-valid conversation-item.type/,
    (v) => items(v).map((item) => must(['message', 'function_call'].includes(item.type), `unknown item ${item.type}`)),
    { most: 5 },
  ),
  response('no approval requests', /^refused-valid conversation-item.type/, (v) =>
    items(v).map((item) => must(item.type !== 'mcp_approval_request', 'no such item')),
  ),
  response('errors of two kinds', /^refused-valid mcp-error/, (v) =>
    items(v).map((item) => must(item.error?.type !== 'http_error', 'unknown error')),
  ),

  // Closed enums.
  response('a status that is never incomplete', /^refused-valid response.status \/status/, (v) =>
    must(v.status !== 'incomplete', `unknown status ${v.status}`),
  ),
  response('a status that is never cancelled', /^refused-valid response.status \/status/, (v) =>
    must([undefined, 'completed', 'failed', 'incomplete', 'in_progress'].includes(v.status), 'unknown variant'),
  ),
  response(
    'voices of a list',
    /^refused-(valid|evolved) (voice.types|policy.additive)/,
    (v) =>
      must(
        [undefined, 'alloy', 'ash', 'ballad', 'coral', 'echo', 'sage', 'shimmer', 'verse', 'marin', 'cedar'].includes(
          v.audio?.output?.voice,
        ),
        'unknown voice',
      ),
    { most: 2 },
  ),
  session('modalities of text alone', /^refused-valid .* \/output_modalities/, (v) =>
    must(!v.output_modalities?.includes('audio'), 'no audio'),
  ),
  response('reasons of a list', /^refused-valid .* \/status_details/, (v) =>
    must(v.status_details?.reason !== 'content_filter', 'unknown reason'),
  ),
  session('formats of a list', /^refused-valid audio-format.type/, (v) =>
    must(v.audio?.output?.format?.type !== 'audio/pcma', 'unknown format'),
  ),
  session('noise reduction of one kind', /^refused-valid .*noise_reduction/, (v) =>
    must(v.audio?.input?.noise_reduction?.type !== 'far_field', 'unknown type'),
  ),

  // Limits.
  response('15 pairs of metadata', /^refused-valid metadata/, (v) =>
    must(Object.keys(v.metadata ?? {}).length < 16, 'too many pairs'),
  ),
  response('keys of 63 characters', /^refused-valid metadata/, (v) =>
    must(
      Object.keys(v.metadata ?? {}).every((key) => key.length < 64),
      'key too long',
    ),
  ),
  response('values of 511 characters', /^refused-valid metadata/, (v) =>
    must(
      Object.values(v.metadata ?? {}).every((text) => (text as string).length < 512),
      'value too long',
    ),
  ),
  response('a limit below 4096', /^refused-valid max-output-tokens.value/, (v) =>
    must(!(v.max_output_tokens >= 4096), 'out of range'),
  ),
  response('a limit above 1', /^refused-valid max-output-tokens.value/, (v) =>
    must(v.max_output_tokens !== 1, 'out of range'),
  ),
  response(
    'tokens of 16 bits',
    /^refused-valid usage.count/,
    (v) =>
      must(
        counts(v).every((count) => !((count as number) > 65535)),
        'overflow',
      ),
    { most: 4 },
  ),
  session('times of 31 bits', /^refused-valid session.expires-at/, (v) =>
    must(!(v.expires_at > 2 ** 31 - 1), 'out of range for i32'),
  ),
  session('a speed below 1.5', /^refused-valid .*speed/, (v) => must(!(v.audio?.output?.speed >= 1.5), 'too fast')),

  // Texts.
  response('identifiers of a given length', /^refused-valid response.id \/id/, (v) =>
    must(v.id === undefined || v.id.length >= 20, 'id too short'),
  ),
  response(
    'identifiers of letters and digits',
    /^refused-(valid|evolved) (response.id|policy.additive)/,
    (v) => must(v.id === undefined || /^resp_[\w]*$/.test(v.id), 'odd id'),
    { most: 2 },
  ),
  response(
    'Latin-1 alone, in keys and values',
    /^refused-valid/,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what Latin-1 has.
    (v) => must(/^[\u0000-\u00ff]*$/.test(JSON.stringify(v.metadata ?? {})), 'not Latin-1'),
    { most: 2 },
  ),
  response(
    'no empty texts',
    /^refused-valid/,
    (v) =>
      must(
        parts(v).every((part) => part.text !== ''),
        'empty text',
      ),
    { most: 3 },
  ),
  response('arguments that begin with a brace', /^refused-valid .*arguments/, (v) =>
    items(v).map((item) => must((item.arguments ?? '{').startsWith('{'), 'no object')),
  ),
  session('instructions that are short', /^refused-valid .*instructions/, (v) =>
    must((v.instructions ?? '').length < 1000, 'too long'),
  ),

  // Lists and objects.
  response('an output that is never empty', /^refused-valid response.output/, (v) => {
    if (v.output) must(v.output.length > 0, 'no output');
  }),
  response('one item alone', /^refused-valid response.output/, (v) => must(!(v.output?.length > 1), 'several items')),
  response(
    'parts that are never empty',
    /^refused-valid/,
    (v) => items(v).map((item) => item.content && must(item.content.length > 0, 'no content')),
    { most: 3 },
  ),
  session('tools that are never empty', /^refused-valid session.tools/, (v) => must(v.tools?.length !== 0, 'no tools')),
  response('details that are never empty', /^refused-valid/, (v) => {
    if (v.status_details) must(Object.keys(v.status_details).length > 0, 'no details');
  }),

  // What a later version sends.
  response('no unknown properties', /^refused-evolved policy.additive/, (v) => {
    const known =
      'id object status status_details output conversation_id output_modalities max_output_tokens audio usage metadata'.split(
        ' ',
      );
    for (const key of Object.keys(v)) must(known.includes(key), `unknown field ${key}`);
  }),
  response(
    'the order of the documentation',
    /^refused-(valid|evolved)/,
    (v) => {
      const [id, object] = [Object.keys(v).indexOf('id'), Object.keys(v).indexOf('object')];
      must(id < 0 || object < 0 || id > object, 'object must come first');
    },
    { most: 2 },
  ),

  // Spelling.
  response('no spaces before colons', /^refused-valid/, (_v, text) => must(!/"\s+:/.test(text), 'expected a colon'), {
    // The same may stand in a string.
    most: 2,
  }),
  response('no escaped solidus', /^refused-valid/, (_v, text) => must(!text.includes('\\/'), 'invalid escape'), {
    most: 2,
    options: { tiers: ['edge', 'malformed'] },
  }),

  // Crashes and hangs.
  response(
    'a stack that overflows',
    /^crashed/,
    (v) => {
      const walk = (value: Any): unknown =>
        value && typeof value === 'object' ? Object.values(value).map(walk) : value;
      return walk(v);
    },
    { options: { tiers: ['edge', 'malformed'] } },
  ),
  response('recursion without end', /^crashed .*\/output/, (v) => {
    const next = (): unknown => next();
    return items(v).length > 1 && next();
  }),
  {
    ...response('a promise that never settles', /^timed-out .*\/usage/, (v) =>
      v.usage === null ? new Promise(() => {}) : v,
    ),
    options: { timeout: 0.1, tiers: ['edge', 'typical'], runs: 100 },
  },
  // What comes back.
  response(
    'loses null',
    /^changed-value/,
    (v) => Object.fromEntries(Object.entries(v).filter(([, each]) => each !== null)),
    roundTrip,
  ),
  response('makes null of what is absent', /^changed-value/, (v) => ({ conversation_id: null, ...v }), roundTrip),
  response(
    'copies into {}',
    /^changed-value/,
    (v) => {
      if (!v.metadata) return v;
      const copy: Any = {};
      for (const key of Object.keys(v.metadata)) copy[key] = v.metadata[key];
      return { ...v, metadata: copy };
    },
    roundTrip,
  ),
  response(
    'trims',
    /^changed-value/,
    (v) => {
      const entries = Object.entries<string>(v.metadata ?? {});
      return v.metadata ? { ...v, metadata: Object.fromEntries(entries.map(([key, text]) => [key, text.trim()])) } : v;
    },
    roundTrip,
  ),
  response(
    'rounds to float32',
    /^changed-value/,
    (v) =>
      v.usage?.total_tokens ? { ...v, usage: { ...v.usage, total_tokens: Math.fround(v.usage.total_tokens) } } : v,
    roundTrip,
  ),
  response('loses a property', /^changed-value/, ({ output_modalities: _lost, ...v }) => v, roundTrip),
  response(
    'numbers as texts',
    /^changed-value/,
    (v) => (v.max_output_tokens ? { ...v, max_output_tokens: String(v.max_output_tokens) } : v),
    roundTrip,
  ),

  // Too much let in.
  response('any number of pairs', /^accepted-invalid metadata.max-entries/, (v) => v, strict('metadata.max-entries')),
  response('sums that do not add up', /^accepted-invalid usage.total/, (v) => v, strict('usage.total')),
  response('any prefix', /^accepted-invalid response.id/, (v) => v, { ...strict('response.id'), most: 2 }),
];

/** Parsers that do what they must. */
export const right: readonly { name: string; parse(text: string): unknown; input?: 'text' | 'value' }[] = [
  { name: 'JSON.parse', parse: json },
  { name: 'tolerant', parse: (text) => object(text) },
  { name: 'async', parse: async (text) => object(text) },
  {
    name: 'slow to settle',
    parse: async (text) => {
      await new Promise((done) => setImmediate(done));
      return json(text);
    },
  },
  { name: 'of values', parse: (value: unknown) => value, input: 'value' },
  {
    name: 'careful',
    parse: (text) => {
      const v = object(text);
      if (v.id !== undefined && !/^(resp|sess)_/.test(v.id)) throw new Error('id');
      if (v.metadata && Object.keys(v.metadata).length > 16) throw new TypeError('metadata');
      return v;
    },
  },
];
