import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import { VOICES, type Voice } from '../src/objects/voice.js';
import { awkwardText, textFrom } from './_text.js';

/**
 * Names of voices. Typical ones are documented; edge ones may be any text except the empty one. Throws a `RangeError`
 * if an option is unknown. Source: `VoiceIdsShared`.
 *
 * @example
 * const outputs = voice({ tier: 'edge' }).map((name) => ({ voice: name }));
 * fc.assert(fc.property(outputs, (output) => check('response', { audio: { output } }).length === 0));
 */
export function voice(constraints: Constraints = {}): fc.Arbitrary<Voice> {
  return tiered(constraints, ({ tier }) => {
    // The default voices: the former one, the current one.
    if (tier === 'typical') return weighted<Voice>([5, oneOf('alloy', 'alloy', 'marin')], [1, oneOf(...VOICES)]);
    return weighted<Voice>(
      [3, oneOf(...VOICES)],
      [1, textFrom(1, 'Alloy', 'juniper', 'voice_6813c2a1')],
      [1, awkwardText(1)],
    );
  });
}
