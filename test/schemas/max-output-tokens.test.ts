import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { maxOutputTokens } from './_rows/max-output-tokens.js';

describe(maxOutputTokens.object, () => itFollows(maxOutputTokens));
