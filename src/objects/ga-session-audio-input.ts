import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { RealtimeAudioFormats, RequestAudioFormat } from './audio-format.js';
import { GaTurnDetection } from './ga-turn-detection.js';
import { NoiseReduction } from './noise-reduction.js';
import { RequestTranscription } from './request-transcription.js';
import { AudioTranscription } from './transcription.js';

export const gaSessionAudioInputRules = rules('ga-session-audio-input', {
  types: {
    text: 'must be an object',
    source: 'RealtimeSessionCreateResponseGA.audio.input, RealtimeSessionCreateRequestGA.audio.input',
  },
});

const input = <Format extends z.ZodType, Transcription extends z.ZodType>(
  format: Format,
  transcription: Transcription,
) =>
  withRule(
    gaSessionAudioInputRules.types,
    z.looseObject({
      format: format.optional(),
      transcription: transcription.optional(),
      noise_reduction: NoiseReduction.optional(),
      turn_detection: GaTurnDetection.optional(),
    }),
  );

/** How a realtime session processes input audio. Source: `RealtimeSessionCreateResponseGA.audio.input`. */
export const GaSessionAudioInput = document('ga-session-audio-input', input(RealtimeAudioFormats, AudioTranscription));

/** How a client wants input audio to be processed. Source: `RealtimeSessionCreateRequestGA.audio.input`. */
export const GaSessionRequestAudioInput = document(
  ['ga-session-request-audio-input', 'ga-session-audio-input'],
  input(RequestAudioFormat, RequestTranscription),
);

export type GaSessionAudioInput = z.infer<typeof GaSessionAudioInput>;
export type GaSessionRequestAudioInput = z.infer<typeof GaSessionRequestAudioInput>;
