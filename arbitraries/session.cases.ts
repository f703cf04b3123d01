import { define } from '../src/engine/cases/definition.js';
import type { Boundary, Mutation } from '../src/engine/cases/mutation.js';
import { lookAlikes, wrongIntegers, wrongPrefixes, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import { ID_PREFIX, INCLUDE, OBJECT, RealtimeSessionCreateResponse, sessionRules } from '../src/objects/session.js';
import { ambiguity, drawFrom, loneSurrogate } from './_ambiguous-cases.js';
import { boundariesAt, boundaryValues, idLengths, manyItems } from './_boundary-cases.js';
import { newIds, newTexts } from './_evolution-cases.js';
import { session } from './session.js';

const MODALITIES = '/output_modalities';

const LISTS = ['any list of modalities is allowed', 'a list has each modality at most once, and at least one'] as const;

const nearMisses = (): Mutation[] => [
  ...wrongTypes(sessionRules.types, '', 'object'),
  ...wrongTypes(sessionRules.id, '/id', 'string'),
  ...wrongPrefixes(sessionRules.id, '/id', ID_PREFIX.session, ['resp_', 'conv_']),
  ...wrongTypes(sessionRules.object, '/object', 'string'),
  ...lookAlikes(sessionRules.object, '/object', OBJECT.session),
  ...wrongValues(sessionRules.object, '/object', { 'other-object': 'realtime.response' }),
  ...wrongIntegers(sessionRules['expires-at'], '/expires_at'),
  ...wrongTypes(sessionRules.include, '/include', 'array', 'null'),
  ...wrongValues(sessionRules.include, '/include', {
    'unknown-field': ['item.input_audio_transcription'],
    'known-and-unknown': [INCLUDE[0], 'item.logprobs'],
    'null-inside': [null],
    'word-for-list': INCLUDE[0],
  }),
  ...wrongTypes(sessionRules.model, '/model', 'string'),
  ...wrongTypes(sessionRules['output-modalities'], MODALITIES, 'array'),
  ...wrongValues(sessionRules['output-modalities'], MODALITIES, {
    'unknown-word': ['image'],
    'known-and-unknown': ['text', 'video'],
    'upper-case': ['Audio'],
    'null-inside': [null],
  }),
  ...wrongTypes(sessionRules.instructions, '/instructions', 'string'),
  ...wrongTypes(sessionRules.tools, '/tools', 'array'),
];

const ambiguous = (): Mutation[] => [
  ambiguity(sessionRules.model, '/model', 'empty', ['any string is allowed', 'a model has a name'], drawFrom('')),
  ambiguity(sessionRules['output-modalities'], MODALITIES, 'empty', LISTS, drawFrom([])),
  ambiguity(
    sessionRules['output-modalities'],
    MODALITIES,
    'twice',
    LISTS,
    drawFrom(['audio', 'audio'], ['text', 'audio', 'text']),
  ),
  loneSurrogate(sessionRules.instructions, '/instructions'),
  loneSurrogate(sessionRules.model, '/model'),
];

const boundaries = (): Boundary[] => [
  ...idLengths(sessionRules.id, '/id', ID_PREFIX.session),
  // 253402300799 is the last second of the year 9999, which is the latest time of common date types.
  ...boundaryValues(sessionRules['expires-at'], '/expires_at', INT32_MAX, INT32_MAX + 1, 2 ** 32, 253_402_300_799),
  ...boundariesAt<string>(sessionRules.model, '/model', { 'not documented': (model) => !model.startsWith('gpt-') }),
  ...boundaryValues(
    sessionRules['output-modalities'],
    MODALITIES,
    ['text'],
    ['audio'],
    ['text', 'audio'],
    ['audio', 'text'],
  ),
  ...boundariesAt<string>(sessionRules.instructions, '/instructions', {
    'longer than 100,000 characters': (text) => text.length >= 100_000,
    ideographs: (text) => /\p{Script=Han}/u.test(text),
    'emoji sequences': (text) => text.includes('\u200d'),
    'right to left': (text) => /\p{Script=Arabic}/u.test(text),
    'beyond the first plane': (text) => /[\u{10000}-\u{10ffff}]/u.test(text),
    'control characters': (text) => /[^\P{Cc}\n\r\t]/u.test(text),
    'quotes and backslashes': (text) => text.includes('"') && text.includes('\\'),
  }),
  ...manyItems(sessionRules.tools, '/tools', 'tools'),
];

/** Cases of sessions. */
export const sessionDefinition = define('session', RealtimeSessionCreateResponse, session, () => ({
  nearMisses: nearMisses(),
  ambiguous: ambiguous(),
  boundaries: boundaries(),
  evolutions: [
    newTexts('new-model', '/model', 'gpt-realtime-9', 'gpt-realtime-2031-04-01', 'ft:gpt-realtime:acme::a1b2'),
    ...newIds('/id', ID_PREFIX.session),
  ],
  exclusions: ['/id empty', '/include of several', '/model empty', '/output_modalities empty'],
}));
