import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf, orNull } from '../src/engine/generate/one-of.js';
import { GA_TOOL_CHOICES, type GaToolChoice } from '../src/objects/ga-tool-choice.js';
import { SCENES } from './_scenes.js';
import { anyText } from './_text.js';
import { anyFunctionName } from './function-tool.js';

const TYPICAL: Making = { tier: 'typical', presence: 'any' };

/**
 * A choice among the functions with these names and the MCP servers with these labels or, eight times out of ten,
 * `auto`. Without tools: `auto` or `none`.
 */
export function gaToolChoiceAmong(
  names: readonly string[],
  serverLabels: readonly string[],
  making: Making = TYPICAL,
): fc.Arbitrary<GaToolChoice> {
  if (names.length + serverLabels.length === 0) return oneOf('auto', 'none');
  const ofFunction = object({ type: fixed('function'), name: oneOf(...names) }, making);
  const ofServer = object(
    { type: fixed('mcp'), server_label: oneOf(...serverLabels), name: optional(fixed(null), 0.3) },
    making,
  );
  return weighted<GaToolChoice>(
    [16, oneOf('auto')],
    [2, oneOf('none', 'required')],
    [names.length > 0 ? 1 : 0, ofFunction],
    [serverLabels.length > 0 ? 1 : 0, ofServer],
  );
}

/**
 * Tool choices of the current API: `auto`, `none`, `required`, a function `{ type, name }` or an MCP server
 * `{ type, server_label, name? }`, whose `name` may be `null`. Throws a `RangeError` if an option is unknown.
 * Source: `ToolChoiceOptions`, `ToolChoiceFunction`, `ToolChoiceMCP`.
 *
 * @example
 * const words = gaToolChoice().filter((choice) => typeof choice === 'string');
 * fc.assert(fc.property(words, (word) => ['auto', 'none', 'required'].includes(word)));
 */
export function gaToolChoice(constraints: Constraints = {}): fc.Arbitrary<GaToolChoice> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') {
      const names = SCENES.flatMap(({ tools }) => tools.map(({ name }) => name));
      const labels = SCENES.map(({ mcp }) => mcp.label);
      return gaToolChoiceAmong(names, labels, making);
    }
    const ofFunction = object({ type: fixed('function'), name: anyFunctionName() }, making);
    const ofServer = object(
      { type: fixed('mcp'), server_label: anyText(), name: optional(orNull(anyFunctionName())) },
      making,
    );
    return weighted<GaToolChoice>([2, oneOf(...GA_TOOL_CHOICES)], [1, ofFunction], [2, ofServer]);
  });
}
