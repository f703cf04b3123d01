import type * as fc from 'fast-check';
import { VOICES } from '../src/limits.js';
import type { Voice } from '../src/schemas/voice.js';
import { type Constraints, tiered } from './_constraints.js';
import { oneOf, weighted } from './_one-of.js';
import { awkwardText, words } from './_text.js';

/** Voices: the documented ones and, at the edge, names that are not documented. Source: `VoiceIdsShared`. */
export function voice(constraints: Constraints = {}): fc.Arbitrary<Voice> {
  return tiered(constraints, ({ tier }) => {
    if (tier === 'typical') return weighted<Voice>([2, oneOf('marin', 'cedar', 'alloy')], [1, oneOf(...VOICES)]);
    return weighted<Voice>(
      [3, oneOf(...VOICES)],
      [1, words(1, 'Alloy', 'juniper', 'voice_6813c2a1')],
      [1, awkwardText(1)],
    );
  });
}
