import * as fc from 'fast-check';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { simplerNumber } from '../src/engine/generate/simpler.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import type { TokenUsage } from '../src/objects/token-usage.js';

/** Independent counts, from which the sums follow. */
interface Tokens {
  readonly text: number;
  readonly audio: number;
  readonly output: number;
}

function* simplerTokens(tokens: Tokens): Generator<Tokens> {
  for (const key of ['text', 'audio', 'output'] as const) {
    for (const count of simplerNumber(tokens[key])) yield { ...tokens, [key]: count };
  }
}

/** Counts on boundaries: their sum is at most 31 bits. */
function edgeTokens(random: fc.Random): Tokens {
  const counts = [0, 0, 1, 65_536, INT32_MAX];
  const total = counts[random.nextInt(0, counts.length - 1)]!;
  const output = random.nextInt(0, 2) === 0 ? total : random.nextInt(0, total);
  const audio = random.nextInt(0, 2) === 0 ? total - output : random.nextInt(0, total - output);
  return { output, audio, text: total - output - audio };
}

const typicalTokens = (random: fc.Random): Tokens => ({
  text: 0,
  audio: random.nextInt(10, 300),
  output: random.nextInt(2, 60),
});

type Details = TokenUsage['input_token_details'];

/** Which details a usage has: those that are there add up to the whole if both are. */
const mask = (making: Making) =>
  object(
    {
      details: optional(object({ text_tokens: optional(fixed(true)), audio_tokens: optional(fixed(true)) }, making)),
    },
    making,
  );

/**
 * Tokens of a transcription: `{ type, total_tokens, input_tokens, input_token_details?, output_tokens }`. All counts are
 * non-negative integers that add up. Throws a `RangeError` if an option is unknown. Source: `TranscriptTextUsageTokens`.
 *
 * @example
 * fc.assert(fc.property(tokenUsage(), (usage) => usage.total_tokens === usage.input_tokens + usage.output_tokens));
 */
export function tokenUsage(constraints: Constraints = {}): fc.Arbitrary<TokenUsage> {
  return tiered(constraints, (making) => {
    const draw = making.tier === 'typical' ? typicalTokens : edgeTokens;
    return fc.tuple(mask(making), drawn(draw, simplerTokens)).map(([{ details }, { text, audio, output }]) => {
      const input = text + audio;
      const found: Details = details && {
        ...(details.text_tokens && { text_tokens: text }),
        ...(details.audio_tokens && { audio_tokens: audio }),
      };
      return {
        type: 'tokens' as const,
        total_tokens: input + output,
        input_tokens: input,
        ...(found && { input_token_details: found }),
        output_tokens: output,
      };
    });
  });
}
