import * as fc from 'fast-check';
import type { FunctionCallOutput } from '../src/schemas/function-call-output.js';
import { type Constraints, tiered } from './_constraints.js';
import { freeId } from './_id.js';
import { itemShape } from './_item.js';
import { object } from './_object.js';
import { weighted } from './_one-of.js';
import { SCENES } from './_scenes.js';
import { anyText, filled, said } from './_text.js';

const typicalOutput = fc.oneof(
  ...SCENES.flatMap(({ tools }) => tools).map((tool) => said((faker) => tool.result(faker, tool.arguments(faker)))),
);

const edgeOutput = weighted([8, anyText()], [1, filled(20_000)]);

/**
 * What called functions gave back: any text, the empty one too.
 * Source: `RealtimeConversationItemFunctionCallOutput`.
 */
export function functionCallOutput(constraints: Constraints = {}): fc.Arbitrary<FunctionCallOutput> {
  return tiered(constraints, (making) =>
    object(
      {
        ...itemShape('function_call_output', making.tier),
        call_id: freeId('call_', making.tier),
        output: making.tier === 'typical' ? typicalOutput : edgeOutput,
      },
      making,
    ),
  );
}
