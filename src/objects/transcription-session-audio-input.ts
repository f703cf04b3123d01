import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { refineWhisper, withoutDetectionByWhisper } from './_whisper.js';
import { RealtimeAudioFormats } from './audio-format.js';
import { NoiseReduction } from './noise-reduction.js';
import { AudioTranscription, WHISPER } from './transcription.js';
import { TranscriptionTurnDetection } from './transcription-turn-detection.js';

/** The name of a format in the beta, which an example still shows. */
export const BETA_FORMAT = 'pcm16';

const SOURCE = 'RealtimeTranscriptionSessionCreateResponseGA.audio.input';

export const transcriptionSessionAudioInputRules = rules('transcription-session-audio-input', {
  types: { text: 'must be an object', source: SOURCE },
  'beta-format': {
    at: '/format',
    text: `is an object, although an example shows "${BETA_FORMAT}", its name in the beta`,
    source: `${SOURCE}.format`,
    certainty: 'by example',
    effect: 'shapes',
  },
  whisper: {
    at: '/turn_detection',
    text: `must be null or absent if the transcription model is ${WHISPER}`,
    source: `${SOURCE}.turn_detection`,
  },
});

/**
 * How a transcription session processes input audio. The schema accepts the format `pcm16`, which the documentation
 * leaves open.
 * Source: `RealtimeTranscriptionSessionCreateResponseGA.audio.input`.
 */
export const TranscriptionSessionAudioInput = document(
  'transcription-session-audio-input',
  withoutDetectionByWhisper(
    transcriptionSessionAudioInputRules.whisper,
    withRule(
      transcriptionSessionAudioInputRules.types,
      z.looseObject({
        format: withRule(
          transcriptionSessionAudioInputRules['beta-format'],
          z.union([RealtimeAudioFormats, z.literal(BETA_FORMAT)]),
        ).optional(),
        transcription: AudioTranscription.optional(),
        noise_reduction: NoiseReduction.optional(),
        turn_detection: TranscriptionTurnDetection.optional(),
      }),
    ),
  ),
  { refine: refineWhisper },
);

export type TranscriptionSessionAudioInput = z.infer<typeof TranscriptionSessionAudioInput>;
