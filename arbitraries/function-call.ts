import type * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { endingIn } from '../src/engine/generate/ending-in.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import { type FunctionCall, PARTIAL_STATUSES } from '../src/objects/function-call.js';
import { cutOff, wireArguments } from './_arguments.js';
import { edgeArguments, partialArguments } from './_edge-arguments.js';
import { opaqueId } from './_id.js';
import { itemShape } from './_item.js';
import type { Tool } from './_scene.js';
import { SCENES } from './_scenes.js';
import { textFrom } from './_text.js';
import { anyFunctionName } from './function-tool.js';

/** Arguments of a tool as JSON text, valid under its parameters. The objects need no copy, since only their text is used. */
export const argumentsFor = (tool: Tool) =>
  wireArguments(
    drawn(
      (random) => tool.arguments(random),
      () => [],
    ),
  );

/** Calls of these tools. */
export function functionCallOf(tools: readonly Tool[], making: Making): fc.Arbitrary<FunctionCall> {
  return either(
    ...tools.map((tool) =>
      object(
        {
          ...itemShape('function_call', making.tier),
          name: textFrom(0, tool.name),
          call_id: optional(opaqueId('call_', making.tier)),
          arguments: argumentsFor(tool),
        },
        making,
      ),
    ),
  );
}

/** Calls of these tools that were interrupted: they are incomplete, and their arguments are mostly cut off. */
export function interruptedCallOf(tools: readonly Tool[], making: Making): fc.Arbitrary<FunctionCall> {
  return either(
    ...tools.map((tool) => {
      const call = object(
        {
          ...itemShape('function_call', making.tier),
          status: optional(fixed('incomplete'), 1, true),
          name: textFrom(0, tool.name),
          call_id: optional(opaqueId('call_', making.tier)),
          arguments: cutOff(argumentsFor(tool)),
        },
        making,
      );
      return making.presence === 'any' ? endingIn(call, withoutStatus) : call;
    }),
  );
}

/** Returns the smallest call with the same id and name that has no status, and so must have whole arguments. */
const withoutStatus = ({ status: _, ...call }: FunctionCall): FunctionCall => ({ ...call, arguments: '{}' });

/** Calls on boundaries. The arguments of calls that are not completed may be cut off: then the status stays. */
function edgeCalls(making: Making): fc.Arbitrary<FunctionCall> {
  const shape = {
    ...itemShape('function_call', making.tier),
    name: anyFunctionName(),
    call_id: optional(opaqueId('call_', making.tier)),
    arguments: edgeArguments(),
  };
  const whole = object(shape, making);
  if (making.presence === 'required') return whole;
  const status = optional(oneOf(...PARTIAL_STATUSES), 1, true);
  const cut = object({ ...shape, status, arguments: partialArguments() }, making);
  return weighted<FunctionCall>([2, whole], [1, making.presence === 'any' ? endingIn(cut, withoutStatus) : cut]);
}

/**
 * Function calls: `{ id?, object?, type, status?, name, call_id?, arguments }`. `arguments` is the JSON text of an
 * object; in typical calls it is valid under the parameters of the function. If `status` is `in_progress` or
 * `incomplete`, `arguments` may be empty or cut off. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeConversationItemFunctionCall`.
 *
 * @example
 * const completed = functionCall({ presence: 'all' }).filter(({ status }) => status === 'completed');
 * fc.assert(fc.property(completed, (call) => typeof JSON.parse(call.arguments) === 'object'));
 */
export function functionCall(constraints: Constraints = {}): fc.Arbitrary<FunctionCall> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') {
      const tools = SCENES.flatMap((scene) => scene.tools);
      return functionCallOf(tools, making);
    }
    return edgeCalls(making);
  });
}
