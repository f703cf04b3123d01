import * as fc from 'fast-check';
import { TRACING_AUTO } from '../src/limits.js';
import type { Tracing } from '../src/schemas/tracing.js';
import { type Constraints, type Making, tiered } from './_constraints.js';
import { fixed } from './_fixed.js';
import { freeId } from './_id.js';
import { anyObject } from './_json.js';
import { object, optional } from './_object.js';
import { weighted } from './_one-of.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, madeObject, words } from './_text.js';

/** Tracing as it is set up for one of these scenes. */
export function tracingIn(among: readonly Scene[], making: Making): fc.Arbitrary<Tracing> {
  const granular = object(
    {
      workflow_name: optional(words(0, ...among.map(({ name }) => name)), 0.9),
      group_id: optional(freeId('group_', making.tier), 0.6),
      metadata: optional(fc.oneof(...among.map((scene) => madeObject((faker) => scene.metadata(faker)))), 0.4),
    },
    making,
  );
  return weighted<Tracing>([4, fixed(null)], [4, fixed(TRACING_AUTO)], [2, granular]);
}

/**
 * Tracing that `Tracing` accepts: a word, a configuration or `null`.
 * Source: `RealtimeSessionCreateResponse.tracing`.
 */
export function tracing(constraints: Constraints = {}): fc.Arbitrary<Tracing> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') return tracingIn(SCENES, making);
    const granular = object(
      { workflow_name: optional(anyText()), group_id: optional(anyText()), metadata: optional(anyObject()) },
      making,
    );
    return weighted<Tracing>([1, fixed(null)], [1, fixed(TRACING_AUTO)], [4, granular]);
  });
}
