import type * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { constant, fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { together } from '../src/engine/generate/together.js';
import { isObject } from '../src/engine/json/type-of.js';
import type { Usage } from '../src/objects/usage.js';
import {
  countsOf,
  edgeTokens,
  noTokens,
  type OutputSize,
  simplerTokens,
  type Tokens,
  typicalTokens,
} from './_tokens.js';

type Counts = NonNullable<Usage>;

/** Objects with the structure of a usage whose properties are the ones to keep. Any combination of them is valid. */
function presenceMask(making: Making) {
  const kept = optional(fixed(true));
  const byModality = { text_tokens: kept, audio_tokens: kept, image_tokens: kept };
  const cached_tokens_details = optional(object(byModality, making));
  return object(
    {
      total_tokens: kept,
      input_tokens: kept,
      output_tokens: kept,
      input_token_details: optional(object({ ...byModality, cached_tokens: kept, cached_tokens_details }, making)),
      output_token_details: optional(object({ text_tokens: kept, audio_tokens: kept, reasoning_tokens: kept }, making)),
    },
    making,
  );
}

/** Removes the properties of `value` that `mask` does not have, at every level. Returns the same object. */
function applyMask(value: Record<string, unknown>, mask: Record<string, unknown>): Record<string, unknown> {
  for (const key in value) {
    const member = value[key];
    if (!(key in mask)) delete value[key];
    else if (isObject(member)) applyMask(member, mask[key] as Record<string, unknown>);
  }
  return value;
}

type Mask = ReturnType<typeof presenceMask>;

function usageOf(draw: (random: fc.Random) => Tokens, mask: Mask): fc.Arbitrary<Counts> {
  return together(mask, drawn(draw, simplerTokens)).map(
    ([mask, tokens]) => applyMask(countsOf(tokens), mask) as Counts,
  );
}

/** Returns a function that makes the typical usage of a response by the size of its output. */
export function typicalUsage(making: Making): (size: OutputSize) => fc.Arbitrary<Counts> {
  // Typical usages have the same properties. Only when they shrink, some are removed.
  const mask = constant(presenceMask(making));
  return (size) => usageOf(typicalTokens(size), mask);
}

/** The usage of a response that did not run: zeros. */
export const unusedUsage = (making: Making): fc.Arbitrary<Counts> => usageOf(noTokens, constant(presenceMask(making)));

/**
 * Token usage of a response, or `null`. All counts are non-negative integers that add up: `total_tokens` is the sum of
 * `input_tokens` and `output_tokens`, and each of those is the sum of its details. At the edge, totals reach 2³¹ - 1.
 * Throws a `RangeError` if an option is unknown. Source: `RealtimeResponse.usage`.
 *
 * @example
 * fc.assert(fc.property(usage({ tier: 'edge' }), (value) => check('response', { usage: value }).length === 0));
 */
export function usage(constraints: Constraints = {}): fc.Arbitrary<Usage> {
  return tiered(constraints, (making) => {
    if (making.tier === 'edge') {
      return weighted<Usage>([1, fixed(null)], [6, usageOf(edgeTokens, presenceMask(making))]);
    }
    const usageFor = typicalUsage(making);
    const spoken = usageFor({ characters: 180, isSpoken: true });
    const written = usageFor({ characters: 240, isSpoken: false });
    return weighted<Usage>([1, fixed(null)], [12, either(spoken, written)]);
  });
}
