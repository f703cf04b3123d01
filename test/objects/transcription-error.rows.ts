import { TranscriptionError } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, mistyped, otherThan, type Typed } from './_examples.js';

const TYPES = 'transcription-error.types';

const error = {
  type: 'transcription_error',
  code: 'audio_unintelligible',
  message: 'No words were heard.',
  param: null,
};
// The documentation does not say whether these may be null.
const texts: readonly Typed[] = ['/type', '/message'].map((path) => [path, TYPES, 'string', 'null']);
const event = {
  type: 'conversation.item.input_audio_transcription.failed',
  event_id: 'event_1',
  item_id: 'item_1',
  content_index: 0,
};

/** Source: `RealtimeServerEventConversationItemInputAudioTranscriptionFailed.error`. */
export const transcriptionError: Examples = {
  object: 'transcription-error',
  schema: TranscriptionError,
  places: [{ model: 'server-event', at: '/error', inside: event }],
  tables: [
    {
      reason: 'nothing is required',
      accepted: [
        ...evolved(error),
        {},
        { message: '' },
        { ...error, param: 'audio' },
        { ...error, code: null },
        { type: 'any word' },
      ],
      refused: [
        ...mistyped(error, texts),
        ...mistyped(
          error,
          ['/code', '/param'].map((path): Typed => [path, TYPES, 'string', 'null']),
        ),
      ],
    },
    { reason: 'must be an object', refused: breaking(TYPES, '', otherThan('object')) },
  ],
};
