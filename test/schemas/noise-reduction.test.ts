import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { noiseReduction } from './_rows/noise-reduction.js';

describe(noiseReduction.object, () => itFollows(noiseReduction));
