import type { Boundary, Mutation } from '../src/engine/cases/mutation.js';
import { objectChange } from '../src/engine/cases/wrong.js';
import { isObject, type JsonObject } from '../src/engine/json/type-of.js';
import type { Rule } from '../src/engine/schema/rules.js';
import { WHISPER } from '../src/objects/transcription.js';
import { boundariesAt } from './_boundary-cases.js';

const isWhisper = ({ transcription }: JsonObject) => isObject(transcription) && transcription.model === WHISPER;

/** Turns detection on beside a model that does not support it. */
export const detectionByWhisper = (rule: Rule, detections: Readonly<Record<string, JsonObject>>): Mutation[] =>
  Object.entries(detections).map(([name, turn_detection]) =>
    objectChange(rule, name, '', (input) => ({ ...input, transcription: { model: WHISPER }, turn_detection })),
  );

/** Turn detection beside the model that does not support it, and beside others. */
export const whisperBoundaries = (rule: Rule): Boundary[] =>
  boundariesAt<JsonObject>(rule, '', {
    [`null beside ${WHISPER}`]: (input) => isWhisper(input) && input.turn_detection === null,
    [`absent beside ${WHISPER}`]: (input) => isWhisper(input) && input.turn_detection === undefined,
    'detection beside another model': ({ transcription, turn_detection }) =>
      isObject(transcription) &&
      typeof transcription.model === 'string' &&
      transcription.model !== WHISPER &&
      isObject(turn_detection),
  });
