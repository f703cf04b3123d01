import { TranscriptionSessionAudio } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, mistyped, otherThan } from './_examples.js';
import { transcriptionInput } from './transcription-session-audio-input.rows.js';

/** Source: `RealtimeTranscriptionSessionCreateResponseGA.audio`. */
export const transcriptionSessionAudio: Examples = {
  object: 'transcription-session-audio',
  schema: TranscriptionSessionAudio,
  places: [{ model: 'transcription-session', at: '/audio' }],
  tables: [
    { reason: 'the input is optional', accepted: [{}, { input: {} }, ...evolved({ input: transcriptionInput })] },
    { reason: 'an output, whatever it holds', accepted: [{ output: null }, { output: { speed: 'fast' } }] },
    {
      reason: 'the input must be an object',
      refused: mistyped({ input: transcriptionInput }, [
        ['/input', 'transcription-session-audio-input.types', 'object'],
      ]),
    },
    {
      reason: 'must be an object',
      refused: breaking('transcription-session-audio.types', '', [...otherThan('object'), true, [{}]]),
    },
  ],
};
