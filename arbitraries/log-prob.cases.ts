import { define } from '../src/engine/cases/definition.js';
import { missing, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { LogProb, logProbRules } from '../src/objects/log-prob.js';
import { ambiguity, drawFrom, loneSurrogate } from './_ambiguous-cases.js';
import { wrongRequired } from './_wrong-cases.js';
import { logProb } from './log-prob.js';

const { types, probability, byte } = logProbRules;

/** Cases of log probabilities. */
export const logProbDefinition = define('log-prob', LogProb, logProb, () => ({
  nearMisses: [
    ...wrongTypes(types, '', 'object'),
    ...wrongRequired(types, 'string', 'token'),
    ...wrongRequired(types, 'array', 'bytes'),
    ...wrongTypes(types, '/logprob', 'number'),
    ...wrongValues(types, '/logprob', { 'number-as-text': '-0.5' }),
    missing(types, '/logprob'),
    ...wrongTypes(types, '/bytes/*', 'number'),
    ...wrongValues(types, '/bytes/*', { 'not-whole': 1.5, 'number-as-text': '65' }),
  ],
  ambiguous: [
    loneSurrogate(types, '/token'),
    ambiguity(
      probability,
      '/logprob',
      'positive',
      ['logprob is any number, as the schema says', 'no logarithm of a probability is positive'],
      drawFrom(0.5, 2),
    ),
    ambiguity(
      byte,
      '/bytes/*',
      'no-byte',
      ['bytes are any integers, as the schema says', 'a byte is from 0 to 255'],
      drawFrom(-1, 256, 65_536),
    ),
  ],
  exclusions: ['/bytes/* above 16 bits'],
  isOpen: ({ logprob, bytes }) =>
    (logprob as number) > 0 || (Array.isArray(bytes) && bytes.some((one) => one < 0 || one > 255)),
}));
