import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import { TOOL_CHOICES } from '../src/objects/tool-choice.js';
import { SCENES } from './_scenes.js';
import { textFrom } from './_text.js';
import { nonEmptyFunctionName } from './function-tool.js';

const withoutFunctions = weighted<string>([19, oneOf('auto')], [1, oneOf('none')]);

/** A choice of one of these functions or, eight times out of ten, `auto`. Without functions: `auto`, rarely `none`. */
export function toolChoiceAmong(names: readonly string[]): fc.Arbitrary<string> {
  if (names.length === 0) return withoutFunctions;
  return weighted<string>([8, oneOf('auto')], [1, oneOf('none', 'required')], [1, textFrom(1, ...names)]);
}

/**
 * Tool choices: `auto`, `none`, `required` or the name of a function, which is never empty. Throws a `RangeError` if an
 * option is unknown. Source: `RealtimeSessionCreateResponse.tool_choice`.
 *
 * @example
 * const functions = toolChoice().filter((choice) => !['auto', 'none', 'required'].includes(choice));
 * fc.assert(fc.property(functions, (name) => name.length > 0));
 */
export function toolChoice(constraints: Constraints = {}): fc.Arbitrary<string> {
  return tiered(constraints, ({ tier }) =>
    tier === 'typical'
      ? toolChoiceAmong(SCENES.flatMap(({ tools }) => tools.map(({ name }) => name)))
      : weighted<string>([3, oneOf(...TOOL_CHOICES)], [1, nonEmptyFunctionName()]),
  );
}
