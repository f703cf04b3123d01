import type * as z from 'zod';
import { toPointer } from '../json/pointer.js';

/** A rule that a value breaks. */
export interface Violation<Id extends string = string> {
  /** The id of the rule. */
  rule: Id;
  /** Where, as a JSON Pointer (RFC 6901). The empty string is the whole value. */
  path: string;
  /** What is wrong, for people. */
  message: string;
}

/**
 * Lists every rule that `value` breaks; of one array or object, the first 1,000. Never throws, however deep or large the
 * value is.
 */
export function violations(schema: z.ZodType, value: unknown): Violation[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map((issue) => ({
    rule: (issue as z.core.$ZodIssueCustom).params?.rule,
    path: toPointer(issue.path),
    message: issue.message,
  }));
}
