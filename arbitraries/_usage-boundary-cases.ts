import type { Boundary } from '../src/engine/cases/mutation.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import { isObject, type JsonObject } from '../src/engine/json/type-of.js';
import { usageRules } from '../src/objects/usage.js';
import { boundariesAt, boundaryValues } from './_boundary-cases.js';

// The places of the nested objects.
export const INPUT_DETAILS = '/input_token_details';
export const CACHED_DETAILS = `${INPUT_DETAILS}/cached_tokens_details`;
export const OUTPUT_DETAILS = '/output_token_details';

type Counts = Readonly<Partial<Record<string, number>>>;

const areKnown = (...counts: (number | undefined)[]) => counts.every((count) => count !== undefined);
const isPositive = (count: number | undefined) => count !== undefined && count > 0;
const sum = (...counts: (number | undefined)[]) => counts.reduce<number>((total, count) => total + (count ?? 0), 0);

/** Whether the text and audio tokens are present and all tokens add up to a positive whole. */
function isSumOf(whole: unknown, parts: unknown): boolean {
  if (!isObject(parts)) return false;
  const { text_tokens, audio_tokens, image_tokens } = parts as Counts;
  return (
    areKnown(text_tokens, audio_tokens) &&
    isPositive(whole as number | undefined) &&
    sum(text_tokens, audio_tokens, image_tokens) === whole
  );
}

const totals = (): Boundary[] => [
  ...boundariesAt<Counts>(usageRules.total, '', {
    'all zero': ({ total_tokens, input_tokens, output_tokens }) =>
      areKnown(total_tokens, input_tokens, output_tokens) && sum(total_tokens, input_tokens, output_tokens) === 0,
    'a total that is the sum': ({ total_tokens, input_tokens, output_tokens }) =>
      areKnown(total_tokens) && isPositive(input_tokens) && isPositive(output_tokens),
    'a total without its parts': (usage) => Object.keys(usage).join() === 'total_tokens',
    'only input': ({ input_tokens, output_tokens }) => isPositive(input_tokens) && output_tokens === 0,
    'only output': ({ input_tokens, output_tokens }) => isPositive(output_tokens) && input_tokens === 0,
  }),
  ...boundariesAt<JsonObject>(usageRules.total, '', {
    'input details that are the whole': (usage) => isSumOf(usage.input_tokens, usage.input_token_details),
    'output details that are the whole': (usage) => isSumOf(usage.output_tokens, usage.output_token_details),
  }),
  ...boundaryValues(usageRules.count, '/total_tokens', 1, 65_535, 65_536, INT32_MAX),
];

/** Boundaries of usage. */
export const usageBoundaries = (): Boundary[] => [
  ...totals(),
  ...boundariesAt<number>(usageRules['cached-tokens'], `${INPUT_DETAILS}/cached_tokens`, {
    'all of the input': (count, { input_tokens }) => count > 0 && count === input_tokens,
    'none of the input': (count, { input_tokens }) => count === 0 && isPositive(input_tokens as number | undefined),
  }),
  ...boundariesAt<Counts>(usageRules['cached-tokens-details-sum'], CACHED_DETAILS, {
    'the whole': (parts, { input_token_details: details }) =>
      isObject(details) && isSumOf(details.cached_tokens, parts),
  }),
];
