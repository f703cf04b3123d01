import { define } from '../src/engine/cases/definition.js';
import { lookAlikes, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { MAX_OUTPUT_TOKENS, MaxOutputTokens, maxOutputTokensRules } from '../src/objects/max-output-tokens.js';
import { maxOutputTokens } from './max-output-tokens.js';

const { min, max, unlimited } = MAX_OUTPUT_TOKENS;

/** Cases of the limit on output tokens. */
export const maxOutputTokensDefinition = define('max-output-tokens', MaxOutputTokens, maxOutputTokens, () => ({
  nearMisses: [
    ...wrongTypes(maxOutputTokensRules.value, '', 'number', 'string'),
    // No letter of the word has a Cyrillic look-alike, so the mutation would not change it.
    ...lookAlikes(maxOutputTokensRules.value, '', unlimited).filter(({ name }) => name !== 'cyrillic-letter'),
    ...wrongValues(maxOutputTokensRules.value, '', {
      'one-below': min - 1,
      'one-above': max + 1,
      negative: -1,
      'not-whole': 1.5,
      'number-as-text': '100',
    }),
  ],
}));
