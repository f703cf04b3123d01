import * as fc from 'fast-check';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { object, optional } from '../src/engine/generate/object.js';
import type { FunctionCall } from '../src/objects/function-call.js';
import { opaqueId } from './_id.js';
import { itemShape } from './_item.js';
import { anyJsonText, jsonTextOf } from './_json.js';
import type { Tool } from './_scene.js';
import { SCENES } from './_scenes.js';
import { fakerObject, textFrom } from './_text.js';
import { anyFunctionName } from './function-tool.js';

/** Arguments of a tool as JSON text, valid under its parameters. */
export const argumentsFor = (tool: Tool) => jsonTextOf(fakerObject((faker) => tool.arguments(faker)));

/** Calls of these tools. */
export function functionCallOf(tools: readonly Tool[], making: Making): fc.Arbitrary<FunctionCall> {
  return fc.oneof(
    ...tools.map((tool) =>
      object(
        {
          ...itemShape('function_call', making.tier),
          call_id: optional(opaqueId('call_', making.tier)),
          name: textFrom(0, tool.name),
          arguments: argumentsFor(tool),
        },
        making,
      ),
    ),
  );
}

/**
 * Function calls: `{ id?, object?, type, status?, call_id?, name, arguments }`. `arguments` is the JSON text of an
 * object; in typical calls it is valid under the parameters of the function. Throws a `RangeError` if an option is
 * unknown. Source: `RealtimeConversationItemFunctionCall`.
 *
 * @example
 * fc.assert(fc.property(functionCall(), (call) => typeof JSON.parse(call.arguments) === 'object'));
 */
export function functionCall(constraints: Constraints = {}): fc.Arbitrary<FunctionCall> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') {
      const tools = SCENES.flatMap((scene) => scene.tools);
      return functionCallOf(tools, making);
    }
    return object(
      {
        ...itemShape('function_call', making.tier),
        call_id: optional(opaqueId('call_', making.tier)),
        name: anyFunctionName(),
        arguments: anyJsonText(),
      },
      making,
    );
  });
}
