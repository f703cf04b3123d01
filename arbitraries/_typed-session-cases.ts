import type { Boundary, Mutation, ObjectCases } from '../src/engine/cases/mutation.js';
import {
  lookAlikes,
  missing,
  wrongIntegers,
  wrongPrefixes,
  wrongTypes,
  wrongValues,
} from '../src/engine/cases/wrong.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import { REMOVED } from '../src/engine/json/place.js';
import type { Rule } from '../src/engine/schema/rules.js';
import { ID_PREFIX, INCLUDE } from '../src/objects/session.js';
import { typedSessionRules } from '../src/objects/typed-session.rules.js';
import { ambiguity } from './_ambiguous-cases.js';
import { boundaryValues, idLengths } from './_boundary-cases.js';
import { newIds } from './_evolution-cases.js';
import { END_OF_9999 } from './_typed-session.js';

/** Boundaries of a time, in seconds since 1970. */
export const timeBoundaries = (rule: Rule, at: string): Boundary[] =>
  boundaryValues(rule, at, INT32_MAX, INT32_MAX + 1, 2 ** 32, END_OF_9999);

/**
 * Near misses of the properties that all sessions with a type share. None has the type of the other sessions: where both
 * are allowed, the type decides which one it is.
 */
const nearMisses = (type: string): Mutation[] => [
  ...wrongTypes(typedSessionRules.types, '', 'object'),
  missing(typedSessionRules.type, '/type'),
  ...wrongTypes(typedSessionRules.type, '/type', 'string'),
  ...lookAlikes(typedSessionRules.type, '/type', type),
  ...wrongValues(typedSessionRules.type, '/type', { 'object-as-type': 'realtime.session' }),
  ...wrongTypes(typedSessionRules.id, '/id', 'string'),
  ...wrongPrefixes(typedSessionRules.id, '/id', ID_PREFIX.session, ['resp_', 'conv_']),
  ...wrongIntegers(typedSessionRules['expires-at'], '/expires_at'),
  ...wrongTypes(typedSessionRules.include, '/include', 'array', 'null'),
  ...wrongValues(typedSessionRules.include, '/include', {
    'unknown-field': ['item.input_audio_transcription'],
    'field-of-an-example': ['item.input_audio_transcription.avg_logprob'],
    'known-and-unknown': [INCLUDE[0], 'item.logprobs'],
    'null-inside': [null],
    'word-for-list': INCLUDE[0],
  }),
];

/** Near misses of `object`. `other` is the one of the other type of sessions. */
const objectNearMisses = (rule: Rule, object: string, other: string): Mutation[] => [
  ...wrongTypes(rule, '/object', 'string'),
  ...lookAlikes(rule, '/object', object),
  ...wrongValues(rule, '/object', { 'object-of-other-sessions': other, 'other-object': 'realtime.response' }),
];

/** Removes a required property that an older version of the documentation does not have. */
const absent = (rule: Rule, at: string): Mutation =>
  ambiguity(
    rule,
    at,
    'missing',
    ['an older version of the documentation does not have it', 'it is required'],
    () => REMOVED,
  );

/** The cases of sessions with this type. `other` is the `object` of sessions with the other type. */
export const typedSessionCases = (type: string, objectRule: Rule, object: string, other: string) =>
  ({
    nearMisses: [...nearMisses(type), ...objectNearMisses(objectRule, object, other)],
    ambiguous: [absent(typedSessionRules.id, '/id'), absent(objectRule, '/object')],
    boundaries: [
      ...idLengths(typedSessionRules.id, '/id', ID_PREFIX.session),
      ...timeBoundaries(typedSessionRules['expires-at'], '/expires_at'),
    ],
    evolutions: newIds('/id', ID_PREFIX.session),
    exclusions: ['/id empty', '/include of several'],
  }) satisfies ObjectCases;
