import * as z from 'zod';
import { always, broken, isObject, rule, whole } from './_rule.js';

const count = () => rule('response.usage.count', whole(0));

const CachedTokensDetails = rule(
  'response.usage.input_token_details.cached_tokens_details',
  z.looseObject({
    text_tokens: count().optional(),
    audio_tokens: count().optional(),
    image_tokens: count().optional(),
  }),
);

const InputTokenDetails = rule(
  'response.usage.input_token_details',
  z.looseObject({
    text_tokens: count().optional(),
    audio_tokens: count().optional(),
    image_tokens: count().optional(),
    cached_tokens: count().optional(),
    cached_tokens_details: CachedTokensDetails.optional(),
  }),
);

const OutputTokenDetails = rule(
  'response.usage.output_token_details',
  z.looseObject({ text_tokens: count().optional(), audio_tokens: count().optional() }),
);

/** A count that can be compared: whatever is wrong with another one is told in its own place. */
const counted = (value: unknown) => (Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined);

/** The sum of the parts by modality; a part that is absent counts nothing. */
function sumOfParts(details: Record<string, unknown>): number {
  return ['text_tokens', 'audio_tokens', 'image_tokens'].reduce((sum, key) => sum + (counted(details[key]) ?? 0), 0);
}

function checkParts(
  details: unknown,
  whole: unknown,
  name: string,
  id: 'input_token_details.sum' | 'input_token_details.cached_tokens_details.sum' | 'output_token_details.sum',
  path: string[],
  context: z.RefinementCtx,
): void {
  const limit = counted(whole);
  if (!isObject(details) || limit === undefined) return;
  const sum = sumOfParts(details);
  if (sum > limit) {
    broken(context, `response.usage.${id}`, path, `its parts add up to ${sum}, more than ${name}, ${limit}`);
  }
}

function checkSums(usage: Record<string, unknown>, context: z.RefinementCtx): void {
  const [total, input, output] = [usage.total_tokens, usage.input_tokens, usage.output_tokens].map(counted);
  if (total !== undefined && input !== undefined && output !== undefined && total !== input + output) {
    const message = `must be input_tokens + output_tokens, ${input} + ${output} = ${input + output}, but is ${total}`;
    broken(context, 'response.usage.total', ['total_tokens'], message);
  }
  const details = usage.input_token_details;
  checkParts(details, input, 'input_tokens', 'input_token_details.sum', ['input_token_details'], context);
  checkParts(
    usage.output_token_details,
    output,
    'output_tokens',
    'output_token_details.sum',
    ['output_token_details'],
    context,
  );
  if (!isObject(details)) return;
  const cached = counted(details.cached_tokens);
  if (cached !== undefined && input !== undefined && cached > input) {
    broken(
      context,
      'response.usage.input_token_details.cached_tokens',
      ['input_token_details', 'cached_tokens'],
      `must not be more than input_tokens, ${input}, of which they are a part, but is ${cached}`,
    );
  }
  checkParts(
    details.cached_tokens_details,
    cached,
    'cached_tokens',
    'input_token_details.cached_tokens_details.sum',
    ['input_token_details', 'cached_tokens_details'],
    context,
  );
}

/** Tokens that a response took, by direction and modality; `null` while it is in progress. Source: `RealtimeResponse.usage`. */
export const Usage = rule(
  'response.usage',
  z
    .looseObject({
      total_tokens: count().optional(),
      input_tokens: count().optional(),
      output_tokens: count().optional(),
      input_token_details: InputTokenDetails.optional(),
      output_token_details: OutputTokenDetails.optional(),
    })
    .superRefine((usage, context) => {
      if (isObject(usage)) checkSums(usage, context);
    }, always)
    .nullable(),
);

export type Usage = z.infer<typeof Usage>;
