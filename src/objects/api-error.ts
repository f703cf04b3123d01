import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { text, withRule } from '../engine/schema/with-rule.js';

const SOURCE = 'RealtimeServerEventError.error';

export const apiErrorRules = rules('api-error', {
  types: {
    at: ['', '/type', '/code', '/message', '/param', '/event_id'],
    text: 'must be an object: type and message are required strings; code, param and event_id are strings or null',
    source: SOURCE,
  },
});

const textOrNull = () => withRule(apiErrorRules.types, z.string().nullable(), 'must be a string or null').optional();

/** What is wrong, as the `error` event says. `event_id` is that of the client's event. Source: `RealtimeServerEventError.error`. */
export const ApiError = document(
  'api-error',
  withRule(
    apiErrorRules.types,
    z.looseObject({
      type: text(apiErrorRules.types),
      code: textOrNull(),
      message: text(apiErrorRules.types),
      param: textOrNull(),
      event_id: textOrNull(),
    }),
    'must be an object',
  ),
);

export type ApiError = z.infer<typeof ApiError>;
