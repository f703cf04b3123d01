import * as z from 'zod';
import { ITEM_STATUSES, OBJECT } from '../limits.js';
import type { RuleId } from '../rules.js';
import { rule, text } from './_rule.js';

/** Whether a text is JSON. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A string that a kind of item must have. */
export const required = (id: RuleId) => rule(id, z.string(), 'must be a string');

/** A string that a kind of item must have, and that holds JSON of its own. */
export const requiredJson = (id: RuleId & `${string}.arguments`, kind: RuleId) =>
  rule(id, required(kind).refine(isJson));

/** What tells a kind of item from the others. */
export const itemType = <const Type extends string>(type: Type) =>
  rule('response.output[].type', z.literal(type), `must be ${type}`);

/** A message, a function call or its output: the kinds of item that may carry `id`, `object` and `status`. */
export const item = <const Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.looseObject({
    id: text.optional(),
    object: rule('item.object', z.literal(OBJECT.item)).optional(),
    type: itemType(type),
    status: rule('item.status', z.enum(ITEM_STATUSES)).optional(),
    ...shape,
  });
