import type { Case } from '../../engine/cases/case.js';
import type { Goal } from '../../engine/cases/goals.js';
import type { Model } from '../../engine/cases/model.js';
import type { Difference } from './minimal-difference.js';
import { patternOf } from './pattern.js';

/** Returns the goal of the most deeply nested object: what happens at a place is its business first. */
const deepest = (goals: readonly Goal[]): Goal | undefined =>
  goals.reduce<Goal | undefined>(
    (best, goal) => (best && best.placement.length >= goal.placement.length ? best : goal),
    undefined,
  );

/** Finds the coverage goal that a place is about. Goals that only the rejected value reaches come first. */
function goalAt({ goals }: Model, pattern: string, refused: unknown, accepted: unknown): Goal | undefined {
  const others = goals.reachedBy(accepted);
  const reached = [...goals.reachedBy(refused)].filter((index) => !others.has(index));
  const all = goals.all.filter(({ rule }) => rule !== '');
  const differing = reached.map((index) => goals.all[index]!).filter(({ rule }) => rule !== '');
  const isHere = ({ place }: Goal) => place === pattern;
  const isNear = ({ place }: Goal) =>
    place !== '' && (pattern.startsWith(`${place}/`) || place.startsWith(`${pattern}/`));
  return deepest(differing.filter(isHere)) ?? deepest(all.filter(isHere)) ?? differing.find(isNear);
}

const labelOf = (goal: Goal | undefined): Pick<Case, 'rule' | 'object'> =>
  goal ? { rule: goal.rule, object: goal.object } : {};

/** Labels a case with a place in it and the rule that the place is about. */
export function labelledAt(model: Model, found: Case, path: string): Case {
  const pattern = patternOf(model.shape, found.value, path);
  return { ...found, ...labelOf(goalAt(model, pattern, found.value, {})), path };
}

/** Labels a rejected case with the place of a minimal difference and the rule that the place is about. */
export function labelledBy(model: Model, refused: Case, { kind, path, passing }: Difference): Case {
  const goal = goalAt(model, kind, refused.value, passing);
  const { policy } = model.library;
  const isUnlabelled = !goal && refused.rule === undefined && refused.tier === 'evolved';
  return { ...refused, ...(isUnlabelled ? { rule: policy.rule.id } : labelOf(goal)), path };
}
