import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { integer, withRule } from '../engine/schema/with-rule.js';

/** Tokens of one response. Source: `RealtimeSessionCreateResponse.max_output_tokens`. */
export const MAX_OUTPUT_TOKENS = { min: 1, max: 4096, unlimited: 'inf' } as const;

const { min, max, unlimited } = MAX_OUTPUT_TOKENS;

export const maxOutputTokensRules = rules('max-output-tokens', {
  value: {
    text: `must be an integer from ${min} to ${max}, or "${unlimited}"`,
    source: 'RealtimeSessionCreateResponse.max_output_tokens, RealtimeResponse.max_output_tokens',
  },
});

/** Most tokens of one response, including tool calls. Source: `RealtimeSessionCreateResponse.max_output_tokens`. */
export const MaxOutputTokens = document(
  'max-output-tokens',
  withRule(maxOutputTokensRules.value, z.union([integer(min).max(max), z.literal(unlimited)])),
);

export type MaxOutputTokens = z.infer<typeof MaxOutputTokens>;
