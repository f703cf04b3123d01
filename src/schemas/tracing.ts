import * as z from 'zod';
import { TRACING_AUTO } from '../limits.js';
import { anyObject, rule, text } from './_rule.js';

/** Whether and how a session is traced; `null` turns it off. Source: `RealtimeSessionCreateResponse.tracing`. */
export const Tracing = rule(
  'session.tracing',
  z
    .union([
      z.literal(TRACING_AUTO),
      z.looseObject({
        workflow_name: text.optional(),
        group_id: text.optional(),
        metadata: rule('types', anyObject(), 'must be an object').optional(),
      }),
    ])
    .nullable(),
);

export type Tracing = z.infer<typeof Tracing>;
