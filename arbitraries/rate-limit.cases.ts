import { define } from '../src/engine/cases/definition.js';
import { UNFIT } from '../src/engine/cases/mutation.js';
import { lookAlikes, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { RATE_LIMIT_NAMES, RateLimit, rateLimitRules } from '../src/objects/rate-limit.js';
import { ambiguity, drawFrom, newWord } from './_ambiguous-cases.js';
import { rateLimit } from './rate-limit.js';

const { types, name, remaining } = rateLimitRules;

const isNegative = (value: unknown) => typeof value === 'number' && value < 0;

const NEGATIVE = ['a number is any number, as the schema says', 'what is counted is not negative'] as const;

/** Cases of rate limits. */
export const rateLimitDefinition = define('rate-limit', RateLimit, rateLimit, () => ({
  nearMisses: [
    ...wrongTypes(types, '', 'object'),
    ...wrongTypes(name, '/name', 'string'),
    ...lookAlikes(name, '/name', RATE_LIMIT_NAMES[0]),
    ...['/limit', '/remaining'].flatMap((at) => [
      ...wrongTypes(types, at, 'number'),
      ...wrongValues(types, at, { 'not-whole': 1.5, 'number-as-text': '1' }),
    ]),
    ...wrongTypes(types, '/reset_seconds', 'number'),
    ...wrongValues(types, '/reset_seconds', { 'number-as-text': '60' }),
  ],
  ambiguous: [
    newWord(name, '/name', ['input_tokens', 'audio_seconds']),
    ...['/limit', '/remaining', '/reset_seconds'].map((at) =>
      ambiguity(types, at, 'negative', NEGATIVE, drawFrom(-1, -65_536)),
    ),
    ambiguity(
      remaining,
      '/remaining',
      'above-the-limit',
      ['the numbers are independent', 'no more is left than the limit'],
      (_, { owner }) => (typeof owner.limit === 'number' ? owner.limit + 1 : UNFIT),
    ),
  ],
  isOpen: ({ limit, remaining: left, reset_seconds }) =>
    [limit, left, reset_seconds].some(isNegative) || (limit !== undefined && left !== undefined && left! > limit!),
}));
