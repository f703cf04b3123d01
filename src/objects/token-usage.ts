import * as z from 'zod';
import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { ALWAYS, addViolation, integer, withRule } from '../engine/schema/with-rule.js';
import { transcriptionUsageRules } from './transcription-usage.rules.js';

const SOURCE = 'TranscriptTextUsageTokens';

export const tokenUsageRules = rules('token-usage', {
  count: {
    at: ['/input_tokens', '/output_tokens', '/total_tokens', '/input_token_details/*'],
    text: 'must be a non-negative integer; input_tokens, output_tokens and total_tokens are required',
    source: SOURCE,
  },
  total: {
    at: '/total_tokens',
    text: 'must be the sum of input_tokens and output_tokens',
    source: `${SOURCE}.total_tokens`,
    beyondJsonSchema: true,
  },
  'input-token-details': {
    at: '/input_token_details',
    text: 'must be an object',
    source: `${SOURCE}.input_token_details`,
  },
  'input-token-details-sum': {
    at: '/input_token_details',
    text: 'must not count more text and audio tokens than input_tokens',
    source: `${SOURCE}.input_token_details`,
    beyondJsonSchema: true,
  },
});

const count = () => withRule(tokenUsageRules.count, integer(0), 'must be a non-negative integer');

/** The value of a valid count; other values break `token-usage.count`. */
const valid = (value: unknown) => (Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined);

function checkSums(usage: JsonObject, context: z.RefinementCtx): void {
  const [input, output, total] = [usage.input_tokens, usage.output_tokens, usage.total_tokens].map(valid);
  if (input !== undefined && output !== undefined && total !== undefined && total !== input + output) {
    const message = `must be input_tokens + output_tokens (${input + output}), but is ${total}`;
    addViolation(context, tokenUsageRules.total, ['total_tokens'], message);
  }
  const { input_token_details: details } = usage;
  if (!isObject(details) || input === undefined) return;
  const sum = (valid(details.text_tokens) ?? 0) + (valid(details.audio_tokens) ?? 0);
  if (sum <= input) return;
  const message = `its parts add up to ${sum}, but input_tokens is ${input}`;
  addViolation(context, tokenUsageRules['input-token-details-sum'], ['input_token_details'], message);
}

/**
 * The tokens that a transcription used. The schema accepts details that are less than the whole, which the documentation
 * leaves open. Source: `TranscriptTextUsageTokens`.
 */
export const TokenUsage = document(
  'token-usage',
  withRule(
    transcriptionUsageRules.types,
    z.looseObject({
      type: withRule(transcriptionUsageRules.type, z.literal('tokens'), 'must be "tokens"'),
      total_tokens: count(),
      input_tokens: count(),
      input_token_details: withRule(
        tokenUsageRules['input-token-details'],
        z.looseObject({ text_tokens: count().optional(), audio_tokens: count().optional() }),
      ).optional(),
      output_tokens: count(),
    }),
  ).superRefine((usage, context) => {
    if (isObject(usage)) checkSums(usage, context);
  }, ALWAYS),
);

export type TokenUsage = z.infer<typeof TokenUsage>;
