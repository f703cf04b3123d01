import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { RealtimeAudioFormats } from './audio-format.js';
import { GaTurnDetection } from './ga-turn-detection.js';
import { NoiseReduction } from './noise-reduction.js';
import { AudioTranscription } from './transcription.js';

export const gaSessionAudioInputRules = rules('ga-session-audio-input', {
  types: { text: 'must be an object', source: 'RealtimeSessionCreateResponseGA.audio.input' },
});

/** How a realtime session processes input audio. Source: `RealtimeSessionCreateResponseGA.audio.input`. */
export const GaSessionAudioInput = document(
  'ga-session-audio-input',
  withRule(
    gaSessionAudioInputRules.types,
    z.looseObject({
      format: RealtimeAudioFormats.optional(),
      transcription: AudioTranscription.optional(),
      noise_reduction: NoiseReduction.optional(),
      turn_detection: GaTurnDetection.optional(),
    }),
  ),
);

export type GaSessionAudioInput = z.infer<typeof GaSessionAudioInput>;
