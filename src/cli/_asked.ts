import type { Presence, Tier } from '../../arbitraries/_constraints.js';
import { type Model, type ModelName, models } from '../../arbitraries/models.js';
import { CASE_TIERS, type Case, type CaseTier } from '../sampling/case.js';
import { casesOf, rulesOfTier } from '../sampling/cases.js';
import { sampleAt } from '../sampling/sample.js';
import { samples } from '../sampling/samples.js';
import { CannotRun } from './_cannot-run.js';
import { nearest } from './_nearest.js';

/** The values, or the cases, that `sample` was asked for. */
export interface Asked {
  count: number;
  tier: Tier | CaseTier | 'all';
  presence?: Presence;
  cases?: true;
  rule?: string[];
}

const VALID: readonly string[] = ['typical', 'edge', 'valid'];
const WITHOUT_RULE: readonly string[] = [...VALID, 'malformed'];

/** A case with what it is made from; `valid` values, which are of either tier, have the tier of that name. */
export type AskedCase = Omit<Case, 'tier'> & { tier: Asked['tier']; seed: number; index: number };

/** The cases, one at a time. */
export function* asked(name: ModelName, seed: number, options: Asked): Generator<AskedCase> {
  checkOptions(options);
  const { tier, presence, count } = options;
  if (!VALID.includes(tier)) {
    const arbitrary = arbitraryOf(name, options);
    for (let index = 0; index < count; index++) yield { ...sampleAt(arbitrary, seed, index), seed, index };
    return;
  }
  const { arbitrary, schema }: Model = models[name];
  const values = samples(arbitrary({ tier: tier as Tier, ...(presence && { presence }) }), schema, { seed, count });
  let index = 0;
  for (const value of values) yield { model: name, tier, expect: 'must-accept', value, seed, index: index++ };
}

function checkOptions({ tier, presence, cases, rule }: Asked): void {
  if (rule && WITHOUT_RULE.includes(tier)) {
    throw new CannotRun('--rule goes with --tier invalid, ambiguous, evolved or all: other cases are about no rule.');
  }
  if (presence && !VALID.includes(tier)) throw new CannotRun('--presence goes with --tier typical, edge or valid.');
  if (cases && tier === 'valid') throw new CannotRun('--cases goes with one tier, such as typical, or with all.');
}

function arbitraryOf(name: ModelName, { tier, rule }: Asked) {
  const model = { name, ...(models[name] as Model) };
  const tiers = tier === 'all' ? CASE_TIERS : [tier as CaseTier];
  try {
    return casesOf(model, { tiers, ...(rule && { rules: rule }) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const ids = [...new Set(tiers.flatMap((of) => rulesOfTier(model, of)))];
    const near = rule?.filter((id) => !ids.includes(id)).map((id) => nearest(id, ids))[0];
    throw new CannotRun(`${error.message}${near ? `; did you mean ${near}?` : `; see: list rules ${name}`}`);
  }
}
