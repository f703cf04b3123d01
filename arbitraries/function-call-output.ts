import type * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type MadeTier, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import type { FunctionCallOutput } from '../src/objects/function-call-output.js';
import { opaqueId } from './_id.js';
import { itemShape } from './_item.js';
import { SCENES } from './_scenes.js';
import { anyText, asciiText, drawnText } from './_text.js';

const typicalOutput = either(
  ...SCENES.flatMap(({ tools }) => tools).map((tool) =>
    drawnText((random) => tool.result(random, tool.arguments(random))),
  ),
);

/** The first properties. The API returns no `status` of an output, although it is documented. */
function shapeOf(tier: MadeTier) {
  const shape = itemShape('function_call_output', tier);
  return tier === 'typical' ? { ...shape, status: optional(fixed('completed'), 0) } : shape;
}

const edgeOutput = weighted([8, anyText()], [1, asciiText(20_000)]);

/**
 * Function call outputs: `{ id?, object?, type, status?, call_id, output }`. A typical `output` is the result of a
 * function as text, often JSON; at the edge it is any text, also empty or 20,000 characters long. Throws a `RangeError`
 * if an option is unknown. Source: `RealtimeConversationItemFunctionCallOutput`.
 *
 * @example
 * const outputs = functionCallOutput({ presence: 'required' });
 * fc.assert(fc.property(outputs, (item) => Object.keys(item).join() === 'type,call_id,output'));
 */
export function functionCallOutput(constraints: Constraints = {}): fc.Arbitrary<FunctionCallOutput> {
  return tiered(constraints, (making) =>
    object(
      {
        ...shapeOf(making.tier),
        call_id: opaqueId('call_', making.tier),
        output: making.tier === 'typical' ? typicalOutput : edgeOutput,
      },
      making,
    ),
  );
}
