import * as z from 'zod';
import { type RuleId, ruleOf } from '../rules.js';

/** Issues that one list or object hands up; more say nothing new, and millions would overflow the stack. */
const MOST_ISSUES = 1000;

type Issue = z.core.$ZodRawIssue;

/**
 * The same schema, whose own issues become one issue that names the broken rule: `params.rule`, and a message that a
 * person understands. Issues of nested schemas keep the rule that they name already.
 */
export function rule<S extends z.ZodType>(id: RuleId, schema: S, text: string = ruleOf(id).text): S {
  // `when` is the one public place that sees the issues of a failed parse; the refinement itself never runs.
  return schema.refine(() => true, {
    when({ issues }) {
      if (issues.length > 0) name(issues, id, text);
      return false;
    },
  });
}

function name(issues: Issue[], id: RuleId, text: string): void {
  const all = issues.flatMap(insideUnion);
  const nested = all.filter(isNamed);
  const own = all.find((issue) => !isNamed(issue));
  issues.length = 0;
  if (own) issues.push({ ...own, code: 'custom', params: { rule: id }, message: `${text}, but ${told(faulty(own))}` });
  for (const issue of nested.slice(0, MOST_ISSUES)) issues.push(issue);
}

const isNamed = (issue: Issue) => issue.code === 'custom' && issue.params?.rule !== undefined;

/** The value that an issue is about: a union without a fitting member points at the property that should tell. */
function faulty({ input, path }: Issue): unknown {
  return path?.length === 1 && isObject(input) ? input[path[0] as string] : input;
}

/** Where one member of a union took the value and only its properties broke rules, their issues say what is wrong. */
function insideUnion(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const member = (issue.errors as Issue[][]).find((errors) => errors.length > 0 && errors.every(isNamed));
  return member ?? [issue];
}

/** What a value is, in a few words and without walking into it: it may be very large or very deep. */
export function told(value: unknown): string {
  if (value === undefined) return 'it is missing';
  if (typeof value === 'string') {
    const [...start] = value.slice(0, 61);
    return `it is ${JSON.stringify(start.slice(0, 60).join(''))}${value.length > 60 ? '…' : ''}`;
  }
  if (Array.isArray(value)) return value.length === 1 ? 'it is a list of 1' : `it is a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'it is an object';
  return `it is ${String(value)}`;
}

/** Raises the issue that a rule across several properties is broken. */
export function broken(context: z.RefinementCtx, id: RuleId, path: PropertyKey[], message: string): void {
  context.addIssue({ code: 'custom', params: { rule: id }, path, message });
}

/** Runs a check across properties even where one of them is wrong: every broken rule is told at once. */
export const always = { when: () => true };

/** A whole number of at least `min`, however large: the documentation gives no upper end. */
export const whole = (min: number) => z.number().min(min).refine(Number.isInteger).meta({ type: 'integer' });

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** For `z.custom`: an issue that ends the parse at once could not be named after its rule. */
export const NO_ABORT = { abort: false };

/** A JSON object whose properties are free, handed back as it is. */
export const anyObject = () => z.custom<Record<string, unknown>>(isObject, NO_ABORT).meta({ type: 'object' });

/** A string, where nothing more is documented. */
export const text = rule('types', z.string(), 'must be a string');

/** An opaque identifier: its prefix, then anything. */
export const identifier = (prefix: string, string = text) =>
  rule('id.prefix', string.regex(new RegExp(`^${prefix}[\\s\\S]`)), `must start with ${prefix}, followed by something`);
