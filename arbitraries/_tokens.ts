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
  const cached = { text_tokens: tokens.cachedText, audio_tokens: tokens.cachedAudio, image_tokens: tokens.cachedImage };
  const input = {
    text_tokens: tokens.uncachedText + tokens.cachedText,
    audio_tokens: tokens.uncachedAudio + tokens.cachedAudio,
    image_tokens: tokens.uncachedImage + tokens.cachedImage,
  };
  const output = {
    text_tokens: tokens.outputText,
    audio_tokens: tokens.outputAudio,
    ...(tokens.reasoning !== undefined && { reasoning_tokens: Math.min(tokens.reasoning, tokens.outputText) }),
  };
  const input_tokens = input.text_tokens + input.audio_tokens + input.image_tokens;
  const output_tokens = tokens.outputText + tokens.outputAudio;
  const cached_tokens = cached.text_tokens + cached.audio_tokens + cached.image_tokens;
  return {
    total_tokens: input_tokens + output_tokens,
    input_tokens,
    output_tokens,
    input_token_details: { ...input, cached_tokens, cached_tokens_details: cached },
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
    return {
      uncachedText: text - cachedText,
      uncachedAudio: audio - cachedAudio,
      uncachedImage: 0,
      cachedText,
      cachedAudio,
      cachedImage: 0,
      outputText: output.text,
      outputAudio: output.audio,
      ...(size.canReason && { reasoning: random.nextInt(0, 1) * random.nextInt(0, output.text) }),
    };
  };
}

/** Returns the counts of a response that did not run. */
export const noTokens = (): Tokens => Object.fromEntries(TOKEN_KEYS.map((key) => [key, 0])) as unknown as Tokens;

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
