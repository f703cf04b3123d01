import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { object } from '../src/engine/generate/object.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import type { TranscriptionLanguage } from '../src/objects/transcription-language.js';
import { anyText } from './_text.js';

const CODES = ['en', 'es', 'fr', 'de', 'ja', 'pt', 'zh', 'hi'] as const;

/**
 * Languages that were detected in input audio: `{ code }`. Throws a `RangeError` if an option is unknown.
 * Source: `TranscriptionLanguage`.
 *
 * @example
 * fc.assert(fc.property(transcriptionLanguage({ tier: 'typical' }), ({ code }) => code.length === 2));
 */
export function transcriptionLanguage(constraints: Constraints = {}): fc.Arbitrary<TranscriptionLanguage> {
  return tiered(constraints, (making) => {
    const code = oneOf<readonly string[]>(...CODES);
    return object({ code: making.tier === 'typical' ? code : weighted<string>([1, code], [1, anyText()]) }, making);
  });
}
