import type * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { orNull } from '../src/engine/generate/one-of.js';
import { type RealtimeFunctionTool, TOOL_TYPE } from '../src/objects/function-tool.js';
import { edgeParameters } from './_json-schema.js';
import type { Tool } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, asciiText, awkwardText, drawnObject, textFrom } from './_text.js';

/** A tool as it appears in a session. */
export function functionToolOf(tool: Tool, making: Making): fc.Arbitrary<RealtimeFunctionTool> {
  return object(
    {
      type: optional(fixed(TOOL_TYPE)),
      name: optional(textFrom(1, tool.name)),
      description: optional(textFrom(0, tool.description)),
      parameters: optional(
        drawnObject(() => tool.parameters),
        1,
      ),
    },
    making,
  );
}

const usualName = (minLength: number) => [3, textFrom(minLength, 'f', 'get_weather', 'lookUp-Order_2')] as const;

/** Names of functions: any text, also empty. */
export const anyFunctionName = () => weighted<string>(usualName(0), [1, asciiText(64)], [1, anyText()]);

/** Names of functions that have at least one character, as a tool choice needs them. */
export const nonEmptyFunctionName = () => weighted<string>(usualName(1), [1, asciiText(64, 1)], [1, awkwardText(1)]);

/**
 * Function tools: `{ type?, name?, description?, parameters? }`. `parameters` is a JSON Schema that is valid under the
 * meta-schemas of 2020-12 and of draft-07; `description` may be `null`. Throws a `RangeError` if an option is unknown. Source: `RealtimeFunctionTool`.
 *
 * @example
 * const tools = fc.uniqueArray(functionTool({ tier: 'typical', presence: 'all' }), { selector: ({ name }) => name });
 * fc.assert(fc.property(tools, (list) => check('session', { tools: list, tool_choice: 'auto' }).length === 0));
 */
export function functionTool(constraints: Constraints = {}): fc.Arbitrary<RealtimeFunctionTool> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') {
      return either(...SCENES.flatMap(({ tools }) => tools).map((tool) => functionToolOf(tool, making)));
    }
    return object(
      {
        type: optional(fixed(TOOL_TYPE)),
        name: optional(anyFunctionName(), 0.8),
        description: optional(orNull(anyText())),
        parameters: optional(edgeParameters()),
      },
      making,
    );
  });
}
