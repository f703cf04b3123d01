import type { Mutation, ObjectCases } from '../src/engine/cases/mutation.js';
import { lookAlikes, missing, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { INCLUDE } from '../src/objects/session.js';
import { sessionRequestRules } from '../src/objects/session-request.rules.js';
import { unknownProperty } from './_ambiguous-cases.js';

const { types, type: typeRule, include, additive } = sessionRequestRules;

/**
 * Near misses of the properties that the requests for all sessions share. None has the type of the other sessions: where
 * both are allowed, the type decides which one it is.
 */
const nearMisses = (type: string): Mutation[] => [
  ...wrongTypes(types, '', 'object'),
  missing(typeRule, '/type'),
  ...wrongTypes(typeRule, '/type', 'string'),
  ...lookAlikes(typeRule, '/type', type),
  ...wrongValues(typeRule, '/type', { 'object-as-type': 'realtime.session' }),
  ...wrongTypes(include, '/include', 'array'),
  ...wrongValues(include, '/include', {
    'unknown-field': ['item.input_audio_transcription'],
    'known-and-unknown': [INCLUDE[0], 'item.logprobs'],
    'null-inside': [null],
    'word-for-list': INCLUDE[0],
  }),
];

/** The cases of requests for sessions with this type. */
export const sessionRequestCases = (type: string) =>
  ({
    nearMisses: nearMisses(type),
    // What the API returns, what it had in the beta, and what it never had.
    ambiguous: [
      unknownProperty(additive, 'property-of-answers', { id: 'sess_1', expires_at: 0, object: 'realtime.session' }),
      unknownProperty(additive, 'property-of-the-beta', { voice: 'alloy', modalities: ['text'], temperature: 0.8 }),
      unknownProperty(additive, 'new-property', { verbosity: 'low', extensions: {} }),
    ],
    exclusions: ['/include of several'],
    isRequest: true,
  }) satisfies ObjectCases;
