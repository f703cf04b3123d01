import { define } from '../src/engine/cases/definition.js';
import { type Mutation, UNFIT } from '../src/engine/cases/mutation.js';
import { objectChange, wrongIntegers, wrongTypes } from '../src/engine/cases/wrong.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import { isObject, type JsonObject } from '../src/engine/json/type-of.js';
import type { Rule } from '../src/engine/schema/rules.js';
import { Usage, usageRules } from '../src/objects/usage.js';
import { ambiguity } from './_ambiguous-cases.js';
import { pick } from './_pick.js';
import { CACHED_DETAILS, INPUT_DETAILS, OUTPUT_DETAILS, usageBoundaries } from './_usage-boundary-cases.js';
import { nameOf } from './_wrong-cases.js';
import { usage } from './usage.js';

/** Names of the counts, by the place of the object that has them. */
const COUNTS: Readonly<Record<string, readonly string[]>> = {
  '': ['total_tokens', 'input_tokens', 'output_tokens'],
  [INPUT_DETAILS]: ['text_tokens', 'audio_tokens', 'image_tokens', 'cached_tokens'],
  [CACHED_DETAILS]: ['text_tokens', 'audio_tokens', 'image_tokens'],
  [OUTPUT_DETAILS]: ['text_tokens', 'audio_tokens'],
};

const NO_INPUT = { text_tokens: 0, audio_tokens: 0, image_tokens: 0 };

const totalNearMisses = (): Mutation[] =>
  [-1, 1, 1000].map((off) =>
    objectChange(usageRules.total, off < 0 ? `less-by-${-off}` : `more-by-${off}`, '', (usage) => {
      const { input_tokens: input, output_tokens: output } = usage;
      if (typeof input !== 'number' || typeof output !== 'number') return UNFIT;
      const total = input + output + off;
      return total >= 0 ? { ...usage, total_tokens: total } : UNFIT;
    }),
  );

const sumNearMisses = (): Mutation[] => [
  ...Object.keys(NO_INPUT).map((key) =>
    objectChange(
      usageRules['input-token-details-sum'],
      `one-more-${nameOf(key)}`,
      INPUT_DETAILS,
      (details, { owner: { input_tokens: input } }) =>
        typeof input === 'number' ? { ...details, ...NO_INPUT, [key]: input + 1 } : UNFIT,
    ),
  ),
  objectChange(
    usageRules['cached-tokens'],
    'one-more-than-input',
    INPUT_DETAILS,
    (details, { owner: { input_tokens: input } }) =>
      typeof input === 'number' ? { ...details, cached_tokens: input + 1 } : UNFIT,
  ),
  ...Object.keys(NO_INPUT).map((key) =>
    objectChange(usageRules['cached-tokens-details-sum'], `one-more-${nameOf(key)}`, INPUT_DETAILS, (details) => {
      const { cached_tokens: cached } = details;
      return typeof cached === 'number'
        ? { ...details, cached_tokens_details: { ...NO_INPUT, [key]: cached + 1 } }
        : UNFIT;
    }),
  ),
  ...['text_tokens', 'audio_tokens'].map((key) =>
    objectChange(
      usageRules['output-token-details-sum'],
      `one-more-${nameOf(key)}`,
      OUTPUT_DETAILS,
      (_details, { owner: { output_tokens: output } }) =>
        typeof output === 'number' ? { text_tokens: 0, audio_tokens: 0, [key]: output + 1 } : UNFIT,
    ),
  ),
];

const nearMisses = (): Mutation[] => [
  ...wrongTypes(usageRules.types, '', 'object', 'null'),
  ...wrongTypes(usageRules['input-token-details'], INPUT_DETAILS, 'object'),
  ...wrongTypes(usageRules['output-token-details'], OUTPUT_DETAILS, 'object'),
  ...wrongTypes(usageRules['cached-tokens-details'], CACHED_DETAILS, 'object'),
  ...Object.entries(COUNTS).flatMap(([at, keys]) =>
    keys.flatMap((key) => wrongIntegers(usageRules.count, `${at}/${key}`)),
  ),
  ...totalNearMisses(),
  ...sumNearMisses(),
];

/**
 * Gives a usage one of these totals, as text tokens and either as input or as output. The sums are then exact even if a
 * parser's numbers are not.
 */
const usageOfTotal = (...totals: readonly number[]): Mutation['change'] => {
  return (usage, { random }) => {
    if (!isObject(usage)) return UNFIT;
    const total = pick(random, totals);
    const input = pick(random, [0, total]);
    const sums = { total_tokens: total, input_tokens: input, output_tokens: total - input };
    const input_token_details = { ...NO_INPUT, text_tokens: input, cached_tokens: 0 };
    return { ...usage, ...sums, input_token_details, output_token_details: { text_tokens: total - input } };
  };
};

/** Returns the count that some details must not exceed; `undefined` if it is absent. */
type WholeOf = (usage: Readonly<JsonObject>) => unknown;

/** Removes one token, or all, from one modality of some details. */
const fewerThanWhole = (rule: Rule, at: string, wholeOf: WholeOf): Mutation =>
  ambiguity(
    rule,
    at,
    'fewer-than-whole',
    ['tokens may be of a modality that is not listed', 'the parts add up to the whole'],
    (details, { owner, random }) => {
      if (!isObject(details) || wholeOf(owner) === undefined) return UNFIT;
      const counts = Object.entries(details).filter(
        (entry): entry is [string, number] =>
          /^(?:text|audio|image)_tokens$/.test(entry[0]) && (entry[1] as number) > 0,
      );
      if (counts.length === 0) return UNFIT;
      const [key, count] = pick(random, counts);
      return { ...details, [key]: pick(random, [0, count - 1]) };
    },
  );

const SIZES = ['a count may be of any size', 'a count fits into a common type of number'] as const;

const ambiguous = (): Mutation[] => [
  ambiguity(usageRules.count, '', 'above-31-bits', SIZES, usageOfTotal(INT32_MAX + 1, 2 ** 32 - 1, 2 ** 32)),
  ambiguity(usageRules.count, '', 'above-53-bits', SIZES, usageOfTotal(2 ** 53, 2 ** 53 + 2, 1e18, 1e19, 1e20)),
  fewerThanWhole(usageRules['input-token-details-sum'], INPUT_DETAILS, ({ input_tokens }) => input_tokens),
  fewerThanWhole(usageRules['cached-tokens-details-sum'], CACHED_DETAILS, ({ input_token_details: details }) =>
    isObject(details) ? details.cached_tokens : undefined,
  ),
  fewerThanWhole(usageRules['output-token-details-sum'], OUTPUT_DETAILS, ({ output_tokens }) => output_tokens),
];

/** Cases of usage. */
export const usageDefinition = define('usage', Usage, usage, () => ({
  nearMisses: nearMisses(),
  ambiguous: ambiguous(),
  boundaries: usageBoundaries(),
}));
