import type { Case } from '../../engine/cases/case.js';
import { jsonIn } from '../function-target.js';

/** What a parser fails to do if it accepts a damaged text. */
export type DamageGroup = 'no-text' | 'no-object' | 'not-utf-8' | 'trailing-text' | 'ends-too-early' | 'syntax';

/** Longer texts are not searched for the end of a value. */
const MAX_SEARCHED = 20_000;

/** Whether a text begins with a whole JSON object, and goes on after it. */
function hasTrailingText(text: string): boolean {
  if (text.length > MAX_SEARCHED) return false;
  for (let end = text.indexOf('}') + 1; end > 0 && end < text.length; end = text.indexOf('}', end) + 1) {
    if (jsonIn(text.slice(0, end))) return true;
  }
  return false;
}

/** Endings that complete a text that was cut, unless it was cut inside a nested value. */
const ENDINGS = ['}', '"}', '":0}', ':0}', '0}', ']}', '"]}', '}}', '"}}', ''];

/** Returns what a parser fails to do if it accepts the text of a case. */
export function damageGroupOf({ text, base64 }: Pick<Case, 'text' | 'base64'>): DamageGroup {
  if (base64 !== undefined) return 'not-utf-8';
  if (text === undefined || text.trim() === '') return 'no-text';
  if (jsonIn(text)) return 'no-object';
  if (hasTrailingText(text)) return 'trailing-text';
  return ENDINGS.some((ending) => jsonIn(text + ending)) ? 'ends-too-early' : 'syntax';
}
