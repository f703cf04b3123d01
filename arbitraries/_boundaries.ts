import { AUDIO_FORMAT, INT32_MAX, METADATA, SPEED, TURN_DETECTION } from '../src/limits.js';
import type { RuleId } from '../src/rules.js';
import type { Boundary } from './_boundary.js';

type Members = Record<string, unknown>;
type Counts = Partial<Record<string, number>>;
type Tests<T> = Record<string, (value: T, root: Members) => unknown>;

/** What is reached in a place, by name. */
const reach = <T>(rule: RuleId, at: string, tests: Tests<T>): Boundary[] =>
  Object.entries(tests).map(([name, test]) => ({
    rule,
    at,
    name,
    isReached: (value, root) => value !== undefined && value !== null && Boolean(test(value as T, root)),
  }));

/** Each of these values. */
const each = (rule: RuleId, at: string, ...values: readonly unknown[]): Boundary[] => {
  const test = (expected: string) => (value: unknown) => JSON.stringify(value) === expected;
  return reach(
    rule,
    at,
    Object.fromEntries(values.map((value) => [`= ${JSON.stringify(value)}`, test(JSON.stringify(value))])),
  );
};

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** How deep a value nests. */
const depth = (value: unknown): number => (isObject(value) ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0);

const DEEP = 4;
const LONG = 20_000;
const MANY = 20;
const PREFIX_LENGTH = 'sess_'.length;
/** Keys that a prototype chain or a careless merge treats specially. */
const TRAPS = ['__proto__', 'constructor', 'toString'];

const ids: Tests<string> = {
  'one character after the prefix': (id) => id.length === PREFIX_LENGTH + 1,
  'longer than 60 characters': (id) => id.length > 60,
};
const texts: Tests<string> = {
  'longer than 100,000 characters': (text) => text.length >= 100_000,
  ideographs: (text) => /\p{Script=Han}/u.test(text),
  'emoji sequences': (text) => text.includes('\u200d'),
  'right to left': (text) => /\p{Script=Arabic}/u.test(text),
  'beyond the first plane': (text) => /[\u{10000}-\u{10ffff}]/u.test(text),
  'control characters': (text) => /[^\P{Cc}\n\r\t]/u.test(text),
  'quotes and backslashes': (text) => text.includes('"') && text.includes('\\'),
};
const modalities = [['text'], ['audio'], ['text', 'audio'], ['audio', 'text']];
const turnDetection = (at: string) => [
  ...each('session.turn_detection.threshold', `${at}/threshold`, TURN_DETECTION.threshold.usual),
  ...each('session.turn_detection.prefix_padding_ms', `${at}/prefix_padding_ms`, 300, INT32_MAX),
  ...each('session.turn_detection.silence_duration_ms', `${at}/silence_duration_ms`, 500, INT32_MAX),
];
const free = (rule: RuleId, at: string) => reach<Members>(rule, at, { 'four levels deep': (v) => depth(v) >= DEEP });
const audioOutput = [
  ...each('audio.format.rate', '/audio/output/format/rate', AUDIO_FORMAT.rate),
  ...reach<string>('voice', '/audio/output/voice', { 'not documented': (voice) => !/^[a-z]+$/.test(voice) }),
];

const input = ({ usage }: Members): Counts => ((usage as Members | undefined)?.input_token_details as Counts) ?? {};
const known = (...counts: (number | undefined)[]) => counts.every((count) => count !== undefined);
const some = (count: number | undefined) => count !== undefined && count > 0;
const sum = (...counts: (number | undefined)[]) => counts.reduce<number>((total, count) => total + (count ?? 0), 0);
/** The parts are known, count something, and add up to the whole. */
const isWhole = (whole: number | undefined, { text_tokens, audio_tokens, image_tokens }: Counts) =>
  known(text_tokens, audio_tokens) && some(whole) && sum(text_tokens, audio_tokens, image_tokens) === whole;

const usage: Tests<Counts & Members> = {
  'all zero': ({ total_tokens, input_tokens, output_tokens }) =>
    known(total_tokens, input_tokens, output_tokens) && sum(total_tokens, input_tokens, output_tokens) === 0,
  'a total that is the sum': ({ total_tokens, input_tokens, output_tokens }) =>
    known(total_tokens) && some(input_tokens) && some(output_tokens),
  'a total without its parts': (counts) => Object.keys(counts).join() === 'total_tokens',
  'only input': ({ input_tokens, output_tokens }) => some(input_tokens) && output_tokens === 0,
  'only output': ({ input_tokens, output_tokens }) => some(output_tokens) && input_tokens === 0,
  'input details that are the whole': ({ input_tokens, input_token_details: parts }) =>
    isObject(parts) && isWhole(input_tokens, parts as Counts),
  'output details that are the whole': ({ output_tokens, output_token_details: parts }) =>
    isObject(parts) && isWhole(output_tokens, parts as Counts),
};
const cached: Tests<number> = {
  'all of the input': (count, { usage }) => count > 0 && count === (usage as Counts).input_tokens,
  'none of the input': (count, { usage }) => count === 0 && ((usage as Counts).input_tokens ?? 0) > 0,
};
const USAGE = '/usage/input_token_details';
const TOTALS = [1, 65_535, 65_536, INT32_MAX];

const PART = '/output/*/content/*';
const base64: Tests<string> = {
  'without padding': (audio) => /[^=]$/.test(audio),
  'with one =': (audio) => /[^=]=$/.test(audio),
  'with two =': (audio) => audio.endsWith('=='),
};
const args: Tests<string> = {
  '= {}': (text) => text === '{}',
  spaced: (text) => /^\s/.test(text),
  nested: (text) => depth(JSON.parse(text)) >= 2,
};
const itemTypes = new Set(['function_call', 'function_call_output', 'mcp_approval_response', 'mcp_list_tools']);
const output: Tests<Members[]> = {
  '20 items': (items) => items.length >= MANY,
  'items of several types': (items) => items.some(({ type }) => itemTypes.has(type as string)) && items.length > 2,
};

/** The boundaries from inside that the shape of a model does not tell, by model. */
export const boundaries: Readonly<Record<'session' | 'response', readonly Boundary[]>> = {
  session: [
    ...reach('id.prefix', '/id', ids),
    ...each('session.expires_at', '/expires_at', INT32_MAX, INT32_MAX + 1, 2 ** 32, 253_402_300_799),
    ...reach<string>('session.model', '/model', { 'not documented': (model) => !model.startsWith('gpt-') }),
    ...each('session.output_modalities', '/output_modalities', ...modalities),
    ...reach('session.instructions', '/instructions', texts),
    ...each('audio.format.rate', '/audio/input/format/rate', AUDIO_FORMAT.rate),
    ...audioOutput,
    ...reach<string[]>('session.audio.input.transcription.languages', '/audio/input/transcription/languages', {
      'more than 10': (languages) => languages.length > 10,
    }),
    ...each('session.audio.output.speed', '/audio/output/speed', SPEED.normal),
    ...free('session.tracing', '/tracing/metadata'),
    ...reach<Members>('session.tracing', '/tracing/metadata', {
      'a number': (metadata) => Object.values(metadata).some((member) => typeof member === 'number'),
    }),
    ...turnDetection('/turn_detection'),
    ...turnDetection('/audio/input/turn_detection'),
    ...reach<unknown[]>('session.tools[]', '/tools', { '20 tools': (tools) => tools.length >= MANY }),
    ...reach<Members>('session.tools[]', '/tools/*', {
      'nothing but a name': (tool) => Object.keys(tool).join() === 'name',
    }),
    ...free('session.tools[].parameters', '/tools/*/parameters'),
    ...each('session.tool_choice', '/tool_choice', 'auto', 'none', 'required'),
    ...reach<string>('session.tool_choice', '/tool_choice', {
      "a function's name": (choice) => !['', 'auto', 'none', 'required'].includes(choice),
    }),
  ],
  response: [
    ...reach('id.prefix', '/id', ids),
    ...reach('id.prefix', '/conversation_id', ids),
    ...reach('response.output[]', '/output', output),
    ...reach<Members>('response.metadata.max-entries', '/metadata', {
      'every limit at once': (pairs) =>
        Object.keys(pairs).length === METADATA.entries &&
        Object.entries(pairs).every(
          ([key, value]) => key.length === METADATA.key && (value as string).length === METADATA.value,
        ),
    }),
    ...TRAPS.flatMap((key) =>
      reach<Members>('response.metadata.key-length', '/metadata', {
        [`a key called ${key}`]: (pairs) => Object.hasOwn(pairs, key),
      }),
    ),
    ...audioOutput,
    ...reach('response.usage.total', '/usage', usage),
    ...each('response.usage.count', '/usage/total_tokens', ...TOTALS),
    ...reach('response.usage.input_token_details.cached_tokens', `${USAGE}/cached_tokens`, cached),
    ...reach<Counts>('response.usage.input_token_details.cached_tokens_details.sum', `${USAGE}/cached_tokens_details`, {
      'the whole': (parts, root) => isWhole(input(root).cached_tokens, parts),
    }),
    ...reach<unknown>('modality.text', '/output_modalities', {
      'audio beside an output_text part': (list, { output }) =>
        String(list) === 'audio' && JSON.stringify(output ?? 0).includes('"type":"output_text"'),
    }),
    ...reach('item.content.audio', `${PART}/audio`, base64),
    ...reach<string>('item.content.image_url', `${PART}/image_url`, {
      'a PNG': (url) => url.startsWith('data:image/png;'),
      'a JPEG': (url) => url.startsWith('data:image/jpeg;'),
    }),
    ...reach<string>('item.function_call_output', '/output/*/output', {
      'longer than 20,000 characters': (text) => text.length >= LONG,
    }),
    ...reach('item.function_call.arguments', '/output/*/arguments', args),
    ...reach<unknown[]>('item.mcp_list_tools', '/output/*/tools', { '20 tools': (tools) => tools.length >= MANY }),
    ...free('item.mcp_list_tools.tools[]', '/output/*/tools/*/input_schema'),
  ],
};

/**
 * What the shape of a model has though the documentation leaves it open, or another rule forbids it: no valid value
 * reaches it. Each is a place and a name; `*` stands for any characters.
 */
export const open: Readonly<Record<'session' | 'response', readonly string[]>> = {
  session: [
    '/id empty',
    '/include null',
    '/include of several',
    '/model empty',
    '/output_modalities empty',
    '*/voice empty',
    '/tool_choice empty',
    '/tool_choice is function',
    '/tool_choice/* empty',
    '/tool_choice every property',
  ],
  response: [
    '/id empty',
    '/conversation_id empty',
    '/output/*id empty',
    '/status_details every property',
    '/status_details/error/code null',
    '/output/*(message user)/content/* every property',
    '/output/*(message assistant)/content/* every property',
    '*/arguments empty',
    '*/image_url empty',
    '*/voice empty',
    '/output/*(message assistant)/content/*/type = "text"',
    '/output/*(message assistant)/content/*/type = "audio"',
  ],
};
