import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { anyObject, text, withRule } from '../engine/schema/with-rule.js';

/** Enables tracing with default values. Source: `RealtimeSessionCreateResponse.tracing`. */
export const TRACING_AUTO = 'auto';

export const tracingRules = rules('tracing', {
  value: { text: `must be "${TRACING_AUTO}", an object or null`, source: 'RealtimeSessionCreateResponse.tracing' },
  types: { at: '/*', text: 'must have the documented JSON type', source: 'RealtimeSessionCreateResponse.tracing' },
});

/** Whether and how a session is traced; `null` turns tracing off. Source: `RealtimeSessionCreateResponse.tracing`. */
export const Tracing = document(
  'tracing',
  withRule(
    tracingRules.value,
    z
      .union([
        z.literal(TRACING_AUTO),
        z.looseObject({
          workflow_name: text(tracingRules.types).optional(),
          group_id: text(tracingRules.types).optional(),
          metadata: withRule(tracingRules.types, anyObject(), 'must be an object').optional(),
        }),
      ])
      .nullable(),
  ),
);

export type Tracing = z.infer<typeof Tracing>;
