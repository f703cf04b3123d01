import type { Presence, Tier } from '../../arbitraries/_constraints.js';
import { type Model, type ModelName, models } from '../../arbitraries/models.js';
import type { Case, CaseTier } from '../sampling/case.js';
import { nearMissesOf } from '../sampling/mutated.js';
import { sampleAt } from '../sampling/sample.js';
import { samples } from '../sampling/samples.js';
import { CannotRun } from './_cannot-run.js';
import { nearest } from './_nearest.js';

/** The values, or the cases, that `sample` was asked for. */
export interface Asked {
  count: number;
  tier: Tier | CaseTier;
  presence?: Presence;
  cases?: true;
  rule?: string[];
}

/** What is printed: values, or with `cases` whole records, each with the seed and index that it is made from. */
export function* asked(name: ModelName, seed: number, options: Asked): Generator<unknown> {
  checkOptions(options);
  const { cases } = options;
  let index = 0;
  for (const found of casesOf(name, seed, options)) {
    yield cases ? { ...found, seed, index } : found.value;
    index++;
  }
}

function checkOptions({ tier, presence, cases, rule }: Asked): void {
  if (rule && tier !== 'invalid') throw new CannotRun('--rule goes with --tier invalid: other values break no rule.');
  if (presence && tier === 'invalid') throw new CannotRun('--presence does not go with --tier invalid.');
  if (cases && tier === 'valid') throw new CannotRun('--cases goes with --tier typical, edge or invalid.');
}

function* casesOf(
  name: ModelName,
  seed: number,
  { tier, presence, rule, count }: Asked,
): Generator<Omit<Case, 'tier'>> {
  if (tier === 'invalid') {
    const arbitrary = nearMisses(name, rule);
    for (let index = 0; index < count; index++) yield sampleAt(arbitrary, seed, index);
    return;
  }
  const { arbitrary, schema }: Model = models[name];
  const values = samples(arbitrary({ tier, ...(presence && { presence }) }), schema, { seed, count });
  for (const value of values) yield { model: name, tier, expect: 'must-accept', value } as Omit<Case, 'tier'>;
}

function nearMisses(name: ModelName, rules: readonly string[] = ['*']) {
  const { schema, basis, nearMisses }: Model = models[name];
  try {
    return nearMissesOf({ name, schema, basis }, nearMisses, rules);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const ids = nearMisses.map(({ rule }) => rule as string);
    const near = rules.filter((rule) => !ids.includes(rule)).map((rule) => nearest(rule, ids))[0];
    throw new CannotRun(`${error.message}${near ? `; did you mean ${near}?` : `; see: list rules ${name}`}`);
  }
}
