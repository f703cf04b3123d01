import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';

/** Source: `RealtimeReasoningEffort`. */
export const REASONING_EFFORTS = ['minimal', 'low', 'medium', 'high', 'xhigh'] as const;

/** The documented default. Source: `RealtimeReasoningEffort`. */
export const DEFAULT_EFFORT = 'low';

export const reasoningRules = rules('reasoning', {
  types: { text: 'must be an object', source: 'RealtimeReasoning' },
  effort: { at: '/effort', text: `must be ${anyOf(REASONING_EFFORTS)}`, source: 'RealtimeReasoning.effort' },
});

/** How much a model reasons before it answers. Source: `RealtimeReasoning`. */
export const Reasoning = document(
  'reasoning',
  withRule(
    reasoningRules.types,
    z.looseObject({ effort: withRule(reasoningRules.effort, z.enum(REASONING_EFFORTS)).optional() }),
  ),
);

export type Reasoning = z.infer<typeof Reasoning>;
