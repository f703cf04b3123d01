import { define } from '../src/engine/cases/definition.js';
import type { Mutation } from '../src/engine/cases/mutation.js';
import { objectChange, wrongTypes } from '../src/engine/cases/wrong.js';
import { isObject, type JsonObject } from '../src/engine/json/type-of.js';
import { WHISPER } from '../src/objects/transcription.js';
import {
  BETA_FORMAT,
  TranscriptionSessionAudioInput,
  transcriptionSessionAudioInputRules,
} from '../src/objects/transcription-session-audio-input.js';
import { ambiguity, drawFrom } from './_ambiguous-cases.js';
import { boundariesAt } from './_boundary-cases.js';
import { transcriptionSessionAudioInput } from './transcription-session-audio-input.js';

const rules = transcriptionSessionAudioInputRules;

/** Turns detection on beside a model that does not support it. */
const detection = (name: string, turn_detection: JsonObject): Mutation =>
  objectChange(rules.whisper, name, '', (input) => ({ ...input, transcription: { model: WHISPER }, turn_detection }));

const isWhisper = ({ transcription }: JsonObject) => isObject(transcription) && transcription.model === WHISPER;

/** Cases of a transcription session's input audio settings. */
export const transcriptionSessionAudioInputDefinition = define(
  'transcription-session-audio-input',
  TranscriptionSessionAudioInput,
  transcriptionSessionAudioInput,
  () => ({
    nearMisses: [
      ...wrongTypes(rules.types, '', 'object'),
      detection('server-vad', { type: 'server_vad' }),
      detection('every-setting', {
        type: 'server_vad',
        threshold: 0.5,
        prefix_padding_ms: 300,
        silence_duration_ms: 500,
      }),
      detection('empty-object', {}),
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
    boundaries: boundariesAt<JsonObject>(rules.whisper, '', {
      [`null beside ${WHISPER}`]: (input) => isWhisper(input) && input.turn_detection === null,
      [`absent beside ${WHISPER}`]: (input) => isWhisper(input) && input.turn_detection === undefined,
      'detection beside another model': ({ transcription, turn_detection }) =>
        isObject(transcription) &&
        typeof transcription.model === 'string' &&
        transcription.model !== WHISPER &&
        isObject(turn_detection),
    }),
    exclusions: [`/format is "${BETA_FORMAT}"`, `/format = "${BETA_FORMAT}"`],
  }),
);
