import { TranscriptionSessionRequestAudio } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, mistyped, otherThan } from './_examples.js';
import { inTranscriptionUpdate } from './_requests.js';
import { requestedTranscriptionInput } from './transcription-session-request-audio-input.rows.js';

const full = { input: requestedTranscriptionInput };

/** Source: `RealtimeTranscriptionSessionCreateRequestGA.audio`. */
export const transcriptionSessionRequestAudio: Examples = {
  object: 'transcription-session-request-audio',
  schema: TranscriptionSessionRequestAudio,
  places: [inTranscriptionUpdate('/audio')],
  tables: [
    { reason: 'input is optional; there is no output', accepted: [{}, { output: 5 }, ...evolved(full)] },
    {
      reason: 'must be objects',
      refused: [
        ...breaking('transcription-session-audio.types', '', [...otherThan('object'), [full]]),
        ...mistyped(full, [['/input', 'transcription-session-request-audio-input.types', 'object']]),
      ],
    },
  ],
};
