import * as z from 'zod';
import { SPEED } from '../limits.js';
import { rule } from './_rule.js';
import { RealtimeAudioFormats } from './audio-format.js';
import { NoiseReduction } from './noise-reduction.js';
import { AudioTranscription } from './transcription.js';
import { InputTurnDetection } from './turn-detection.js';
import { Voice } from './voice.js';

/** What happens to the audio that comes in. Source: `RealtimeSessionCreateResponse.audio.input`. */
export const SessionAudioInput = rule(
  'types',
  z.looseObject({
    format: RealtimeAudioFormats.optional(),
    transcription: AudioTranscription.optional(),
    noise_reduction: NoiseReduction.optional(),
    turn_detection: InputTurnDetection.optional(),
  }),
  'must be an object',
);

/** How the answer sounds. Source: `RealtimeSessionCreateResponse.audio.output`. */
export const SessionAudioOutput = rule(
  'types',
  z.looseObject({
    format: RealtimeAudioFormats.optional(),
    voice: Voice.optional(),
    speed: rule('session.audio.output.speed', z.number().min(SPEED.min).max(SPEED.max)).optional(),
  }),
  'must be an object',
);

/** Audio of a session, both ways. Source: `RealtimeSessionCreateResponse.audio`. */
export const SessionAudio = rule(
  'types',
  z.looseObject({ input: SessionAudioInput.optional(), output: SessionAudioOutput.optional() }),
  'must be an object',
);

export type SessionAudioInput = z.infer<typeof SessionAudioInput>;
export type SessionAudioOutput = z.infer<typeof SessionAudioOutput>;
export type SessionAudio = z.infer<typeof SessionAudio>;
