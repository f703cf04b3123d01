import type { Case } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import type { Phase } from './finding.js';
import type { FuzzPlan } from './fuzz-plan.js';
import { type Planned, randomCount, randomPlan, systematicPlan } from './plan.js';

/** Returns the cases of a phase, and their number. `systematic` is the systematic list. */
export function casesOf(
  model: Model,
  plan: FuzzPlan,
  systematic: readonly Case[],
  phase: Phase,
): { readonly cases: Iterable<Planned>; readonly count: number } {
  if (phase === 'random') return { cases: randomPlan(model, plan.runs, plan), count: randomCount(plan.runs, plan) };
  const stored = (plan.stored ?? []).map((found): Planned => ({ case: found, origin: { phase } }));
  const cases = phase === 'stored' ? stored : [...systematicPlan(systematic, plan)];
  return { cases, count: cases.length };
}
