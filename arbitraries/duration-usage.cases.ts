import { define } from '../src/engine/cases/definition.js';
import { missing, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { DurationUsage, durationUsageRules } from '../src/objects/duration-usage.js';
import { durationUsage } from './duration-usage.js';

const { seconds } = durationUsageRules;

/** Cases of the seconds of transcriptions. */
export const durationUsageDefinition = define('duration-usage', DurationUsage, durationUsage, () => ({
  nearMisses: [
    ...wrongTypes(seconds, '/seconds', 'number'),
    ...wrongValues(seconds, '/seconds', { negative: -1, 'number-as-text': '3' }),
    missing(seconds, '/seconds'),
  ],
}));
