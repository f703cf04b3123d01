import * as z from 'zod';
import { anyOf, type Rule } from '../engine/schema/rules.js';
import { integer, prefixed, withRule } from '../engine/schema/with-rule.js';
import { ID_PREFIX, INCLUDE } from './session.js';
import { typedSessionRules } from './typed-session.rules.js';

const include = withRule(typedSessionRules.include, z.enum(INCLUDE), `must be ${anyOf(INCLUDE)}`);

/** The schema of a session with a type. `objectRule` is the rule about its `object`. */
export const typedSession = <const Type extends string, const Object extends string, Shape extends z.ZodRawShape>(
  type: Type,
  object: Object,
  objectRule: Rule,
  shape: Shape,
) =>
  withRule(
    typedSessionRules.types,
    z.looseObject({
      type: withRule(typedSessionRules.type, z.literal(type), `must be "${type}"`),
      object: withRule(objectRule, z.literal(object)),
      id: prefixed(typedSessionRules.id, ID_PREFIX.session),
      expires_at: withRule(typedSessionRules['expires-at'], integer(0)).optional(),
      include: withRule(typedSessionRules.include, z.array(include).nullable()).optional(),
      ...shape,
    }),
  );
