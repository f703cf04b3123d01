import type * as fc from 'fast-check';
import { TOOL_CHOICES } from '../src/limits.js';
import { type Constraints, tiered } from './_constraints.js';
import { oneOf, weighted } from './_one-of.js';
import { SCENES } from './_scenes.js';
import { words } from './_text.js';
import { someName } from './function-tool.js';

/** A choice among functions of these names, mostly left to the model. */
export function toolChoiceAmong(names: readonly string[]): fc.Arbitrary<string> {
  if (names.length === 0) return oneOf('auto', 'none');
  return weighted<string>([8, oneOf('auto')], [1, oneOf('none', 'required')], [1, words(1, ...names)]);
}

/**
 * How the model chooses a tool: one of the three words, or the name of a function.
 * Source: `RealtimeSessionCreateResponse.tool_choice`.
 */
export function toolChoice(constraints: Constraints = {}): fc.Arbitrary<string> {
  return tiered(constraints, ({ tier }) =>
    tier === 'typical'
      ? toolChoiceAmong(SCENES.flatMap(({ tools }) => tools.map(({ name }) => name)))
      : weighted<string>([3, oneOf(...TOOL_CHOICES)], [1, someName()]),
  );
}
