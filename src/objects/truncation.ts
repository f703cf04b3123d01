import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { integer, withRule } from '../engine/schema/with-rule.js';

/** Truncation of a conversation that is longer than the model's context. Source: `RealtimeTruncation`. */
export const TRUNCATION = {
  modes: ['auto', 'disabled'],
  type: 'retention_ratio',
  /** Share of the tokens to keep. `usual` is the documented example. */
  ratio: { min: 0, max: 1, usual: 0.8 },
  /**
   * Most tokens after the instructions. `usual` is the documented example. The maximum depends on the model; `safe` is
   * the documented one of a model with a context of 32,000 tokens.
   */
  postInstructions: { usual: 5000, safe: 28_224 },
} as const;

const { modes, type, ratio } = TRUNCATION;

export const truncationRules = rules('truncation', {
  value: {
    text: `must be ${anyOf([...modes.map((mode) => `"${mode}"`), 'an object'])}`,
    source: 'RealtimeTruncation',
  },
  type: { at: '/type', text: `must be "${type}"`, source: 'RealtimeTruncation.type' },
  ratio: {
    at: '/retention_ratio',
    text: `must be a number from ${ratio.min} to ${ratio.max}`,
    source: 'RealtimeTruncation.retention_ratio',
  },
  limits: {
    at: ['/token_limits', '/token_limits/post_instructions'],
    text: 'must be an object; post_instructions is a non-negative integer (tokens)',
    source: 'RealtimeTruncation.token_limits',
  },
});

const TokenLimits = withRule(
  truncationRules.limits,
  z.looseObject({
    post_instructions: withRule(truncationRules.limits, integer(0), 'must be a non-negative integer').optional(),
  }),
  'must be an object',
);

/** How a session drops old messages from the context of the model. Source: `RealtimeTruncation`. */
export const Truncation = document(
  'truncation',
  withRule(
    truncationRules.value,
    z.union([
      z.enum(modes),
      z.looseObject({
        type: withRule(truncationRules.type, z.literal(type)),
        retention_ratio: withRule(truncationRules.ratio, z.number().min(ratio.min).max(ratio.max)),
        token_limits: TokenLimits.optional(),
      }),
    ]),
  ),
);

export type Truncation = z.infer<typeof Truncation>;
