import { createHash } from 'node:crypto';
import type { Case } from '../../engine/cases/case.js';
import type { Shape } from '../../engine/schema/shape.js';
import type { Disagreement } from '../disagreement.js';
import { type Answer, type Complaint, isFault, isOverflow, isScriptFault } from '../verdict.js';
import { patternOf } from './pattern.js';

const IDENTIFIER = /\b[a-z]{2,6}_[\w-]*\d[\w-]*/gi;
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|“[^”]*”|«[^»]*»/g;
const NUMBER = /(?<![\w.])[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?\b|\b0x[0-9a-f]+\b/gi;

/** Length of the part of a message that counts. Some parsers print the value after it. */
const MAX_MESSAGE = 200;

/** Removes from a message what differs between cases: identifiers, numbers, quoted values and positions. */
export const normalized = (message: string): string =>
  message
    .slice(0, 4 * MAX_MESSAGE)
    .replaceAll(QUOTED, '"…"')
    .replaceAll(IDENTIFIER, '…')
    .replaceAll(NUMBER, '#')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_MESSAGE);

/**
 * Returns the same key for complaints about the same thing. The message of a fault in a script is kept as it is, since it
 * contains names of that code. The place in the code distinguishes a fault or a crash from others, but not a stack overflow:
 * a stack overflows wherever it is full.
 */
export function complaintKey(complaint: Complaint | undefined, isCrash = false): string {
  if (!complaint) return '';
  const { type = '', message, at } = complaint;
  const isPlaced = at !== undefined && (isFault(complaint) || isCrash) && !isOverflow(complaint);
  const text = isPlaced && isScriptFault(complaint) ? message.slice(0, MAX_MESSAGE) : normalized(message);
  return isPlaced ? [type, text, at].join(' | ') : `${type} | ${text}`;
}

/** Returns the same key for answers that say the same. */
export const answerKey = ({ complaint, verdict }: Pick<Answer, 'complaint' | 'verdict'>): string =>
  complaintKey(complaint, verdict === 'crashed');

/** Returns the same key for complaints that differ in some words only: those that name a place or a value. */
export function complaintAbout(complaint: Complaint | undefined, words: readonly string[]): string {
  if (!complaint || isFault(complaint)) return complaintKey(complaint);
  const all = words.filter((word) => word !== '').toSorted((a, b) => b.length - a.length);
  const message = all.reduce((text, word) => text.replaceAll(word, '…'), complaint.message.slice(0, 4 * MAX_MESSAGE));
  return complaintKey({ ...complaint, message: message.replaceAll(/[.[\]/]*…(?:[.[\]/]*…)*/g, '…') });
}

/** Returns the same signature for failures that are the same: their kind, expectation, rule, place and complaint. */
export function signatureOf(shape: Shape, found: Case, answer: Answer, { kind, difference }: Disagreement): string {
  const path = difference?.path ?? found.path;
  const place = path === undefined ? '' : patternOf(shape, found.value, path);
  const about = difference ? difference.kind : (found.rule ?? found.mutation ?? '');
  return [kind, found.expect, about, place, answerKey(answer)].join(' | ');
}

/** Returns eight hexadecimal digits that stand for a text, the same on every machine. */
export const idOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
