import { define } from '../src/engine/cases/definition.js';
import { lookAlikes, wrongTypes } from '../src/engine/cases/wrong.js';
import { NOISE_REDUCTION, NoiseReduction, noiseReductionRules } from '../src/objects/noise-reduction.js';
import { newWord } from './_ambiguous-cases.js';
import { noiseReduction } from './noise-reduction.js';

/** Cases of noise reduction. */
export const noiseReductionDefinition = define('noise-reduction', NoiseReduction, noiseReduction, () => ({
  nearMisses: [
    ...wrongTypes(noiseReductionRules.types, '', 'object', 'null'),
    ...wrongTypes(noiseReductionRules.type, '/type', 'string'),
    ...lookAlikes(noiseReductionRules.type, '/type', NOISE_REDUCTION[0]),
  ],
  ambiguous: [newWord(noiseReductionRules.type, '/type', ['mid_field', 'studio'])],
}));
