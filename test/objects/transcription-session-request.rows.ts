import { RealtimeTranscriptionSessionCreateRequestGA } from '../../src/objects/index.js';
import { breakingAt, type Examples, evolved, mistyped } from './_examples.js';
import { inTranscriptionUpdate } from './_requests.js';
import { sessionRequestTables } from './_session-request.js';
import { requestedTranscriptionInput } from './transcription-session-request-audio-input.rows.js';

const required = { type: 'transcription' };
const full = { ...required, audio: { input: requestedTranscriptionInput }, include: [] };

/** Source: `RealtimeTranscriptionSessionCreateRequestGA`. */
export const transcriptionSessionRequest: Examples = {
  object: 'transcription-session-request',
  schema: RealtimeTranscriptionSessionCreateRequestGA,
  places: [inTranscriptionUpdate()],
  tables: [
    { reason: 'every other property is optional', accepted: evolved(full) },
    ...sessionRequestTables('transcription'),
    {
      reason: 'the type of the other sessions; in an event, the type decides',
      notIn: ['client-event'],
      refused: breakingAt(required, '/type', 'session-request.type', ['realtime']),
    },
    {
      reason: 'settings of a realtime session, whatever they hold',
      accepted: [{ ...required, instructions: 5, tools: 'none', output_modalities: ['text', 'audio'] }],
    },
    {
      reason: 'documented JSON types',
      refused: mistyped(full, [
        ['/audio', 'transcription-session-audio.types', 'object'],
        ['/audio/input', 'transcription-session-request-audio-input.types', 'object'],
      ]),
    },
  ],
};
