import { define } from '../src/engine/cases/definition.js';
import { type Mutation, UNFIT } from '../src/engine/cases/mutation.js';
import { missing, objectChange, wrongIntegers, wrongTypes } from '../src/engine/cases/wrong.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import { isObject, type JsonObject } from '../src/engine/json/type-of.js';
import { TokenUsage, tokenUsageRules } from '../src/objects/token-usage.js';
import { ambiguity } from './_ambiguous-cases.js';
import { boundariesAt } from './_boundary-cases.js';
import { tokenUsage } from './token-usage.js';

const { count, total, 'input-token-details': details, 'input-token-details-sum': sum } = tokenUsageRules;

const COUNTS = ['/input_tokens', '/output_tokens', '/total_tokens'] as const;
const DETAILS = '/input_token_details';

type Counts = Readonly<Record<string, number>>;

/** Adds to a total that is small enough. */
const offBy = (name: string, by: number): Mutation => ({
  rule: total,
  name,
  at: '/total_tokens',
  change: (old) => (typeof old === 'number' && old + by >= 0 ? old + by : UNFIT),
});

const partsOf = ({ text_tokens = 0, audio_tokens = 0 }: Counts) => text_tokens + audio_tokens;

/** Whether the details have both parts, which are less than the whole. */
const isLess = ({ input_tokens, input_token_details: parts }: Readonly<JsonObject>) =>
  isObject(parts) &&
  parts.text_tokens !== undefined &&
  parts.audio_tokens !== undefined &&
  partsOf(parts as Counts) < (input_tokens as number);

/** Cases of the tokens of transcriptions. */
export const tokenUsageDefinition = define('token-usage', TokenUsage, tokenUsage, () => ({
  nearMisses: [
    ...COUNTS.flatMap((at) => [...wrongIntegers(count, at), missing(count, at)]),
    ...[`${DETAILS}/text_tokens`, `${DETAILS}/audio_tokens`].flatMap((at) => wrongIntegers(count, at)),
    ...wrongTypes(details, DETAILS, 'object'),
    offBy('more-by-1', 1),
    offBy('less-by-1', -1),
    objectChange(sum, 'more-than-the-input', '', (usage) => ({
      ...usage,
      [DETAILS.slice(1)]: { text_tokens: 1, audio_tokens: usage.input_tokens },
    })),
  ],
  ambiguous: [
    ambiguity(
      sum,
      '',
      'less-than-the-input',
      ['the details may leave tokens out', 'the details add up to the input'],
      (usage) => {
        const { input_tokens: input } = usage as Counts;
        if (!input) return UNFIT;
        return { ...(usage as object), [DETAILS.slice(1)]: { text_tokens: 0, audio_tokens: input - 1 } };
      },
    ),
  ],
  boundaries: [
    ...COUNTS.slice(2).flatMap((at) =>
      boundariesAt<number>(count, at, { 'of 31 bits': (value) => value === INT32_MAX }),
    ),
    ...boundariesAt<JsonObject>(sum, '', {
      'details that are the whole': ({ input_tokens, input_token_details: parts }) =>
        isObject(parts) && (input_tokens as number) > 0 && partsOf(parts as Counts) === input_tokens,
    }),
  ],
  isOpen: isLess,
}));
