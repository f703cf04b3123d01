import type * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { TRACING_AUTO, type Tracing } from '../src/objects/tracing.js';
import { opaqueId } from './_id.js';
import { anyObject } from './_json.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, drawnObject, textFrom } from './_text.js';

/** Typical tracing of one of these scenes. */
export function tracingIn(scenes: readonly Scene[], making: Making): fc.Arbitrary<Tracing> {
  const configuration = object(
    {
      workflow_name: optional(textFrom(0, ...scenes.map(({ name }) => name)), 0.9),
      group_id: optional(opaqueId('group_', making.tier), 0.6),
      metadata: optional(either(...scenes.map((scene) => drawnObject((random) => scene.metadata(random)))), 0.4),
    },
    making,
  );
  return weighted<Tracing>([4, fixed(null)], [4, fixed(TRACING_AUTO)], [2, configuration]);
}

/**
 * Tracing of a session: `auto`, `{ workflow_name?, group_id?, metadata? }`, or `null` if it is turned off. Throws a
 * `RangeError` if an option is unknown. Source: `RealtimeSessionCreateResponse.tracing`.
 *
 * @example
 * const configurations = tracing({ presence: 'all' }).filter((value) => typeof value === 'object' && value !== null);
 * fc.assert(fc.property(configurations, ({ metadata }) => typeof metadata === 'object'));
 */
export function tracing(constraints: Constraints = {}): fc.Arbitrary<Tracing> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') return tracingIn(SCENES, making);
    const configuration = object(
      { workflow_name: optional(anyText()), group_id: optional(anyText()), metadata: optional(anyObject()) },
      making,
    );
    return weighted<Tracing>([1, fixed(null)], [1, fixed(TRACING_AUTO)], [4, configuration]);
  });
}
