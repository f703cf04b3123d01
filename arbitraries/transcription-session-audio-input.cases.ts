import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import {
  BETA_FORMAT,
  TranscriptionSessionAudioInput,
  transcriptionSessionAudioInputRules,
} from '../src/objects/transcription-session-audio-input.js';
import { ambiguity, drawFrom } from './_ambiguous-cases.js';
import { detectionByWhisper, whisperBoundaries } from './_whisper-cases.js';
import { transcriptionSessionAudioInput } from './transcription-session-audio-input.js';

const rules = transcriptionSessionAudioInputRules;

/** Cases of a transcription session's input audio settings. */
export const transcriptionSessionAudioInputDefinition = define(
  'transcription-session-audio-input',
  TranscriptionSessionAudioInput,
  transcriptionSessionAudioInput,
  () => ({
    nearMisses: [
      ...wrongTypes(rules.types, '', 'object'),
      ...detectionByWhisper(rules.whisper, {
        'server-vad': { type: 'server_vad' },
        'every-setting': { type: 'server_vad', threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 500 },
        'empty-object': {},
      }),
    ],
    ambiguous: [
      ambiguity(
        rules['beta-format'],
        '/format',
        'name-in-beta',
        ['a format may have its name in the beta, as an example shows', 'a format is an object'],
        drawFrom(BETA_FORMAT),
      ),
    ],
    boundaries: whisperBoundaries(rules.whisper),
    exclusions: [`/format is "${BETA_FORMAT}"`, `/format = "${BETA_FORMAT}"`],
  }),
);
