import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { text, withRule } from '../engine/schema/with-rule.js';

const SOURCE = 'RealtimeServerEventConversationItemInputAudioTranscriptionFailed.error';

export const transcriptionErrorRules = rules('transcription-error', {
  types: {
    at: ['', '/type', '/code', '/message', '/param'],
    text: 'must be an object: type and message are strings, code and param are strings or null',
    source: SOURCE,
  },
  'code-null': {
    keyword: 'null',
    at: '/code',
    text: 'may be null if the error has no code',
    source: `${SOURCE}.code, recorded traffic`,
    certainty: 'recorded',
    effect: 'allows',
  },
  'param-null': {
    keyword: 'null',
    at: '/param',
    text: 'may be null if the error is about no parameter',
    source: `${SOURCE}.param, recorded traffic`,
    certainty: 'recorded',
    effect: 'allows',
  },
});

const optionalText = () => text(transcriptionErrorRules.types).optional();

const optionalTextOrNull = () =>
  withRule(transcriptionErrorRules.types, z.string().nullable(), 'must be a string or null').optional();

/**
 * Why the transcription of input audio failed. Unlike the error of the `error` event, it requires nothing.
 * Source: `RealtimeServerEventConversationItemInputAudioTranscriptionFailed.error`.
 */
export const TranscriptionError = document(
  'transcription-error',
  withRule(
    transcriptionErrorRules.types,
    z.looseObject({
      type: optionalText(),
      code: optionalTextOrNull(),
      message: optionalText(),
      param: optionalTextOrNull(),
    }),
    'must be an object',
  ),
);

export type TranscriptionError = z.infer<typeof TranscriptionError>;
