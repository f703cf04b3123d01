import { describe, expect, it } from 'vitest';
import { EVENT_NAMES, library, modelNamed } from '../../arbitraries/models.js';
import { coverage } from '../../src/api/coverage.js';
import { CASE_TIERS, type Case } from '../../src/engine/cases/case.js';
import { type MutatedTier, type MutationSite, sitesOf } from '../../src/engine/cases/sites.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { withoutKinds } from '../../src/engine/schema/place-pattern.js';
import { tiersOf } from '../../src/sampling/case-filter.js';
import { casesOf } from '../../src/sampling/cases.js';
import { mutationCases } from '../../src/sampling/mutation-cases.js';
import { systematicListOf } from '../../src/sampling/systematic-list.js';
import { UNION_NAMES } from '../_models.js';
import { isTrueLabel } from './_labels.js';

const TIERS: MutatedTier[] = ['evolved', 'ambiguous', 'invalid'];

/** Every how manieth mutation of an object inside an event is tried there. All of them are tried in the object itself. */
const STEP = 12;

/** The mutations of an event itself, of each object directly in it, and some of those further in. */
function sitesIn(name: string, tier: MutatedTier): MutationSite[] {
  const model = library.model(name);
  const all = sitesOf(model, tier);
  const own = all.filter(({ object, hops }) => object === model || hops.length === 0);
  const nested = all.filter((site) => !own.includes(site));
  return [...own, ...nested.filter((_, index) => index % STEP === 0)];
}

describe.each(EVENT_NAMES)('cases of %s', (name) => {
  const model = modelNamed(name);

  it.each(TIERS)('%s: are made in their places, with true labels', (tier) => {
    const wrong: unknown[] = [];
    for (const site of sitesIn(name, tier)) {
      const { mutation, object, place } = site;
      try {
        const found = sampleAt(mutationCases(model, tier, site), 1, 0);
        const isThisOne =
          found.rule === mutation.rule.id && found.mutation === mutation.name && found.object === object.name;
        if (!isThisOne || !isTrueLabel(model, found)) wrong.push(found);
      } catch (error) {
        wrong.push(`${withoutKinds(place)}: ${(error as Error).message}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are of all tiers that it has, and all labels are true', () => {
    const made = tiersOf(model).flatMap((tier) => {
      const arbitrary = casesOf(model, { tiers: [tier] });
      return Array.from({ length: 6 }, (_, index) => sampleAt(arbitrary, 6, index));
    });
    expect(made.filter((found) => !isTrueLabel(model, found))).toEqual([]);
  });

  it('that are edge values are sound, and reach every goal of the event itself', () => {
    const arbitraries = (['any', 'all'] as const).map((presence) => model.arbitrary({ tier: 'edge', presence }));
    const values = Array.from({ length: 160 }, (_, index) => sampleAt(arbitraries[index % 2]!, 17, index));
    expect(values.filter((value) => !model.goals.isSound(value))).toEqual([]);
    const { missed, refused } = coverage(name, values);
    expect(refused).toBe(0);
    expect(missed.filter(({ object }) => object === name).map(({ place, name: goal }) => `${place} ${goal}`)).toEqual(
      [],
    );
  });
});

describe.each(UNION_NAMES)('the systematic list of %s', (name) => {
  const model = library.model(name);
  const list = systematicListOf(model);

  it('has true labels', () => {
    expect(list.filter((found) => !isTrueLabel(model, found))).toEqual([]);
  });

  it('has every tier but those that the events do not have', () => {
    expect([...new Set(list.map(({ tier }) => tier))]).toEqual(
      CASE_TIERS.filter((tier) => tiersOf(model).includes(tier) && !['typical', 'malformed'].includes(tier)),
    );
  });

  it('has each event and each object in it', () => {
    const covered = new Set<string | undefined>(list.map(({ object }) => object));
    const objects = new Set(model.placements.flatMap((placement) => library.modelAt(placement)?.name ?? []));
    expect([...objects].filter((object) => !covered.has(object))).toEqual([]);
  });

  it('has cases about every rule of an event that refuses', () => {
    const covered = new Set<string | undefined>(list.map(({ rule }) => rule));
    const events: readonly string[] = [...EVENT_NAMES, name];
    const refusing = model.rules.filter(({ rule }) => rule.effect === 'refuses' && events.includes(rule.object));
    // Audio of 15 MiB is too large for a list.
    const missing = refusing.map(({ rule }) => rule.id).filter((id) => !covered.has(id));
    expect(missing).toEqual(name === 'client-event' ? ['input_audio_buffer.append.audio-length'] : []);
  });

  it('repeats no case', () => {
    const keyOf = ({ tier, rule, path, mutation, value }: Case) =>
      JSON.stringify(tier === 'edge' ? value : [rule, path, mutation, value]);
    expect(new Set(list.map(keyOf)).size).toBe(list.length);
  });
});
