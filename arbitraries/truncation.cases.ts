import { define } from '../src/engine/cases/definition.js';
import type { Mutation } from '../src/engine/cases/mutation.js';
import { lookAlikes, missing, wrongIntegers, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import { TRUNCATION, Truncation, truncationRules } from '../src/objects/truncation.js';
import { ambiguity, drawFrom, newWord, READINGS } from './_ambiguous-cases.js';
import { boundariesAt, boundaryValues } from './_boundary-cases.js';
import { truncation } from './truncation.js';

const { modes, type, ratio, postInstructions } = TRUNCATION;

const RATIO = '/retention_ratio';
const LIMITS = '/token_limits';
const POST_INSTRUCTIONS = '/token_limits/post_instructions';

const nearMisses = (): Mutation[] => [
  // Null is ambiguous: the examples show it for other settings of a session.
  ...wrongTypes(truncationRules.value, '', 'string', 'object', 'null'),
  ...lookAlikes(truncationRules.value, '', modes[0]),
  ...wrongValues(truncationRules.value, '', { none: 'none', 'type-alone': type }),
  missing(truncationRules.type, '/type'),
  ...wrongTypes(truncationRules.type, '/type', 'string'),
  ...lookAlikes(truncationRules.type, '/type', type),
  ...wrongValues(truncationRules.type, '/type', { 'mode-as-type': modes[0] }),
  missing(truncationRules.ratio, RATIO),
  ...wrongTypes(truncationRules.ratio, RATIO, 'number'),
  ...wrongValues(truncationRules.ratio, RATIO, {
    'just-below': ratio.min - 0.01,
    'just-above': ratio.max + 0.01,
    percent: 80,
    'number-as-text': '0.8',
  }),
  ...wrongTypes(truncationRules.limits, LIMITS, 'object'),
  ...wrongIntegers(truncationRules.limits, POST_INSTRUCTIONS),
];

const ambiguous = (): Mutation[] => [
  ambiguity(
    truncationRules.value,
    '',
    'null',
    ['null stands for the default, as it does in other settings of a session', 'null is not documented'],
    drawFrom(null),
  ),
  newWord(truncationRules.value, '', ['adaptive', 'summarize']),
  ambiguity(
    truncationRules.type,
    '',
    'new-type',
    READINGS.kinds,
    drawFrom({ type: 'token_budget', retention_ratio: ratio.usual }),
  ),
  ambiguity(
    truncationRules.limits,
    POST_INSTRUCTIONS,
    'more-than-context',
    ['the schema states no maximum', 'the maximum is the context of the model without its output'],
    drawFrom(postInstructions.safe + 1, 0xffff + 1, 1_000_000, INT32_MAX, INT32_MAX + 1),
  ),
];

/** Cases of truncation. */
export const truncationDefinition = define('truncation', Truncation, truncation, () => ({
  nearMisses: nearMisses(),
  ambiguous: ambiguous(),
  boundaries: [
    ...boundaryValues(truncationRules.ratio, RATIO, ratio.usual),
    ...boundaryValues(truncationRules.limits, POST_INSTRUCTIONS, postInstructions.usual, postInstructions.safe),
    ...boundariesAt<JsonObject>(truncationRules.value, '', {
      'no token limits': (value) => typeof value === 'object' && value.token_limits === undefined,
    }),
  ],
  exclusions: [`${POST_INSTRUCTIONS} above 16 bits`],
}));
