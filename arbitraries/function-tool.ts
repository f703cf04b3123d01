import * as fc from 'fast-check';
import { TOOL_TYPE } from '../src/limits.js';
import type { RealtimeFunctionTool } from '../src/schemas/function-tool.js';
import { type Constraints, type Making, tiered } from './_constraints.js';
import { fixed } from './_fixed.js';
import { anyObject } from './_json.js';
import { object, optional } from './_object.js';
import { weighted } from './_one-of.js';
import type { Tool } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, awkwardText, filled, madeObject, words } from './_text.js';

/** A tool as a session holds it. */
export function functionToolOf(tool: Tool, making: Making): fc.Arbitrary<RealtimeFunctionTool> {
  return object(
    {
      type: optional(fixed(TOOL_TYPE)),
      name: optional(words(1, tool.name)),
      description: optional(words(0, tool.description)),
      parameters: optional(
        madeObject(() => tool.parameters),
        1,
      ),
    },
    making,
  );
}

const named = (min: number) => [3, words(min, 'f', 'get_weather', 'lookUp-Order_2')] as const;

/** The name of a function: anything that is a string. */
export const anyName = () => weighted<string>(named(0), [1, filled(64)], [1, anyText()]);

/** The name of a function that is chosen by it. */
export const someName = () => weighted<string>(named(1), [1, filled(64, 1)], [1, awkwardText(1)]);

/**
 * Function tools that `RealtimeFunctionTool` accepts; typical ones have parameters that say what they take.
 * Source: `RealtimeFunctionTool`.
 */
export function functionTool(constraints: Constraints = {}): fc.Arbitrary<RealtimeFunctionTool> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') {
      return fc.oneof(...SCENES.flatMap(({ tools }) => tools).map((tool) => functionToolOf(tool, making)));
    }
    return object(
      {
        type: optional(fixed(TOOL_TYPE)),
        name: optional(anyName(), 0.8),
        description: optional(anyText()),
        parameters: optional(anyObject()),
      },
      making,
    );
  });
}
