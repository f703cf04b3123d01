import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { integer, text, withRule } from '../engine/schema/with-rule.js';

export const logProbRules = rules('log-prob', {
  types: {
    at: ['', '/token', '/logprob', '/bytes', '/bytes/*'],
    text: 'must be an object: token is a required string, logprob a required number, bytes a required array of integers',
    source: 'LogProbProperties',
  },
  probability: {
    at: '/logprob',
    text: 'is the logarithm of a probability: not positive',
    source: 'LogProbProperties.logprob',
    certainty: 'inferred',
    effect: 'shapes',
  },
  byte: {
    at: '/bytes/*',
    text: 'is a byte: from 0 to 255',
    source: 'LogProbProperties.bytes',
    certainty: 'inferred',
    effect: 'shapes',
  },
});

const byte = withRule(logProbRules.types, integer(), 'must be an integer');

/**
 * How likely a token of a transcript is. The schema accepts positive logarithms and any integers as bytes, which the
 * documentation leaves open. Source: `LogProbProperties`.
 */
export const LogProb = document(
  'log-prob',
  withRule(
    logProbRules.types,
    z.looseObject({
      token: text(logProbRules.types),
      logprob: withRule(logProbRules.types, z.number(), 'must be a number'),
      bytes: withRule(logProbRules.types, z.array(byte), 'must be an array of integers'),
    }),
    'must be an object',
  ),
);

export type LogProb = z.infer<typeof LogProb>;
