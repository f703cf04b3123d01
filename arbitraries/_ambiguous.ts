import { INT32_MAX, METADATA } from '../src/limits.js';
import type { RuleId } from '../src/rules.js';
import { type Mutation, type MutationContext, UNFIT } from './_mutation.js';

type Readings = NonNullable<Mutation['readings']>;
type Change = Mutation['change'];
type Members = Record<string, unknown>;

const open = (rule: RuleId, at: string, name: string, readings: Readings, change: Change): Mutation => {
  return { rule, name, at, readings, change };
};

/** What the documentation may mean, by what it leaves open. */
const may = {
  arguments: ['arguments are any JSON', 'arguments are an object'],
  betas: ["the beta's names stay", "the beta's names are gone"],
  choices: ['the form that requests take comes back', 'it is always a string'],
  codes: ['no code may be null', 'no code is absent'],
  keys: ['a key may be empty', 'a key has a character'],
  kinds: ['new kinds may come', 'the kinds are closed'],
  lists: ['any list of modalities will do', 'each modality comes once, and at least one does'],
  models: ['any string will do', 'a model has a name'],
  nulls: ['null stands for none', 'it is always a list'],
  rates: ['any format may have a rate', 'only PCM has a rate'],
  sizes: ['a count may be of any size', 'a count fits into a type of number'],
  sums: ['some tokens may be of no listed kind', 'the parts add up to the whole'],
  texts: ['a string is any UTF-16 units', 'a string is Unicode text'],
  words: ['the list of words may grow', 'the list of words is closed'],
} as const satisfies Record<string, Readings>;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

const oneOf = <T>({ random }: MutationContext, choices: readonly T[]): T =>
  choices[random.nextInt(0, choices.length - 1)]!;

/** One of these, whatever is there. */
const to = (...choices: readonly unknown[]): Change => {
  return (_, context) => structuredClone(oneOf(context, choices));
};

/** What a character may be, and texts that are one character by the first reading and several by the second. */
const CHARACTERS: readonly (readonly [name: string, Readings, wide: readonly string[]])[] = [
  ['longer-in-bytes', ['characters are UTF-16 units', 'characters are bytes'], ['é', 'ж', 'あ', '\uffff']],
  ['longer-in-utf-16', ['characters are code points', 'characters are UTF-16 units'], ['😀', '𝕳', '𠜎']],
  ['longer-in-code-points', ['characters are graphemes', 'characters are code points'], ['e\u0301', '🇫🇷', '👩‍👩‍👧‍👦']],
];

/** A text as long as `limit` by the first reading, in which one character, some or all count more by the second. */
const longer = (limit: number, wide: readonly string[]): Change => {
  return (_, context) => {
    const count = oneOf(context, [1, context.random.nextInt(1, limit), limit]);
    return oneOf(context, wide).repeat(count) + 'a'.repeat(limit - count);
  };
};

/** Metadata with another key: one more where there is room, in place of an old one where there is none. */
const withKey = (key: Change): Change => {
  return (metadata, context) => {
    const added = String(key(undefined, context));
    const pairs = Object.entries(metadata ?? {}).filter(([old]) => old !== added);
    const dropped = pairs.length < METADATA.entries ? 0 : 1;
    const at = context.random.nextInt(0, pairs.length - dropped);
    return Object.fromEntries(pairs.toSpliced(at, dropped, [added, '']));
  };
};

/** Usage of so many tokens, all text and all in or all out: its sums are exact, however numbers are read. */
const tokens = (...totals: readonly number[]): Change => {
  return (usage, context) => {
    if (!isObject(usage)) return UNFIT;
    const total = oneOf(context, totals);
    const input = oneOf(context, [0, total]);
    const sums = { total_tokens: total, input_tokens: input, output_tokens: total - input };
    const input_token_details = { text_tokens: input, audio_tokens: 0, image_tokens: 0, cached_tokens: 0 };
    return { ...usage, ...sums, input_token_details, output_token_details: { text_tokens: total - input } };
  };
};

/** Details in which a part lacks one token, or all; the count that they are parts of must be known. */
const fewer = (rule: RuleId, at: string, whole: 'input_tokens' | 'cached_tokens' | 'output_tokens') =>
  open(rule, at, 'fewer-than-whole', may.sums, (details, context) => {
    const usage = context.root.usage as Members;
    const isKnown = whole in { ...usage, ...(usage.input_token_details as Members) };
    const parts = Object.entries((details ?? {}) as Record<string, number>);
    const counted = parts.filter(([key, count]) => /^(?:text|audio|image)_tokens$/.test(key) && count > 0);
    if (!isKnown || counted.length === 0) return UNFIT;
    const [key, count] = oneOf(context, counted);
    return { ...(details as Members), [key]: oneOf(context, [0, count - 1]) };
  });

/** Half of a surrogate pair in place of a character. */
const torn = (rule: RuleId, at: string) =>
  open(rule, at, 'lone-surrogate', may.texts, (text, context) => {
    if (typeof text !== 'string') return UNFIT;
    const characters = Array.from(text);
    const place = context.random.nextInt(0, Math.max(0, characters.length - 1));
    return characters.toSpliced(place, 1, oneOf(context, ['\ud83d', '\ude00'])).join('');
  });

/** A word that a later version may add to a list that the documentation closes, in place of one of today's. */
const word = (rule: RuleId, at: string, words: readonly string[], fits = (_: Members) => true) =>
  open(rule, at, 'new-word', may.words, (old, context) =>
    old !== undefined && fits(context.root) ? oneOf(context, words) : UNFIT,
  );

/** Whether nothing but the status says how the response ended. */
const isUnexplained = ({ status_details }: Members) => Object.keys(status_details ?? {}).length === 0;

const ENDINGS = ['paused', 'rate_limited'];

/** Details of a kind that is not listed, where no status contradicts them. */
const newDetails: Change = (_, context) =>
  context.root.status === undefined ? { type: oneOf(context, ENDINGS) } : UNFIT;

/** The name that a part had in the beta. */
const renamed = (from: string, name: string): Change => {
  return (type) => (type === from ? name : UNFIT);
};

/** Arguments that no function takes, since it takes them by their names; they are JSON all the same. */
const unnamed = (kind: 'function_call' | 'mcp_call' | 'mcp_approval_request'): Mutation => {
  const change = to('null', 'true', '0', '"text"', '[]', '[{}]');
  return {
    ...open(`item.${kind}.arguments`, '/output/*/arguments', 'no-object', may.arguments, change),
    kinds: [kind],
  };
};

const G711 = [8000, 24_000].flatMap((rate) => ['audio/pcmu', 'audio/pcma'].map((type) => ({ type, rate })));
const formatAt = (at: string) => [
  open('audio.format.rate', at, 'rate-beside-g711', may.rates, to(...G711)),
  word('audio.format.type', `${at}/type`, ['audio/mpeg', 'audio/flac']),
];

const MODALITIES = '/output_modalities';
const PART = '/output/*/content/*';
const BETA = 'item.message.content.beta-type';
const ASSISTANT = ['message assistant'];
const INPUT = 'input_token_details';
const CACHED = 'cached_tokens_details';
const OUTPUT = 'output_token_details';
const ENDED = '/status_details';

/** What the documentation leaves open, by model. */
export const ambiguous: Readonly<Record<'session' | 'response', readonly Mutation[]>> = {
  session: [
    open('session.include.null', '/include', 'null', may.nulls, to(null)),
    open('session.model', '/model', 'empty', may.models, to('')),
    open('session.output_modalities', MODALITIES, 'empty', may.lists, to([])),
    open(
      'session.output_modalities',
      MODALITIES,
      'twice',
      may.lists,
      to(['audio', 'audio'], ['text', 'audio', 'text']),
    ),
    open('session.tool_choice', '/tool_choice', 'object', may.choices, to({ type: 'function', name: 'get_weather' })),
    ...formatAt('/audio/input/format'),
    ...formatAt('/audio/output/format'),
    word('session.audio.input.noise_reduction.type', '/audio/input/noise_reduction/type', ['mid_field', 'studio']),
    torn('session.instructions', '/instructions'),
    torn('session.model', '/model'),
    torn('types', '/audio/input/transcription/prompt'),
    torn('types', '/tools/*/description'),
  ],
  response: [
    ...CHARACTERS.flatMap(([name, readings, wide]) => [
      open('response.metadata.key-length', '/metadata', name, readings, withKey(longer(METADATA.key, wide))),
      open('response.metadata.value-length', '/metadata/*', name, readings, longer(METADATA.value, wide)),
    ]),
    open('response.metadata.key-length', '/metadata', 'empty', may.keys, withKey(to(''))),
    open('response.usage.count', '/usage', 'above-31-bits', may.sizes, tokens(INT32_MAX + 1, 2 ** 32 - 1, 2 ** 32)),
    open('response.usage.count', '/usage', 'above-53-bits', may.sizes, tokens(2 ** 53, 2 ** 53 + 2, 1e18, 1e19, 1e20)),
    fewer(`response.usage.${INPUT}.sum`, `/usage/${INPUT}`, 'input_tokens'),
    fewer(`response.usage.${INPUT}.${CACHED}.sum`, `/usage/${INPUT}/${CACHED}`, 'cached_tokens'),
    fewer(`response.usage.${OUTPUT}.sum`, `/usage/${OUTPUT}`, 'output_tokens'),
    word('response.status', '/status', ENDINGS, isUnexplained),
    open('response.status_details.type', ENDED, 'new-word', may.words, newDetails),
    word('response.status_details.reason', `${ENDED}/reason`, ['tool_limit', 'session_ended']),
    open('response.status_details.error', `${ENDED}/error/code`, 'null', may.codes, to(null)),
    open('response.output[].type', '/output/*/type', 'new-type', may.kinds, to('reasoning', 'web_search_call')),
    open('response.output[].type', '/output/*', 'new-item', may.kinds, to({ id: 'rs_1', type: 'reasoning' })),
    open('item.message.content[]', `${PART}/type`, 'new-type', may.kinds, to('refusal', 'output_video')),
    open('item.message.content[]', PART, 'new-part', may.kinds, to({ type: 'refusal', refusal: 'No.' })),
    { ...open(BETA, `${PART}/type`, 'beta-text', may.betas, renamed('output_text', 'text')), kinds: ASSISTANT },
    { ...open(BETA, `${PART}/type`, 'beta-audio', may.betas, renamed('output_audio', 'audio')), kinds: ASSISTANT },
    unnamed('function_call'),
    unnamed('mcp_call'),
    unnamed('mcp_approval_request'),
    word('item.status', '/output/*/status', ['paused', 'expired']),
    word('item.content.detail', `${PART}/detail`, ['medium', 'original']),
    word('item.mcp_call.error', '/output/*/error/type', ['timeout_error', 'authentication_error']),
    ...formatAt('/audio/output/format'),
    torn('types', `${PART}/text`),
    torn('types', `${PART}/transcript`),
    torn('types', '/output/*/output'),
    torn('response.metadata.value-type', '/metadata/*'),
  ],
};
