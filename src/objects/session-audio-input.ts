import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { RealtimeAudioFormats } from './audio-format.js';
import { NoiseReduction } from './noise-reduction.js';
import { AudioTranscription } from './transcription.js';
import { TurnDetection } from './turn-detection.js';

export const sessionAudioInputRules = rules('session-audio-input', {
  types: { text: 'must be an object', source: 'RealtimeSessionCreateResponse.audio.input' },
});

/** How a session processes input audio. Source: `RealtimeSessionCreateResponse.audio.input`. */
export const SessionAudioInput = document(
  'session-audio-input',
  withRule(
    sessionAudioInputRules.types,
    z.looseObject({
      format: RealtimeAudioFormats.optional(),
      transcription: AudioTranscription.optional(),
      noise_reduction: NoiseReduction.optional(),
      turn_detection: TurnDetection.optional(),
    }),
  ),
);

export type SessionAudioInput = z.infer<typeof SessionAudioInput>;
