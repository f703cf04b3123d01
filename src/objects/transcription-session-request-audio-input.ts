import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { refineWhisper, withoutDetectionByWhisper } from './_whisper.js';
import { RequestAudioFormat } from './audio-format.js';
import { GaTurnDetection } from './ga-turn-detection.js';
import { NoiseReduction } from './noise-reduction.js';
import { RequestTranscription } from './request-transcription.js';
import { WHISPER } from './transcription.js';

const SOURCE = 'RealtimeTranscriptionSessionCreateRequestGA.audio.input';

export const transcriptionSessionRequestAudioInputRules = rules('transcription-session-request-audio-input', {
  types: { text: 'must be an object', source: SOURCE },
  whisper: {
    at: '/turn_detection',
    text: `must be null or absent if the transcription model is ${WHISPER}`,
    source: `${SOURCE}.turn_detection, RealtimeTurnDetection`,
  },
});

const { types, whisper } = transcriptionSessionRequestAudioInputRules;

/**
 * How a client wants a transcription session to process input audio. Unlike the API's answer, it has the turn detection
 * of realtime sessions. Source: `RealtimeTranscriptionSessionCreateRequestGA.audio.input`.
 */
export const TranscriptionSessionRequestAudioInput = document(
  'transcription-session-request-audio-input',
  withoutDetectionByWhisper(
    whisper,
    withRule(
      types,
      z.looseObject({
        format: RequestAudioFormat.optional(),
        transcription: RequestTranscription.optional(),
        noise_reduction: NoiseReduction.optional(),
        turn_detection: GaTurnDetection.optional(),
      }),
    ),
  ),
  { refine: refineWhisper },
);

export type TranscriptionSessionRequestAudioInput = z.infer<typeof TranscriptionSessionRequestAudioInput>;
