import type { Case } from '../engine/cases/case.js';

/** Returns what a parser is given of a case: text, or bytes if it is not UTF-8. */
export function payloadOf({ text, base64, value }: Pick<Case, 'text' | 'base64' | 'value'>): string | Uint8Array {
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  return text ?? JSON.stringify(value);
}
