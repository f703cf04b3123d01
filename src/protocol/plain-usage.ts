import { count, number, object, oneOf, optional } from './plain.js';

const PARTS = { text_tokens: optional(count), audio_tokens: optional(count), image_tokens: optional(count) };
const TOTALS = { total_tokens: count, input_tokens: count, output_tokens: count };

const hasCounts = object({
  ...TOTALS,
  input_token_details: object({ ...PARTS, cached_tokens: count, cached_tokens_details: object(PARTS) }),
  output_token_details: object(PARTS),
});

type Parts = { readonly [Key in keyof typeof PARTS]?: number };

interface Totals {
  readonly total_tokens: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
}

interface Counts extends Totals {
  readonly input_token_details: Parts & { readonly cached_tokens: number; readonly cached_tokens_details: Parts };
  readonly output_token_details: Parts;
}

const sumOf = ({ text_tokens = 0, audio_tokens = 0, image_tokens = 0 }: Parts) =>
  text_tokens + audio_tokens + image_tokens;

/** Whether a value is surely a valid usage of a response: one with all its counts. */
export function isPlainUsage(value: unknown): boolean {
  if (!hasCounts(value)) return false;
  const { total_tokens, input_tokens, output_tokens, input_token_details, output_token_details } = value as Counts;
  const { cached_tokens, cached_tokens_details } = input_token_details;
  return (
    total_tokens === input_tokens + output_tokens &&
    sumOf(input_token_details) <= input_tokens &&
    sumOf(output_token_details) <= output_tokens &&
    cached_tokens <= input_tokens &&
    sumOf(cached_tokens_details) <= cached_tokens
  );
}

const hasTokens = object({ type: oneOf('tokens'), ...TOTALS, input_token_details: optional(object(PARTS)) });
const isDuration = object({ type: oneOf('duration'), seconds: number({ min: 0, max: Number.MAX_VALUE }) });

/** Whether a value is surely a valid usage of a transcription. */
export function isPlainTranscriptionUsage(value: unknown): boolean {
  if (!hasTokens(value)) return isDuration(value);
  const usage = value as Totals & { readonly input_token_details?: Parts };
  const { total_tokens, input_tokens, output_tokens, input_token_details = {} } = usage;
  return total_tokens === input_tokens + output_tokens && sumOf(input_token_details) <= input_tokens;
}
