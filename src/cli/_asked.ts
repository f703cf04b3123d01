import type { Presence, Tier } from '../../arbitraries/_constraints.js';
import { type Model, type ModelName, models } from '../../arbitraries/models.js';
import { CASE_TIERS, type Case, type CaseTier } from '../sampling/case.js';
import { rulesOfTier } from '../sampling/cases.js';
import { dealt } from '../sampling/dealt.js';
import { matcher } from '../sampling/globs.js';
import { knownModel } from '../sampling/known-model.js';
import { sampleAt } from '../sampling/sample.js';
import { type Span, samples } from '../sampling/samples.js';
import { systematicListOf } from '../sampling/systematic-list.js';
import { CannotRun } from './_cannot-run.js';
import { nearest } from './_nearest.js';

/** The values, or the cases, that `sample` was asked for. */
export interface Asked extends Span {
  tier: Tier | CaseTier | 'all';
  presence?: Presence;
  cases?: true;
  rule?: string[];
  systematic?: true;
  /** Whether each value is checked before it is handed out. */
  check: boolean;
}

const VALID: readonly string[] = ['typical', 'edge', 'valid'];
const WITHOUT_RULE: readonly string[] = [...VALID, 'malformed'];

/** A case with what it is made from; `valid` values, which are of either tier, have the tier of that name. */
export type AskedCase = Omit<Case, 'tier'> & { tier: Asked['tier']; seed?: number; index: number };

/** Makes the cases of a seed, one at a time. What cannot be had is told at once. */
export function asked(name: ModelName, options: Asked): (seed: number) => Generator<AskedCase> {
  checkOptions(options);
  return VALID.includes(options.tier) ? valuesOf(name, options) : casesOf(name, options);
}

function valuesOf(name: ModelName, { tier, presence, from: first, to, check }: Asked) {
  const { arbitrary, schema }: Model = models[name];
  const from = arbitrary({ tier: tier as Tier, ...(presence && { presence }) });
  return function* (seed: number): Generator<AskedCase> {
    let index = first;
    for (const value of samples(from, check ? schema : undefined, { seed, from: first, to })) {
      yield { model: name, tier, expect: 'must-accept', value, seed, index: index++ };
    }
  };
}

function casesOf(name: ModelName, options: Asked) {
  const arbitraryAt = arbitrariesOf(name, options);
  return function* (seed: number): Generator<AskedCase> {
    for (let index = options.from; index < options.to; index++) {
      yield { ...sampleAt(arbitraryAt(seed, index), seed, index), seed, index };
    }
  };
}

/** The systematic list, or what it has of a tier and of some rules; each case with its place in the whole list. */
export function systematicAsked(
  name: ModelName,
  { tier, rule }: Pick<Asked, 'rule'> & { tier?: Asked['tier'] },
): AskedCase[] {
  const isAsked = matcher(rule ?? ['*']);
  const all = systematicListOf(knownModel({ name, ...models[name] })).map((found, index) => ({ ...found, index }));
  const ofTier = all.filter((found) => tier === undefined || tier === 'all' || found.tier === tier);
  const asked = ofTier.filter((found) => !rule || (found.rule && isAsked(found.rule)));
  if (asked.length > 0) return asked;
  const tiers = [...new Set(all.map((found) => found.tier))].join(', ');
  if (ofTier.length === 0) throw new CannotRun(`no systematic case has the tier ${tier}; there are ${tiers}.`);
  throw new CannotRun(`no systematic case of a ${name} is about ${rule!.join(' or ')}; see: list rules ${name}`);
}

function checkOptions({ tier, presence, cases, rule }: Asked): void {
  if (rule && WITHOUT_RULE.includes(tier)) {
    throw new CannotRun('--rule goes with --tier invalid, ambiguous, evolved or all: other cases are about no rule.');
  }
  if (presence && !VALID.includes(tier)) throw new CannotRun('--presence goes with --tier typical, edge or valid.');
  if (cases && tier === 'valid') throw new CannotRun('--cases goes with one tier, such as typical, or with all.');
}

function arbitrariesOf(name: ModelName, { tier, rule }: Asked) {
  const model = knownModel({ name, ...models[name] });
  const tiers = tier === 'all' ? CASE_TIERS : [tier as CaseTier];
  try {
    return dealt(model, { tiers, ...(rule && { rules: rule }) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const ids = [...new Set(tiers.flatMap((of) => rulesOfTier(model, of)))];
    const near = rule?.filter((id) => !ids.includes(id)).map((id) => nearest(id, ids))[0];
    throw new CannotRun(`${error.message}${near ? `; did you mean ${near}?` : `; see: list rules ${name}`}`);
  }
}
