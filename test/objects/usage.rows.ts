import { Usage } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan, put } from './_examples.js';

const cached = { text_tokens: 60, image_tokens: 4, audio_tokens: 0 };
const full = {
  total_tokens: 253,
  input_tokens: 132,
  output_tokens: 121,
  input_token_details: {
    text_tokens: 119,
    audio_tokens: 9,
    image_tokens: 4,
    cached_tokens: 64,
    cached_tokens_details: cached,
  },
  output_token_details: { text_tokens: 30, audio_tokens: 91 },
};
const none = {
  total_tokens: 0,
  input_tokens: 0,
  output_tokens: 0,
  input_token_details: {
    text_tokens: 0,
    audio_tokens: 0,
    image_tokens: 0,
    cached_tokens: 0,
    cached_tokens_details: { text_tokens: 0, image_tokens: 0, audio_tokens: 0 },
  },
  output_token_details: { text_tokens: 0, audio_tokens: 0 },
};
const counts = [
  ...['/total_tokens', '/input_tokens', '/output_tokens'],
  ...['text_tokens', 'audio_tokens', 'image_tokens', 'cached_tokens'].map((key) => `/input_token_details/${key}`),
  ...Object.keys(cached).map((key) => `/input_token_details/cached_tokens_details/${key}`),
  ...['text_tokens', 'audio_tokens'].map((key) => `/output_token_details/${key}`),
];

/** Returns usage with input tokens and their details. */
const ofInput = (input_tokens: number, input_token_details: object) => ({ input_tokens, input_token_details });
/** Returns usage with 1,000 input tokens, and cached tokens with their details. */
const ofCached = (cached_tokens: number, cached_tokens_details: object) =>
  ofInput(1000, { cached_tokens, cached_tokens_details });
/** Returns usage with output tokens and their details. */
const ofOutput = (output_tokens: number, output_token_details: object) => ({ output_tokens, output_token_details });

/** Source: `RealtimeResponse.usage`. */
export const usage: Examples = {
  object: 'usage',
  schema: Usage,
  places: [{ model: 'response', at: '/usage' }],
  tables: [
    { reason: 'null while the response is in progress', accepted: [null] },
    {
      reason: 'every property is optional',
      accepted: [
        {},
        { input_token_details: {}, output_token_details: {} },
        { input_token_details: { cached_tokens_details: {} } },
        ...evolved(full),
        none,
        ...Object.keys(full).map((key) => ({ [key]: full[key as keyof typeof full] })),
      ],
    },
    {
      reason: 'counts are non-negative integers',
      accepted: counts.flatMap((path) => [0, 1, 65536, 2147483647].map((n) => put({}, path, n))),
      refused: counts.flatMap((path) =>
        breakingAt({}, path, 'usage.count', [-1, 1.5, 0.1, -0.5, '3', '0', 'many', true]),
      ),
    },
    {
      reason: 'counts must be numbers',
      refused: mistyped(
        {},
        counts.map((path) => [path, 'usage.count', 'number'] as const),
      ),
    },
    {
      reason: 'counts above 32 bits',
      accepted: counts.flatMap((path) => [2147483648, 4294967296, 9007199254740991, 1e20].map((n) => put({}, path, n))),
    },
    {
      reason: 'the total must be the sum of input and output',
      accepted: [
        { total_tokens: 2, input_tokens: 1, output_tokens: 1 },
        { total_tokens: 5, input_tokens: 5, output_tokens: 0 },
        { total_tokens: 5, input_tokens: 0, output_tokens: 5 },
        { total_tokens: 131_072, input_tokens: 65_536, output_tokens: 65_536 },
        { total_tokens: 4294967294, input_tokens: 2147483647, output_tokens: 2147483647 },
      ],
      refused: breaking('usage.total', '/total_tokens', [
        { ...full, total_tokens: 252 },
        { ...full, total_tokens: 254 },
        { ...none, total_tokens: 1 },
        { total_tokens: 0, input_tokens: 1, output_tokens: 1 },
        { total_tokens: 11, input_tokens: 1, output_tokens: 1 },
        { total_tokens: 4294967295, input_tokens: 2147483647, output_tokens: 2147483647 },
      ]),
    },
    {
      reason: 'input by modality must not exceed the input',
      accepted: [
        ofInput(10, { text_tokens: 10 }),
        ofInput(10, { text_tokens: 4, audio_tokens: 3, image_tokens: 3 }),
        ofInput(10, { text_tokens: 4, audio_tokens: 3, image_tokens: 2 }),
        ofInput(10, { text_tokens: 0, audio_tokens: 0, image_tokens: 0 }),
        { input_token_details: { text_tokens: 10, audio_tokens: 5 } },
      ],
      refused: breaking('usage.input-token-details-sum', '/input_token_details', [
        ofInput(10, { text_tokens: 4, audio_tokens: 3, image_tokens: 4 }),
        ofInput(10, { text_tokens: 11 }),
        ofInput(10, { audio_tokens: 11 }),
        ofInput(10, { image_tokens: 11 }),
        ofInput(10, { text_tokens: 6, audio_tokens: 5 }),
        ofInput(10, { audio_tokens: 6, image_tokens: 5 }),
        ofInput(0, { image_tokens: 1 }),
        put(full, '/input_token_details/text_tokens', 120),
      ]),
    },
    {
      reason: 'cached tokens must not exceed the input',
      accepted: [
        ofInput(10, { cached_tokens: 0 }),
        ofInput(10, { cached_tokens: 10 }),
        ofInput(10, { text_tokens: 6, audio_tokens: 4, cached_tokens: 10 }),
        ofInput(10, { text_tokens: 6, cached_tokens: 10 }),
        { input_token_details: { cached_tokens: 10 } },
      ],
      refused: breaking('usage.cached-tokens', '/input_token_details/cached_tokens', [
        ofInput(10, { cached_tokens: 11 }),
        ofInput(0, { cached_tokens: 1 }),
        ofInput(10, { text_tokens: 10, cached_tokens: 11 }),
        put(full, '/input_token_details/cached_tokens', 133),
      ]),
    },
    {
      reason: 'cached tokens by modality must not exceed the cached tokens',
      accepted: [
        ofCached(6, { text_tokens: 1, audio_tokens: 2, image_tokens: 3 }),
        ofCached(6, { text_tokens: 1, audio_tokens: 2 }),
        ofCached(6, { audio_tokens: 6 }),
        ofCached(0, { text_tokens: 0 }),
        { input_token_details: { cached_tokens_details: { text_tokens: 9 } } },
      ],
      refused: breaking('usage.cached-tokens-details-sum', '/input_token_details/cached_tokens_details', [
        ofCached(6, { text_tokens: 2, audio_tokens: 2, image_tokens: 3 }),
        ofCached(6, { text_tokens: 7 }),
        ofCached(6, { audio_tokens: 7 }),
        ofCached(6, { image_tokens: 7 }),
        ofCached(0, { image_tokens: 1 }),
        { input_token_details: { cached_tokens: 6, cached_tokens_details: { text_tokens: 7 } } },
        put(full, '/input_token_details/cached_tokens_details/text_tokens', 61),
      ]),
    },
    {
      reason: 'more cached tokens of a modality than input of it: only inferred, so not refused',
      accepted: [
        ofInput(10, { text_tokens: 1, audio_tokens: 9, cached_tokens: 5, cached_tokens_details: { text_tokens: 5 } }),
      ],
    },
    {
      reason: 'output by modality must not exceed the output',
      accepted: [
        ofOutput(10, { text_tokens: 4, audio_tokens: 6 }),
        ofOutput(10, { text_tokens: 4, audio_tokens: 5 }),
        ofOutput(10, { audio_tokens: 10 }),
        ofOutput(0, { text_tokens: 0, audio_tokens: 0 }),
        { output_token_details: { text_tokens: 7 } },
      ],
      refused: breaking('usage.output-token-details-sum', '/output_token_details', [
        ofOutput(10, { text_tokens: 4, audio_tokens: 7 }),
        ofOutput(10, { text_tokens: 11 }),
        ofOutput(10, { audio_tokens: 11 }),
        ofOutput(0, { audio_tokens: 1 }),
        put(full, '/output_token_details/audio_tokens', 92),
      ]),
    },
    {
      reason: 'details must be objects',
      refused: mistyped(full, [
        ['/input_token_details', 'usage.input-token-details', 'object'],
        ['/input_token_details/cached_tokens_details', 'usage.cached-tokens-details', 'object'],
        ['/output_token_details', 'usage.output-token-details', 'object'],
      ]),
    },
    {
      reason: 'must be an object or null',
      refused: breaking('usage.types', '', [...otherThan('object', 'null'), 253, [full]]),
    },
  ],
};
