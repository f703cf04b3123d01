import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import {
  TranscriptionSessionRequestAudioInput,
  transcriptionSessionRequestAudioInputRules,
} from '../src/objects/transcription-session-request-audio-input.js';
import { detectionByWhisper, whisperBoundaries } from './_whisper-cases.js';
import { transcriptionSessionRequestAudioInput } from './transcription-session-request-audio-input.js';

const { types, whisper } = transcriptionSessionRequestAudioInputRules;

/** Cases of input audio settings that a client asks for in a transcription session. */
export const transcriptionSessionRequestAudioInputDefinition = define(
  'transcription-session-request-audio-input',
  TranscriptionSessionRequestAudioInput,
  transcriptionSessionRequestAudioInput,
  () => ({
    nearMisses: [
      ...wrongTypes(types, '', 'object'),
      ...detectionByWhisper(whisper, {
        'server-vad': { type: 'server_vad' },
        'semantic-vad': { type: 'semantic_vad', eagerness: 'low' },
      }),
    ],
    boundaries: whisperBoundaries(whisper),
    isRequest: true,
  }),
);
