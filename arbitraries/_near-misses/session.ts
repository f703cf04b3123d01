import { INCLUDE, NOISE_REDUCTION, OBJECT, SPEED, TOOL_TYPE, TRACING_AUTO, TURN_DETECTION } from '../../src/limits.js';
import type { RuleId } from '../../src/rules.js';
import type { Mutation } from '../_mutation.js';
import { lookAlikes, wrongTypes, wrongValues } from '../_wrong.js';
import { format, identifier, maxOutputTokens, root, voice, whole } from './_shared.js';

const turnDetection = (at: string, rule: RuleId): Mutation[] => [
  ...wrongTypes(rule, at, 'object', 'null'),
  ...wrongTypes('session.turn_detection.type', `${at}/type`, 'string'),
  ...lookAlikes('session.turn_detection.type', `${at}/type`, TURN_DETECTION.type),
  ...wrongValues('session.turn_detection.type', `${at}/type`, { 'sibling-word': 'semantic_vad', none: 'none' }),
  ...wrongTypes('session.turn_detection.threshold', `${at}/threshold`, 'number'),
  ...wrongValues('session.turn_detection.threshold', `${at}/threshold`, {
    'just-below': TURN_DETECTION.threshold.min - 0.01,
    'just-above': TURN_DETECTION.threshold.max + 0.01,
    'number-as-text': '0.5',
  }),
  ...whole('session.turn_detection.prefix_padding_ms', `${at}/prefix_padding_ms`),
  ...whole('session.turn_detection.silence_duration_ms', `${at}/silence_duration_ms`),
];

const INPUT = '/audio/input';
const TRANSCRIPTION = `${INPUT}/transcription`;

/** Properties of a session that are strings or objects and have no rule of their own. */
const sessionTypes = (): Mutation[] => [
  ...['/audio', '/audio/input', '/audio/output', '/tracing/metadata'].flatMap((at) =>
    wrongTypes('types', at, 'object'),
  ),
  ...[
    '/id',
    `${TRANSCRIPTION}/model`,
    `${TRANSCRIPTION}/language`,
    `${TRANSCRIPTION}/prompt`,
    '/tracing/workflow_name',
    '/tracing/group_id',
    '/tools/*/name',
    '/tools/*/description',
  ].flatMap((at) => wrongTypes('types', at, 'string')),
];

export const session = (): Mutation[] => [
  ...root(),
  ...sessionTypes(),
  ...identifier('/id', 'sess_', ['resp_', 'conv_']),
  ...maxOutputTokens(),
  ...format(`${INPUT}/format`),
  ...format('/audio/output/format'),
  ...voice(),
  ...wrongTypes('session.object', '/object', 'string'),
  ...lookAlikes('session.object', '/object', OBJECT.session),
  ...wrongValues('session.object', '/object', { 'other-object': OBJECT.response }),
  ...whole('session.expires_at', '/expires_at'),
  ...wrongTypes('session.include', '/include', 'array', 'null'),
  ...wrongValues('session.include', '/include', {
    'unknown-field': ['item.input_audio_transcription'],
    'known-and-unknown': [INCLUDE[0], 'item.logprobs'],
    'null-inside': [null],
    'word-for-list': INCLUDE[0],
  }),
  ...wrongTypes('session.model', '/model', 'string'),
  ...wrongTypes('session.output_modalities', '/output_modalities', 'array'),
  ...wrongValues('session.output_modalities', '/output_modalities', {
    'unknown-word': ['image'],
    'known-and-unknown': ['text', 'video'],
    'upper-case': ['Audio'],
    'null-inside': [null],
  }),
  ...wrongTypes('session.instructions', '/instructions', 'string'),
  ...wrongTypes('session.audio.input.transcription', TRANSCRIPTION, 'object', 'null'),
  ...wrongTypes('session.audio.input.transcription.languages', `${TRANSCRIPTION}/languages`, 'array'),
  ...wrongValues('session.audio.input.transcription.languages', `${TRANSCRIPTION}/languages`, {
    'empty-list': [],
    'null-inside': ['en', null],
    'number-inside': [1],
  }),
  ...wrongTypes('session.audio.input.noise_reduction', `${INPUT}/noise_reduction`, 'object', 'null'),
  ...wrongTypes('session.audio.input.noise_reduction.type', `${INPUT}/noise_reduction/type`, 'string'),
  ...lookAlikes('session.audio.input.noise_reduction.type', `${INPUT}/noise_reduction/type`, NOISE_REDUCTION[0]),
  ...turnDetection('/turn_detection', 'session.turn_detection'),
  ...turnDetection(`${INPUT}/turn_detection`, 'session.audio.input.turn_detection'),
  ...wrongTypes('session.audio.output.speed', '/audio/output/speed', 'number'),
  ...wrongValues('session.audio.output.speed', '/audio/output/speed', {
    'just-below': SPEED.min - 0.01,
    'just-above': SPEED.max + 0.01,
    'number-as-text': '1',
  }),
  ...wrongTypes('session.tracing', '/tracing', 'object', 'null'),
  ...lookAlikes('session.tracing', '/tracing', TRACING_AUTO),
  ...wrongTypes('session.tools[]', '/tools', 'array'),
  ...wrongTypes('session.tools[]', '/tools/*', 'object'),
  ...wrongTypes('session.tools[].type', '/tools/*/type', 'string'),
  ...lookAlikes('session.tools[].type', '/tools/*/type', TOOL_TYPE),
  ...wrongValues('session.tools[].type', '/tools/*/type', { 'sibling-type': 'mcp' }),
  ...wrongTypes('session.tools[].parameters', '/tools/*/parameters', 'object'),
  ...wrongTypes('session.tool_choice', '/tool_choice', 'string'),
];
