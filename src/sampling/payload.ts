import type { Case } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';

/**
 * Returns what a parser is given of a case of a model: text, or bytes if it is not UTF-8. A value is inside what carries
 * it.
 */
export function payloadOf(
  { text, base64, value }: Pick<Case, 'text' | 'base64' | 'value'>,
  model?: Model,
): string | Uint8Array {
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  return text ?? JSON.stringify(model ? model.payload(value) : value);
}
