import * as z from 'zod';
import { isObject } from '../json/type-of.js';
import type { Rule } from './rules.js';

/** Most issues that one array or object reports. More say nothing new, and millions would overflow the stack. */
const MOST_ISSUES = 1000;

type Issue = z.core.$ZodRawIssue;

/**
 * Returns the same schema, whose own issues become one issue that names the broken rule: `params.rule`, and a message
 * for people. Issues of nested schemas keep the rule that they already name.
 */
export function withRule<S extends z.ZodType>(rule: Rule, schema: S, text: string = rule.text): S {
  // `when` is the one public hook that sees the issues of a failed parse; the refinement itself never runs.
  return schema.refine(() => true, {
    when({ issues }) {
      if (issues.length > 0) nameIssues(issues, rule, text);
      return false;
    },
  });
}

function nameIssues(issues: Issue[], rule: Rule, text: string): void {
  const all = issues.flatMap(issuesOfMember);
  const nested = all.filter(isNamed);
  const own = all.find((issue) => !isNamed(issue));
  issues.length = 0;
  if (own) {
    const message = `${text}, but ${describeValue(faultyValue(own))}`;
    issues.push({ ...own, code: 'custom', params: { rule: rule.id }, message });
  }
  for (const issue of nested.slice(0, MOST_ISSUES)) issues.push(issue);
}

const isNamed = (issue: Issue) => issue.code === 'custom' && issue.params?.rule !== undefined;

/** The value that an issue is about. A union without a matching member points at its discriminator. */
function faultyValue({ input, path }: Issue): unknown {
  return path?.length === 1 && isObject(input) ? input[path[0] as string] : input;
}

/** If only the properties of one member of a union broke rules, the issues of that member say what is wrong. */
function issuesOfMember(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const member = (issue.errors as Issue[][]).find((errors) => errors.length > 0 && errors.every(isNamed));
  return member ?? [issue];
}

/** Describes a value in a few words, without walking into it: it may be very large or very deep. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'it is missing';
  if (typeof value === 'string') {
    const [...start] = value.slice(0, 61);
    return `it is ${JSON.stringify(start.slice(0, 60).join(''))}${value.length > 60 ? '…' : ''}`;
  }
  if (Array.isArray(value)) return `it is an array of ${value.length}`;
  return isObject(value) ? 'it is an object' : `it is ${String(value)}`;
}

/** Reports that a rule across several properties is broken. */
export function addViolation(context: z.RefinementCtx, rule: Rule, path: PropertyKey[], message: string): void {
  context.addIssue({ code: 'custom', params: { rule: rule.id }, path, message });
}

/** Runs a check across properties even if one of them is wrong, so that every broken rule is reported at once. */
export const ALWAYS = { when: () => true };

/** For `z.custom`: an issue that aborts the parse could not be named after its rule. */
const NO_ABORT = { abort: false };

/** Any JSON object, returned as it is. */
export const anyObject = () => z.custom<Record<string, unknown>>(isObject, NO_ABORT).meta({ type: 'object' });

/** An integer of at least `min`, however large: the documentation states no maximum. */
export const integer = (min = Number.NEGATIVE_INFINITY) =>
  (min === Number.NEGATIVE_INFINITY ? z.number() : z.number().min(min))
    .refine(Number.isInteger)
    .meta({ type: 'integer' });

/** A string, if nothing more is documented. */
export const text = (rule: Rule) => withRule(rule, z.string(), 'must be a string');

/** An opaque identifier: a prefix, then anything. */
export const prefixed = (rule: Rule, prefix: string) =>
  withRule(rule, z.string().regex(new RegExp(`^${prefix}[\\s\\S]`)));
