import { describe, expect, it } from 'vitest';
import { canRun, mustBeSafe, runTarget } from './_run-target.js';
import { quickTargets, targets } from './_targets.js';

/** Most of the time of a run is that of Node to start, or that of a parser that hangs. */
describe.runIf(canRun).concurrent('a hostile target', { concurrent: true, timeout: 120_000 }, () => {
  it.each(quickTargets.map((target) => [`${target.way}: ${target.name}`, target] as const))(
    '%s',
    async (_name, target) => {
      mustBeSafe(target, await runTarget(target));
    },
  );
});

describe('the matrix', () => {
  it('has many targets, and each protocol', () => {
    expect(targets.length).toBeGreaterThan(60);
    expect(quickTargets.length).toBeGreaterThanOrEqual(7);
    expect(new Set(quickTargets.map(({ way }) => way))).toEqual(new Set(['process', 'lines', 'module']));
  });
});
