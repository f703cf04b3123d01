import * as fc from 'fast-check';
import type { FunctionCall } from '../src/schemas/function-call.js';
import { type Constraints, type Making, tiered } from './_constraints.js';
import { freeId } from './_id.js';
import { itemShape } from './_item.js';
import { anyJsonText, jsonTextOf } from './_json.js';
import { object, optional } from './_object.js';
import type { Tool } from './_scene.js';
import { SCENES } from './_scenes.js';
import { madeObject, words } from './_text.js';
import { anyName } from './function-tool.js';

/** Arguments of a tool, as JSON text that fits its parameters. */
export const argumentsOf = (tool: Tool) => jsonTextOf(madeObject((faker) => tool.arguments(faker)));

/** Calls of these tools. */
export function functionCallOf(tools: readonly Tool[], making: Making): fc.Arbitrary<FunctionCall> {
  return fc.oneof(
    ...tools.map((tool) =>
      object(
        {
          ...itemShape('function_call', making.tier),
          call_id: optional(freeId('call_', making.tier)),
          name: words(0, tool.name),
          arguments: argumentsOf(tool),
        },
        making,
      ),
    ),
  );
}

/**
 * Function calls that `FunctionCall` accepts; a typical one's arguments fit the function's parameters.
 * Source: `RealtimeConversationItemFunctionCall`.
 */
export function functionCall(constraints: Constraints = {}): fc.Arbitrary<FunctionCall> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical')
      return functionCallOf(
        SCENES.flatMap(({ tools }) => tools),
        making,
      );
    return object(
      {
        ...itemShape('function_call', making.tier),
        call_id: optional(freeId('call_', making.tier)),
        name: anyName(),
        arguments: anyJsonText(),
      },
      making,
    );
  });
}
