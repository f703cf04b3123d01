import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import {
  TranscriptionSessionAudio,
  TranscriptionSessionRequestAudio,
  transcriptionSessionAudioRules,
} from '../src/objects/transcription-session-audio.js';
import { transcriptionSessionAudio, transcriptionSessionRequestAudio } from './transcription-session-audio.js';

const nearMisses = () => wrongTypes(transcriptionSessionAudioRules.types, '', 'object');

/** Cases of a transcription session's audio settings. */
export const transcriptionSessionAudioDefinition = define(
  'transcription-session-audio',
  TranscriptionSessionAudio,
  transcriptionSessionAudio,
  () => ({ nearMisses: nearMisses() }),
);

/** Cases of audio settings that a client asks for. */
export const transcriptionSessionRequestAudioDefinition = define(
  'transcription-session-request-audio',
  TranscriptionSessionRequestAudio,
  transcriptionSessionRequestAudio,
  () => ({ nearMisses: nearMisses(), isRequest: true }),
);
