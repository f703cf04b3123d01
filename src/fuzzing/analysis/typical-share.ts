import type { Model } from '../../engine/cases/model.js';
import { sampleAt } from '../../engine/generate/sample.js';
import { type Cause, occurrences } from './cause.js';
import type { OpenFinding } from './finding-list.js';
import type { KnownCause } from './known-causes.js';
import { partsIn } from './parts.js';

/** Number of typical values, and their seed: the same in every run. */
const TYPICAL = 1000;
const SEED = 1;

/** Returns the share of typical values that have one of the causes of each finding. */
export function typicalShares(model: Model, known: readonly KnownCause[]): Map<OpenFinding, number> {
  const causes = new Map<OpenFinding, Cause[]>();
  for (const { cause, finding } of known) causes.set(finding, [...(causes.get(finding) ?? []), cause]);
  const counts = new Map([...causes.keys()].map((finding) => [finding, 0]));
  if (causes.size === 0) return counts;
  const typical = model.arbitrary({ tier: 'typical' });
  for (let index = 0; index < TYPICAL; index++) {
    const value = sampleAt(typical, SEED, index);
    const parts = partsIn(model.shape, value);
    for (const [finding, all] of causes) {
      const isHit = all.some((cause) => occurrences(model.shape, cause, value, parts).length > 0);
      if (isHit) counts.set(finding, counts.get(finding)! + 1);
    }
  }
  return new Map([...counts].map(([finding, count]) => [finding, count / TYPICAL]));
}
