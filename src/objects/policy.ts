import { rules } from '../engine/schema/rules.js';

/** Rules of the API's compatibility policy. They hold in every object. */
export const policyRules = rules('policy', {
  additive: {
    at: ['', '/**'],
    text: 'may have properties that are not documented, in any order; an identifier may have any form after its prefix',
    source: 'Backwards compatibility policy',
    effect: 'allows',
  },
});
