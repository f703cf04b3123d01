import { type Mutation, UNFIT } from '../_mutation.js';
import { wrongTypes } from '../_wrong.js';
import { inObject, isMembers, type Members, whole } from './_shared.js';

const USAGE = '/usage';
const INPUT_DETAILS = `${USAGE}/input_token_details`;
const CACHED_DETAILS = `${INPUT_DETAILS}/cached_tokens_details`;

const COUNTS: Record<string, readonly string[]> = {
  [USAGE]: ['total_tokens', 'input_tokens', 'output_tokens'],
  [INPUT_DETAILS]: ['text_tokens', 'audio_tokens', 'image_tokens', 'cached_tokens'],
  [CACHED_DETAILS]: ['text_tokens', 'audio_tokens', 'image_tokens'],
  [`${USAGE}/output_token_details`]: ['text_tokens', 'audio_tokens'],
};

const numberOf = (value: unknown) => (typeof value === 'number' ? value : 0);
const membersAt = (value: unknown, key: string): Members =>
  isMembers(value) && isMembers(value[key]) ? value[key] : {};

export const usage = (): Mutation[] => [
  ...wrongTypes('response.usage', USAGE, 'object', 'null'),
  ...wrongTypes('response.usage.input_token_details', INPUT_DETAILS, 'object'),
  ...wrongTypes('response.usage.output_token_details', `${USAGE}/output_token_details`, 'object'),
  ...wrongTypes('response.usage.input_token_details.cached_tokens_details', CACHED_DETAILS, 'object'),
  ...Object.entries(COUNTS).flatMap(([at, keys]) =>
    keys.flatMap((key) => whole('response.usage.count', `${at}/${key}`)),
  ),
  ...[-1, 1, 1000].map((off) =>
    inObject(
      'response.usage.total',
      off < 0 ? `less-by-${-off}` : `more-by-${off}`,
      USAGE,
      ({ total_tokens, input_tokens, output_tokens, ...rest }) => {
        const total = numberOf(input_tokens) + numberOf(output_tokens) + off;
        const isFit = input_tokens !== undefined && output_tokens !== undefined && total >= 0;
        return isFit ? { total_tokens: total, input_tokens, output_tokens, ...rest } : UNFIT;
      },
    ),
  ),
  ...['text_tokens', 'audio_tokens', 'image_tokens'].map((key) =>
    inObject('response.usage.input_token_details.sum', `one-more-${key}`, INPUT_DETAILS, (details, root) => {
      const input = membersAt(root, 'usage').input_tokens;
      if (typeof input !== 'number') return UNFIT;
      return { ...details, text_tokens: 0, audio_tokens: 0, image_tokens: 0, [key]: input + 1 };
    }),
  ),
  inObject(
    'response.usage.input_token_details.cached_tokens',
    'one-more-than-input',
    INPUT_DETAILS,
    (details, root) => {
      const input = membersAt(root, 'usage').input_tokens;
      return typeof input === 'number' ? { ...details, cached_tokens: input + 1 } : UNFIT;
    },
  ),
  ...['text_tokens', 'audio_tokens', 'image_tokens'].map((key) =>
    inObject(
      'response.usage.input_token_details.cached_tokens_details.sum',
      `one-more-${key}`,
      INPUT_DETAILS,
      (details) => {
        if (typeof details.cached_tokens !== 'number') return UNFIT;
        const none = { text_tokens: 0, audio_tokens: 0, image_tokens: 0 };
        return { ...details, cached_tokens_details: { ...none, [key]: details.cached_tokens + 1 } };
      },
    ),
  ),
  ...['text_tokens', 'audio_tokens'].map((key) =>
    inObject(
      'response.usage.output_token_details.sum',
      `one-more-${key}`,
      `${USAGE}/output_token_details`,
      (_parts, root) => {
        const output = membersAt(root, 'usage').output_tokens;
        return typeof output === 'number' ? { text_tokens: 0, audio_tokens: 0, [key]: output + 1 } : UNFIT;
      },
    ),
  ),
];
