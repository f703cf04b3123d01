import * as z from 'zod';
import { anyOf } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { INCLUDE } from './session.js';
import { sessionRequestRules } from './session-request.rules.js';

const include = withRule(sessionRequestRules.include, z.enum(INCLUDE), `must be ${anyOf(INCLUDE)}`);

/** The schema of a request for a session of a type. */
export const sessionRequest = <const Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  withRule(
    sessionRequestRules.types,
    z.looseObject({
      type: withRule(sessionRequestRules.type, z.literal(type), `must be "${type}"`),
      include: withRule(sessionRequestRules.include, z.array(include)).optional(),
      ...shape,
    }),
  );
