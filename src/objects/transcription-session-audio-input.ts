import * as z from 'zod';
import { isObject } from '../engine/json/type-of.js';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { ALWAYS, addViolation, describeValue, withRule } from '../engine/schema/with-rule.js';
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

/** The JSON Schema of an object with this property. */
const having = (key: string, schema: object) => ({ type: 'object', properties: { [key]: schema }, required: [key] });

/**
 * How a transcription session processes input audio. The schema accepts the format `pcm16`, which the documentation
 * leaves open.
 * Source: `RealtimeTranscriptionSessionCreateResponseGA.audio.input`.
 */
export const TranscriptionSessionAudioInput = document(
  'transcription-session-audio-input',
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
  ).superRefine((input, context) => {
    if (!isObject(input) || !isObject(input.transcription) || input.transcription.model !== WHISPER) return;
    if (!isObject(input.turn_detection)) return;
    const message = `must be null or absent, but ${describeValue(input.turn_detection)}: the model is ${WHISPER}`;
    addViolation(context, transcriptionSessionAudioInputRules.whisper, ['turn_detection'], message);
  }, ALWAYS),
  (json) => {
    const withWhisper = having('transcription', having('model', { const: WHISPER }));
    const then = { properties: { turn_detection: { type: 'null' } } };
    Object.assign(json, { if: withWhisper, then });
  },
);

export type TranscriptionSessionAudioInput = z.infer<typeof TranscriptionSessionAudioInput>;
