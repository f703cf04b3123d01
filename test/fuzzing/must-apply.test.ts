import { expect, it } from 'vitest';
import type { CaseTier } from '../../src/engine/cases/case.js';
import type { FuzzPlan } from '../../src/fuzzing/fuzz-plan.js';
import { mustApply, mustHaveRules } from '../../src/fuzzing/must-apply.js';
import { board } from './_board.js';

it('one of the rules must exist', () => {
  const check = (rules?: string[]) => () => mustHaveRules(board, { rules } as FuzzPlan);
  for (const rules of [undefined, ['board.mode'], ['*.mode'], ['none', 'note.*']]) expect(check(rules)).not.toThrow();
  expect(check(['none.*', 'no'])).toThrow(new RangeError('board has no rule none.* or no'));
  expect(check([])).toThrow(RangeError);
});

it.each<[keyof FuzzPlan, CaseTier[], boolean]>([
  ['strict', ['invalid'], true],
  ['strict', ['typical', 'malformed'], true],
  ['strict', ['typical', 'edge', 'evolved', 'ambiguous'], false],
  ['roundTrip', ['typical'], true],
  ['roundTrip', ['edge', 'invalid'], true],
  ['roundTrip', ['invalid', 'malformed', 'evolved', 'ambiguous'], false],
  ['evolved', ['invalid'], true],
])('%s with the tiers %j makes sense: %s', (option, tiers, makesSense) => {
  const plan = { strict: false, roundTrip: false, [option]: true, tiers } as unknown as FuzzPlan;
  const check = () => mustApply(plan);
  if (makesSense) expect(check).not.toThrow();
  else expect(check).toThrow(new RegExp(`^${option} is about .* cases, but tiers leaves them out$`));
});
