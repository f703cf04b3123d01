import * as z from 'zod';
import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { document } from '../engine/schema/documented.js';
import { type Rule, rules } from '../engine/schema/rules.js';
import { ALWAYS, addViolation, integer, withRule } from '../engine/schema/with-rule.js';

export const usageRules = rules('usage', {
  types: { text: 'must be an object or null', source: 'RealtimeResponse.usage' },
  null: {
    keyword: 'null',
    text: 'may be null while the response is in progress',
    source: 'RealtimeResponse.usage',
    certainty: 'by example',
    effect: 'allows',
  },
  count: {
    at: [
      '/total_tokens',
      '/input_tokens',
      '/output_tokens',
      '/input_token_details/*',
      '/input_token_details/cached_tokens_details/*',
      '/output_token_details/*',
    ],
    text: 'must be a non-negative integer',
    source: 'RealtimeResponse.usage',
  },
  total: {
    at: '/total_tokens',
    text: 'must be the sum of input_tokens and output_tokens',
    source: 'RealtimeResponse.usage.total_tokens',
    beyondJsonSchema: true,
  },
  'input-token-details': {
    at: '/input_token_details',
    text: 'must be an object',
    source: 'RealtimeResponse.usage.input_token_details',
  },
  'input-token-details-sum': {
    at: '/input_token_details',
    text: 'must not count more text, audio and image tokens than input_tokens',
    source: 'RealtimeResponse.usage.input_token_details',
    beyondJsonSchema: true,
  },
  'cached-tokens': {
    at: '/input_token_details/cached_tokens',
    text: 'must not be more than input_tokens, which include the cached tokens',
    source: 'RealtimeResponse.usage.input_token_details.cached_tokens',
    beyondJsonSchema: true,
  },
  'cached-tokens-details': {
    at: '/input_token_details/cached_tokens_details',
    text: 'must be an object',
    source: 'RealtimeResponse.usage.input_token_details.cached_tokens_details',
  },
  'cached-tokens-details-sum': {
    at: '/input_token_details/cached_tokens_details',
    text: 'must not count more text, audio and image tokens than cached_tokens',
    source: 'RealtimeResponse.usage.input_token_details.cached_tokens_details',
    beyondJsonSchema: true,
  },
  'cached-by-modality': {
    at: '/input_token_details/cached_tokens_details/*',
    text: 'is not more than the input tokens of the same modality',
    source: 'RealtimeResponse.usage.input_token_details.cached_tokens_details',
    certainty: 'inferred',
    effect: 'shapes',
  },
  'output-token-details': {
    at: '/output_token_details',
    text: 'must be an object',
    source: 'RealtimeResponse.usage.output_token_details',
  },
  'output-token-details-sum': {
    at: '/output_token_details',
    text: 'must not count more text and audio tokens than output_tokens',
    source: 'RealtimeResponse.usage.output_token_details',
    beyondJsonSchema: true,
  },
});

const count = () => withRule(usageRules.count, integer(0)).optional();

const byModality = () => ({ text_tokens: count(), audio_tokens: count(), image_tokens: count() });

const CachedTokensDetails = withRule(usageRules['cached-tokens-details'], z.looseObject(byModality()));

const InputTokenDetails = withRule(
  usageRules['input-token-details'],
  z.looseObject({ ...byModality(), cached_tokens: count(), cached_tokens_details: CachedTokensDetails.optional() }),
);

const OutputTokenDetails = withRule(
  usageRules['output-token-details'],
  z.looseObject({ text_tokens: count(), audio_tokens: count() }),
);

/** Returns a valid count, or `undefined`: `usage.count` already reports an invalid one. */
const validCount = (value: unknown) =>
  Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

/** The sum of the counts by modality. An absent count is 0. */
function sumOfParts(details: JsonObject): number {
  return ['text_tokens', 'audio_tokens', 'image_tokens'].reduce((sum, key) => sum + (validCount(details[key]) ?? 0), 0);
}

/** A count that the counts by modality must not exceed together. */
interface Limit {
  readonly name: string;
  readonly value: number | undefined;
}

function checkParts(details: unknown, limit: Limit, rule: Rule, path: string[], context: z.RefinementCtx): void {
  if (!isObject(details) || limit.value === undefined) return;
  const sum = sumOfParts(details);
  if (sum > limit.value) {
    addViolation(context, rule, path, `its parts add up to ${sum}, but ${limit.name} is ${limit.value}`);
  }
}

function checkTotal(usage: JsonObject, context: z.RefinementCtx): void {
  const [total, input, output] = [usage.total_tokens, usage.input_tokens, usage.output_tokens].map(validCount);
  if (total === undefined || input === undefined || output === undefined || total === input + output) return;
  const message = `must be input_tokens + output_tokens (${input} + ${output} = ${input + output}), but is ${total}`;
  addViolation(context, usageRules.total, ['total_tokens'], message);
}

function checkCachedTokens(details: JsonObject, input: number | undefined, context: z.RefinementCtx): void {
  const cached = validCount(details.cached_tokens);
  const path = ['input_token_details'];
  if (cached !== undefined && input !== undefined && cached > input) {
    const message = `must not be more than input_tokens (${input}), but is ${cached}`;
    addViolation(context, usageRules['cached-tokens'], [...path, 'cached_tokens'], message);
  }
  const limit = { name: 'cached_tokens', value: cached };
  const rule = usageRules['cached-tokens-details-sum'];
  checkParts(details.cached_tokens_details, limit, rule, [...path, 'cached_tokens_details'], context);
}

function checkSums(usage: JsonObject, context: z.RefinementCtx): void {
  checkTotal(usage, context);
  const { input_token_details, output_token_details } = usage;
  const input = { name: 'input_tokens', value: validCount(usage.input_tokens) };
  const output = { name: 'output_tokens', value: validCount(usage.output_tokens) };
  checkParts(input_token_details, input, usageRules['input-token-details-sum'], ['input_token_details'], context);
  checkParts(output_token_details, output, usageRules['output-token-details-sum'], ['output_token_details'], context);
  if (isObject(input_token_details)) checkCachedTokens(input_token_details, input.value, context);
}

/**
 * Tokens that a response used, by direction and modality; `null` while it is in progress.
 * Source: `RealtimeResponse.usage`.
 */
export const Usage = document(
  'usage',
  withRule(
    usageRules.types,
    z
      .looseObject({
        total_tokens: count(),
        input_tokens: count(),
        output_tokens: count(),
        input_token_details: InputTokenDetails.optional(),
        output_token_details: OutputTokenDetails.optional(),
      })
      .superRefine((usage, context) => {
        if (isObject(usage)) checkSums(usage, context);
      }, ALWAYS)
      .nullable(),
  ),
);

export type Usage = z.infer<typeof Usage>;
