import * as z from 'zod';
import { MAX_OUTPUT_TOKENS } from '../limits.js';
import { rule, whole } from './_rule.js';

/** Most tokens of one response, tool calls included. Source: `RealtimeSessionCreateResponse.max_output_tokens`. */
export const MaxOutputTokens = rule(
  'max_output_tokens',
  z.union([whole(MAX_OUTPUT_TOKENS.min).max(MAX_OUTPUT_TOKENS.max), z.literal(MAX_OUTPUT_TOKENS.unlimited)]),
);

export type MaxOutputTokens = z.infer<typeof MaxOutputTokens>;
