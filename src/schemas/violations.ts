import type * as z from 'zod';
import type { RuleId } from '../rules.js';

/** A rule that a value breaks. */
export interface Violation {
  /** The rule's id in the catalogue. */
  rule: RuleId;
  /** Where, as a JSON Pointer (RFC 6901); the empty string is the whole value. */
  path: string;
  /** What is wrong, for a person. */
  message: string;
}

/** A path of keys and indexes as a JSON Pointer. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The keys and indexes of a JSON Pointer, all as strings. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Every rule that `value` breaks; of one list or object, the first 1,000. Never throws, however deep or large it is. */
export function violations(schema: z.ZodType, value: unknown): Violation[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map((issue) => ({
    rule: (issue as z.core.$ZodIssueCustom).params?.rule,
    path: pointer(issue.path),
    message: issue.message,
  }));
}
