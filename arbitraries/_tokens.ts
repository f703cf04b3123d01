import type * as fc from 'fast-check';
import { simplerNumber } from '../src/engine/generate/simpler.js';
import { INT32_MAX } from '../src/engine/json/int32.js';

/** Independent counts, from which `countsOf` computes the sums of a usage. */
export interface Tokens {
  uncachedText: number;
  uncachedAudio: number;
  uncachedImage: number;
  cachedText: number;
  cachedAudio: number;
  cachedImage: number;
  outputText: number;
  outputAudio: number;
  /** How many of the text tokens the model used to reason. Older models do not report it. */
  reasoning?: number;
}

/** Returns a usage with all properties. */
export function countsOf(tokens: Tokens) {
  const { uncachedText, uncachedAudio, uncachedImage, cachedText, cachedAudio, cachedImage, outputText, outputAudio } =
    tokens;
  const cached_tokens = cachedText + cachedAudio + cachedImage;
  const input_tokens = cached_tokens + uncachedText + uncachedAudio + uncachedImage;
  const output_tokens = outputText + outputAudio;
  const output: { text_tokens: number; audio_tokens: number; reasoning_tokens?: number } = {
    text_tokens: outputText,
    audio_tokens: outputAudio,
  };
  if (tokens.reasoning !== undefined) output.reasoning_tokens = Math.min(tokens.reasoning, outputText);
  // Written out, not spread: usage is in every response, and spreading takes longer than the rest of it.
  return {
    total_tokens: input_tokens + output_tokens,
    input_tokens,
    output_tokens,
    input_token_details: {
      text_tokens: uncachedText + cachedText,
      audio_tokens: uncachedAudio + cachedAudio,
      image_tokens: uncachedImage + cachedImage,
      cached_tokens,
      cached_tokens_details: { text_tokens: cachedText, audio_tokens: cachedAudio, image_tokens: cachedImage },
    },
    output_token_details: output,
  };
}

/** Yields smaller counts: all of them zero, then one of them smaller. */
export function* simplerTokens(tokens: Tokens): Generator<Tokens> {
  const keys = Object.keys(tokens) as (keyof Tokens)[];
  const positive = keys.filter((key) => tokens[key]! > 0);
  if (positive.length > 1) yield Object.fromEntries(keys.map((key) => [key, 0])) as unknown as Tokens;
  for (const key of positive) for (const count of simplerNumber(tokens[key]!)) yield { ...tokens, [key]: count };
}

/** The size of a response's output. */
export interface OutputSize {
  /** Characters of text, transcripts and function arguments. */
  characters: number;
  /** Whether any of it is audio. */
  isSpoken: boolean;
  /** The limit on its tokens, if the output reached it. */
  limit?: number;
  /** Whether the model can reason. Default: false. */
  canReason?: boolean;
}

/**
 * Estimates the tokens of an output: about one for each word and a few more, and four times as many for its audio.
 */
export function outputTokens({ characters, isSpoken, limit }: OutputSize): { text: number; audio: number } {
  const words = Math.ceil(characters / 4.4);
  const text = characters === 0 ? 0 : words + (isSpoken ? 9 : 3);
  const audio = isSpoken ? Math.ceil(words * 4.1) : 0;
  if (limit === undefined) return { text, audio };
  const limitedAudio = Math.round((limit * audio) / Math.max(1, text + audio));
  return { text: limit - limitedAudio, audio: limitedAudio };
}

/** Returns a function that draws typical counts for an output of this size. */
export function typicalTokens(size: OutputSize): (random: fc.Random) => Tokens {
  const output = outputTokens(size);
  return (random) => {
    const turns = random.nextInt(0, 4) < 3 ? 1 : random.nextInt(2, 14);
    const prompt = random.nextInt(0, 4) < 3 ? random.nextInt(4, 130) : random.nextInt(90, 700);
    const text = prompt + turns * random.nextInt(8, 40);
    const isHeard = size.isSpoken && random.nextInt(0, 9) < 7;
    const audio = isHeard ? turns * random.nextInt(10, 110) : 0;
    // The API caches earlier turns in blocks of 64 tokens.
    const cachedShare = turns > 1 && random.nextInt(0, 3) > 0 ? 0.9 : 0;
    const cachedText = Math.floor((text * cachedShare) / 64) * 64;
    const cachedAudio = Math.floor((audio * cachedShare) / 64) * 64;
    const tokens: Tokens = {
      uncachedText: text - cachedText,
      uncachedAudio: audio - cachedAudio,
      uncachedImage: 0,
      cachedText,
      cachedAudio,
      cachedImage: 0,
      outputText: output.text,
      outputAudio: output.audio,
    };
    if (size.canReason) tokens.reasoning = random.nextInt(0, 1) * random.nextInt(0, output.text);
    return tokens;
  };
}

/** Returns the counts of a response that did not run. */
export const noTokens = (): Tokens => ({
  uncachedText: 0,
  uncachedAudio: 0,
  uncachedImage: 0,
  cachedText: 0,
  cachedAudio: 0,
  cachedImage: 0,
  outputText: 0,
  outputAudio: 0,
});

/** Totals on boundaries: 0, 1, 16 bits and 31 bits. Whether a total may be larger is not documented. */
const TOTALS = [0, 1, 2, 65_535, 65_536, 100_000, INT32_MAX - 1, INT32_MAX];

const TOKEN_KEYS: readonly (keyof Tokens)[] = [
  ...(['uncachedText', 'uncachedAudio', 'uncachedImage', 'cachedText', 'cachedAudio', 'cachedImage'] as const),
  ...(['outputText', 'outputAudio'] as const),
];

/** Draws counts whose total is on a boundary. */
export function edgeTokens(random: fc.Random): Tokens {
  const total = TOTALS[random.nextInt(0, TOTALS.length - 1)]!;
  // 0: no input is cached; 1: all input is cached; 2: some input may be cached.
  const caching = random.nextInt(0, 2);
  const weights = TOKEN_KEYS.map(() => (random.nextBoolean() ? random.nextInt(1, 9) : 0));
  if (caching === 0) weights.fill(0, 3, 6);
  if (caching === 1) weights.fill(0, 0, 3);
  const sum = weights.reduce((a, b) => a + b, 0);
  const counts = weights.map((weight) => (sum === 0 ? 0 : Math.floor((total / sum) * weight)));
  // The first count with a weight gets the remainder of the rounding, so that the counts add up to the total.
  const first = weights.findIndex((weight) => weight > 0);
  counts[Math.max(0, first)]! += total - counts.reduce((a, b) => a + b, 0);
  return Object.fromEntries(TOKEN_KEYS.map((key, i) => [key, counts[i]])) as unknown as Tokens;
}
