import { TranscriptionLanguage } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, missing, mistyped, otherThan, type Typed } from './_examples.js';

const TYPES = 'transcription-language.types';

const required: readonly Typed[] = [['/code', TYPES, 'string']];
const event = {
  type: 'conversation.item.input_audio_transcription.completed',
  event_id: 'event_1',
  item_id: 'item_1',
  content_index: 0,
  transcript: '',
  usage: { type: 'duration', seconds: 1 },
};

/** Source: `TranscriptionLanguage`. */
export const transcriptionLanguage: Examples = {
  object: 'transcription-language',
  schema: TranscriptionLanguage,
  places: [{ model: 'server-event', at: '/languages/0', inside: event }],
  tables: [
    {
      reason: 'the code is required, and may be any text',
      accepted: [...evolved({ code: 'en' }), { code: '' }, { code: 'any code' }],
      refused: [...missing({ code: 'en' }, required), ...mistyped({ code: 'en' }, required)],
    },
    { reason: 'must be an object', refused: breaking(TYPES, '', [...otherThan('object'), 'en']) },
  ],
};
