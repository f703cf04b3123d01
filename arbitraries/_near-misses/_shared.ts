import { AUDIO_FORMAT, MAX_OUTPUT_TOKENS } from '../../src/limits.js';
import type { RuleId } from '../../src/rules.js';
import { type Mutation, UNFIT } from '../_mutation.js';
import { lookAlikes, wrongTypes, wrongValues } from '../_wrong.js';

export type Members = Record<string, unknown>;

/** A change of an object that is there. */
export function inObject(
  rule: RuleId,
  name: string,
  at: string,
  change: (value: Members, root: Members) => unknown,
): Mutation {
  return {
    rule,
    name,
    at,
    change: (value, { root }) => (isMembers(value) ? change(value, root as Members) : UNFIT),
  };
}

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const whole = (rule: RuleId, at: string): Mutation[] => [
  ...wrongTypes(rule, at, 'number'),
  ...wrongValues(rule, at, { negative: -1, 'not-whole': 1.5, 'number-as-text': '3' }),
];

export const identifier = (at: string, prefix: string, others: readonly string[]): Mutation[] =>
  wrongValues('id.prefix', at, {
    'prefix-alone': prefix,
    'prefix-missing': '1234567890abcdef',
    'upper-case-prefix': `${prefix.toUpperCase()}1`,
    'hyphen-for-underscore': `${prefix.replace('_', '-')}1`,
    'leading-space': ` ${prefix}1`,
    empty: '',
    ...Object.fromEntries(others.map((other) => [`prefix-of-${other.slice(0, -1)}`, `${other}1`])),
  });

export const format = (at: string): Mutation[] => [
  ...wrongTypes('types', at, 'object'),
  ...wrongTypes('audio.format.type', `${at}/type`, 'string'),
  ...lookAlikes('audio.format.type', `${at}/type`, AUDIO_FORMAT.pcm),
  ...wrongValues('audio.format.type', `${at}/type`, { 'other-format': 'audio/opus', 'beta-name': 'pcm16' }),
  ...[8000, 16_000, 48_000, 24_000.5, '24000', null].map((rate) =>
    inObject('audio.format.rate', `rate-${rate}`, at, (value) => ({ ...value, type: AUDIO_FORMAT.pcm, rate })),
  ),
];

export const maxOutputTokens = (): Mutation[] => [
  ...wrongTypes('max_output_tokens', '/max_output_tokens', 'number', 'string'),
  ...lookAlikes('max_output_tokens', '/max_output_tokens', MAX_OUTPUT_TOKENS.unlimited).filter(
    ({ name }) => name !== 'cyrillic-letter',
  ),
  ...wrongValues('max_output_tokens', '/max_output_tokens', {
    'one-below': MAX_OUTPUT_TOKENS.min - 1,
    'one-above': MAX_OUTPUT_TOKENS.max + 1,
    negative: -1,
    'not-whole': 1.5,
    'number-as-text': '100',
  }),
];

export const root = (): Mutation[] => wrongTypes('root.object', '', 'object');
export const voice = (): Mutation[] => wrongTypes('voice', '/audio/output/voice', 'string');
