import type { FuzzPlan } from '../../src/fuzzing/fuzz-plan.js';

/** A run with the systematic edge cases only. */
export const plan: FuzzPlan = {
  seed: 1,
  tiers: ['edge'],
  phases: ['systematic'],
  runs: 0,
  timeout: 1000,
  strict: false,
  evolved: true,
  roundTrip: false,
};
