import { DurationUsage, TokenUsage, TranscriptionUsage } from '../../src/objects/index.js';
import {
  breaking,
  breakingAt,
  type Examples,
  evolved,
  missing,
  mistyped,
  otherThan,
  put,
  type Table,
  type Typed,
} from './_examples.js';

const TYPES = 'transcription-usage.types';
const TYPE = 'transcription-usage.type';
const COUNT = 'token-usage.count';
const SUM = 'token-usage.input-token-details-sum';

const tokens = {
  type: 'tokens',
  total_tokens: 48,
  input_tokens: 38,
  input_token_details: { text_tokens: 10, audio_tokens: 28 },
  output_tokens: 10,
};
const noDetails = { type: 'tokens', total_tokens: 5, input_tokens: 3, output_tokens: 2 };
const duration = { type: 'duration', seconds: 3 };

const counts: readonly Typed[] = ['/total_tokens', '/input_tokens', '/output_tokens'].map((path) => [
  path,
  COUNT,
  'number',
]);
const NO_COUNT = [-1, 1.5, '3'];
const withDetails = (details: unknown) => put(tokens, '/input_token_details', details);

const ofTokens: readonly Table[] = [
  {
    reason: 'tokens: the counts are required and not negative',
    accepted: [
      ...evolved(tokens),
      noDetails,
      { type: 'tokens', total_tokens: 0, input_tokens: 0, output_tokens: 0 },
      { type: 'tokens', total_tokens: 2_147_483_647, input_tokens: 2_147_483_646, output_tokens: 1 },
    ],
    refused: [
      ...missing(noDetails, counts),
      ...mistyped(noDetails, counts),
      ...counts.flatMap(([path]) => breakingAt(noDetails, path, COUNT, NO_COUNT)),
    ],
  },
  {
    reason: 'tokens: the total is the sum of input and output',
    refused: breakingAt(tokens, '/total_tokens', 'token-usage.total', [47, 49, 0]),
  },
  {
    reason: 'tokens: details are not more than the input',
    accepted: [{}, { text_tokens: 0, audio_tokens: 0 }, { text_tokens: 38 }, { audio_tokens: 38, more: 1 }].map(
      withDetails,
    ),
    refused: [
      ...breakingAt(tokens, '/input_token_details', 'token-usage.input-token-details', otherThan('object')),
      ...['text_tokens', 'audio_tokens'].flatMap((key) =>
        breakingAt(tokens, `/input_token_details/${key}`, COUNT, [...otherThan('number'), ...NO_COUNT]),
      ),
      ...breakingAt(tokens, '/input_token_details', SUM, [{ text_tokens: 39 }, { text_tokens: 11, audio_tokens: 28 }]),
    ],
  },
];

const ofDuration: Table = {
  reason: 'duration: the seconds are required and not negative',
  accepted: [...evolved(duration), { ...duration, seconds: 0 }, { ...duration, seconds: 1.5 }],
  refused: [
    ...missing(duration, [['/seconds', 'duration-usage.seconds', 'number']]),
    ...breakingAt(duration, '/seconds', 'duration-usage.seconds', [...otherThan('number'), '3', -1]),
  ],
};

const isObject: Table = { reason: 'must be an object', refused: breaking(TYPES, '', otherThan('object')) };

/** Source: `TranscriptTextUsageTokens`. */
export const tokenUsage: Examples = {
  object: 'token-usage',
  schema: TokenUsage,
  places: [],
  tables: [...ofTokens, isObject],
};

/** Source: `TranscriptTextUsageDuration`. */
export const durationUsage: Examples = {
  object: 'duration-usage',
  schema: DurationUsage,
  places: [],
  tables: [ofDuration, isObject],
};

const event = {
  type: 'conversation.item.input_audio_transcription.completed',
  event_id: 'event_1',
  item_id: 'item_1',
  content_index: 0,
  transcript: '',
};

/** Source: `RealtimeServerEventConversationItemInputAudioTranscriptionCompleted.usage`. */
export const transcriptionUsage: Examples = {
  object: 'transcription-usage',
  schema: TranscriptionUsage,
  places: [{ model: 'server-event', at: '/usage', inside: event }],
  tables: [
    ...ofTokens,
    ofDuration,
    {
      reason: 'the type is one of two',
      refused: [
        ...breaking(TYPE, '/type', [{}, { seconds: 3 }, { input_tokens: 1, output_tokens: 1, total_tokens: 2 }]),
        ...breakingAt(duration, '/type', TYPE, ['seconds', 'Duration', '', ...otherThan('string')]),
        ...breakingAt(tokens, '/type', TYPE, ['token', 'tokens ', ...otherThan('string')]),
      ],
    },
    isObject,
  ],
};
