import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import {
  TranscriptionSessionAudio,
  transcriptionSessionAudioRules,
} from '../src/objects/transcription-session-audio.js';
import { transcriptionSessionAudio } from './transcription-session-audio.js';

/** Cases of a transcription session's audio settings. */
export const transcriptionSessionAudioDefinition = define(
  'transcription-session-audio',
  TranscriptionSessionAudio,
  transcriptionSessionAudio,
  () => ({ nearMisses: wrongTypes(transcriptionSessionAudioRules.types, '', 'object') }),
);
