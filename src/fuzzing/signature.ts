import { createHash } from 'node:crypto';
import type { Case } from '../sampling/case.js';
import { kindsOf } from '../sampling/kinds.js';
import type { Shape } from '../schemas/shape.js';
import type { Disagreement } from './disagreement.js';
import { type Answer, type Complaint, isFault } from './verdict.js';

const IDENTIFIER = /\b[a-z]{2,6}_[\w-]*\d[\w-]*/gi;
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|“[^”]*”|«[^»]*»/g;
const NUMBER = /(?<![\w.])[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?\b|\b0x[0-9a-f]+\b/gi;

/** Longest part of a message that counts: what comes after is the value, as some parsers print it. */
const LONGEST = 200;

/** A message without what differs from case to case: identifiers, numbers, quoted values, positions. */
export const normalized = (message: string): string =>
  message
    .slice(0, 4 * LONGEST)
    .replaceAll(QUOTED, '"…"')
    .replaceAll(IDENTIFIER, '…')
    .replaceAll(NUMBER, '#')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);

/**
 * What a complaint is about, without what differs from case to case. Of a fault in the code, what it says is names in
 * that code, and where it happened tells it from others.
 */
export function complaintKey(complaint: Complaint | undefined): string {
  if (!complaint) return '';
  const { type = '', message, at } = complaint;
  return isFault(complaint) && at
    ? [type, message.slice(0, LONGEST), at].join(' | ')
    : `${type} | ${normalized(message)}`;
}

/** A place of a value without indexes and unknown keys, with the kinds of objects: the same for all places like it. */
export function patternOf(shape: Shape, value: unknown, path: string): string {
  const kinds = kindsOf(shape, value);
  const known = kinds.get(path);
  if (known !== undefined) return known;
  const parent = path.replace(/\/[^/]*$/, '');
  return parent === path ? path : `${patternOf(shape, value, parent)}/*`;
}

/** What makes failures the same: kind and expectation, the rule and where, and what the parser said. */
export function signatureOf(shape: Shape, found: Case, answer: Answer, { kind, difference }: Disagreement): string {
  const path = difference?.path ?? found.path;
  const place = path === undefined ? '' : patternOf(shape, found.value, path);
  const about = difference ? difference.kind : (found.rule ?? found.mutation ?? '');
  return [kind, found.expect, about, place, complaintKey(answer.complaint)].join(' | ');
}

/** A short name for a text, the same on every machine. */
export const idOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
