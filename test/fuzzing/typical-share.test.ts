import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Model } from '../../src/engine/cases/model.js';
import type { Cause } from '../../src/fuzzing/analysis/cause.js';
import type { OpenFinding } from '../../src/fuzzing/analysis/finding-list.js';
import type { KnownCause } from '../../src/fuzzing/analysis/known-causes.js';
import { typicalShares } from '../../src/fuzzing/analysis/typical-share.js';
import { shape } from './_shape.js';

const modes = fc.constantFrom('draft', 'draft', 'draft', 'final').map((mode) => ({ mode, scale: 1 }));
const tiers: unknown[] = [];
const model = {
  shape,
  arbitrary({ tier }: { tier: string }) {
    tiers.push(tier);
    return modes;
  },
} as unknown as Model;

const finding = (id: string) => ({ id }) as OpenFinding;
const known = (of: OpenFinding, kind: string, refused: unknown, sort: string): KnownCause => {
  const cause: Cause = {
    kind,
    path: kind,
    change: 'instead',
    refused,
    sort,
    accepted: 0,
    patterns: [kind],
    members: [refused],
  };
  return { cause, finding: of, keys: { key: '', stable: '' } };
};

it('the share of typical values with a cause is that of each finding, the same in every run', () => {
  const [draft, either, none] = [finding('draft'), finding('either'), finding('none')];
  const all = [
    known(draft, '/mode', 'draft', '"draft"'),
    known(either, '/mode', 'final', '"final"'),
    known(either, '/mode', 'draft', '"draft"'),
    known(none, '/scale', 5, 'too large'),
  ];
  const shares = typicalShares(model, all);
  expect([shares.get(either), shares.get(none)]).toEqual([1, 0]);
  expect(shares.get(draft)).toBeGreaterThan(0.7);
  expect(shares.get(draft)).toBeLessThan(0.8);
  expect(typicalShares(model, all)).toEqual(shares);
  expect(new Set(tiers)).toEqual(new Set(['typical']));
});

it('nothing is sampled if no cause is known', () => {
  const unused = { arbitrary: () => expect.fail('sampled') } as unknown as Model;
  expect(typicalShares(unused, [])).toEqual(new Map());
});
