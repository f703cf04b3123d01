import type * as z from 'zod';
import { type Violation as AnyViolation, violations as anyViolations } from '../engine/schema/violations.js';
import type { RuleId } from './catalogue.js';

/** A rule of the catalogue that a value breaks. */
export type Violation = AnyViolation<RuleId>;

/**
 * Lists every rule that `value` breaks, at most 1,000 for one array or object. `schema` must be a schema of this
 * package. Never throws, however deep or large the value is.
 *
 * @example
 * import { Usage, violations } from 'realtime-arbitraries/schemas';
 *
 * console.assert(violations(Usage, { total_tokens: -1 })[0].rule === 'usage.count');
 */
export const violations = (schema: z.ZodType, value: unknown): Violation[] =>
  anyViolations(schema, value) as Violation[];
