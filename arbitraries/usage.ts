import * as fc from 'fast-check';
import { INT32_MAX } from '../src/limits.js';
import type { Usage } from '../src/schemas/usage.js';
import { type Constraints, type Making, tiered } from './_constraints.js';
import { drawn } from './_drawn.js';
import { fixed } from './_fixed.js';
import { object, optional } from './_object.js';
import { weighted } from './_one-of.js';
import { simplerNumber } from './_simpler.js';

type Counts = NonNullable<Usage>;

/** What a usage adds up from. Each count is free; the sums, and what is a part of what, follow from them. */
interface Tokens {
  freshText: number;
  freshAudio: number;
  freshImage: number;
  cachedText: number;
  cachedAudio: number;
  cachedImage: number;
  outputText: number;
  outputAudio: number;
}

function added(tokens: Tokens) {
  const cached = { text_tokens: tokens.cachedText, audio_tokens: tokens.cachedAudio, image_tokens: tokens.cachedImage };
  const input = {
    text_tokens: tokens.freshText + tokens.cachedText,
    audio_tokens: tokens.freshAudio + tokens.cachedAudio,
    image_tokens: tokens.freshImage + tokens.cachedImage,
  };
  const output = { text_tokens: tokens.outputText, audio_tokens: tokens.outputAudio };
  const input_tokens = input.text_tokens + input.audio_tokens + input.image_tokens;
  const output_tokens = output.text_tokens + output.audio_tokens;
  const cached_tokens = cached.text_tokens + cached.audio_tokens + cached.image_tokens;
  return {
    total_tokens: input_tokens + output_tokens,
    input_tokens,
    output_tokens,
    input_token_details: { ...input, cached_tokens, cached_tokens_details: cached },
    output_token_details: output,
  };
}

/** Which properties there are: any subset will do, since nothing in a usage needs anything else. */
function mask(making: Making) {
  const there = optional(fixed(true));
  const byModality = { text_tokens: there, audio_tokens: there, image_tokens: there };
  const cached_tokens_details = optional(object(byModality, making));
  return object(
    {
      total_tokens: there,
      input_tokens: there,
      output_tokens: there,
      input_token_details: optional(object({ ...byModality, cached_tokens: there, cached_tokens_details }, making)),
      output_token_details: optional(object({ text_tokens: there, audio_tokens: there }, making)),
    },
    making,
  );
}

/** What is left of a value where a mask of the same shape is there. */
function masked(value: object, mask: object): object {
  const kept: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    if (key in mask) kept[key] = typeof member === 'object' ? masked(member, mask[key as keyof object]) : member;
  }
  return kept;
}

function* simplerTokens(tokens: Tokens): Generator<Tokens> {
  const keys = Object.keys(tokens) as (keyof Tokens)[];
  const counted = keys.filter((key) => tokens[key] > 0);
  if (counted.length > 1) yield Object.fromEntries(keys.map((key) => [key, 0])) as unknown as Tokens;
  for (const key of counted) for (const count of simplerNumber(tokens[key])) yield { ...tokens, [key]: count };
}

type Mask = ReturnType<typeof mask>;

function usageOf(draw: (random: fc.Random) => Tokens, mask: Mask): fc.Arbitrary<Counts> {
  return fc.tuple(mask, drawn(draw, simplerTokens)).map(([mask, tokens]) => masked(added(tokens), mask) as Counts);
}

/** How much a response said or wrote. */
export interface Extent {
  characters: number;
  isSpoken: boolean;
  /** The limit on its tokens, where it used them up. */
  limit?: number;
}

/** Tokens of an output as a voice model counts them: about one for a word, and four times as many for its sound. */
export function outputTokens({ characters, isSpoken, limit }: Extent): { text: number; audio: number } {
  const words = Math.ceil(characters / 4.4);
  const text = characters === 0 ? 0 : words + 9;
  const audio = isSpoken ? Math.ceil(words * 4.1) : 0;
  if (limit === undefined) return { text, audio };
  const spoken = Math.round((limit * audio) / Math.max(1, text + audio));
  return { text: limit - spoken, audio: spoken };
}

/** Usage of responses, by their extent. */
export function usages(making: Making): (extent: Extent) => fc.Arbitrary<Counts> {
  const which = mask(making);
  return (extent) => usageOf(typicalTokens(extent), which);
}

function typicalTokens(extent: Extent): (random: fc.Random) => Tokens {
  const output = outputTokens(extent);
  const { isSpoken } = extent;
  return (random) => {
    const turns = random.nextInt(1, 14);
    const text = random.nextInt(90, 700) + turns * random.nextInt(8, 40);
    const audio = isSpoken ? turns * random.nextInt(20, 160) : 0;
    // Earlier turns are cached in blocks of 64 tokens.
    const share = turns > 1 && random.nextInt(0, 3) > 0 ? 0.9 : 0;
    const cachedText = Math.floor((text * share) / 64) * 64;
    const cachedAudio = Math.floor((audio * share) / 64) * 64;
    return {
      freshText: text - cachedText,
      freshAudio: audio - cachedAudio,
      freshImage: 0,
      cachedText,
      cachedAudio,
      cachedImage: 0,
      outputText: output.text,
      outputAudio: output.audio,
    };
  };
}

/** Totals on the boundaries: none, one, around 16 and 32 bits. Above 32 bits the documentation is silent. */
const TOTALS = [0, 1, 2, 65_535, 65_536, 100_000, INT32_MAX - 1, INT32_MAX];

function edgeTokens(random: fc.Random): Tokens {
  const total = TOTALS[random.nextInt(0, TOTALS.length - 1)]!;
  // All input cached, none of it, or any mix; parts may be empty.
  const cachedness = random.nextInt(0, 2);
  const weights = Array.from({ length: 8 }, () => (random.nextBoolean() ? random.nextInt(1, 9) : 0));
  if (cachedness === 0) weights.fill(0, 3, 6);
  if (cachedness === 1) weights.fill(0, 0, 3);
  const heaviest = weights.findIndex((weight) => weight > 0);
  const sum = weights.reduce((a, b) => a + b, 0);
  const counts = weights.map((weight) => (sum === 0 ? 0 : Math.floor((total / sum) * weight)));
  // What rounding left over, so that the total is met exactly.
  counts[Math.max(0, heaviest)]! += total - counts.reduce((a, b) => a + b, 0);
  const [freshText, freshAudio, freshImage, cachedText, cachedAudio, cachedImage, outputText, outputAudio] = counts;
  return { freshText, freshAudio, freshImage, cachedText, cachedAudio, cachedImage, outputText, outputAudio } as Tokens;
}

/** Usage that `Usage` accepts, `null` included: whatever is there adds up. Source: `RealtimeResponse.usage`. */
export function usage(constraints: Constraints = {}): fc.Arbitrary<Usage> {
  return tiered(constraints, (making) => {
    const { tier } = making;
    const usageFor = usages(making);
    const counted =
      tier === 'typical'
        ? fc.oneof(usageFor({ characters: 180, isSpoken: true }), usageFor({ characters: 240, isSpoken: false }))
        : usageOf(edgeTokens, mask(making));
    return weighted<Usage>([1, fixed(null)], [tier === 'typical' ? 12 : 6, counted]);
  });
}
