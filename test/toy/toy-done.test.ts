import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { library, models } from '../../arbitraries/models.js';
import { objects } from '../../arbitraries/objects.js';
import { CASE_TIERS, type Case } from '../../src/engine/cases/case.js';
import { Library } from '../../src/engine/cases/model.js';
import { RuleIndex } from '../../src/engine/cases/rules-at.js';
import { sitesOf } from '../../src/engine/cases/sites.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { withoutKinds } from '../../src/engine/schema/place-pattern.js';
import type { Rule } from '../../src/engine/schema/rules.js';
import { violations } from '../../src/engine/schema/violations.js';
import { CoverageTally } from '../../src/sampling/coverage.js';
import { mutationCases } from '../../src/sampling/mutation-cases.js';
import { stratified } from '../../src/sampling/stratified.js';
import { systematicListOf } from '../../src/sampling/systematic-list.js';
import { itKeepsTheLaws } from '../_laws.js';
import { toyDone, toyDoneDefinition } from './toy-done.js';

const rules = new RuleIndex([...library.rules.all, ...Object.values<Rule>(toyDone.rules)]);
const toyLibrary = new Library([...objects, toyDoneDefinition], rules, library.policy);
const toy = toyLibrary.model('toy.done');
const list = systematicListOf(toy);

/** Whether the label of a case is true: by the schema of the event, not by what made the case. */
function isTrue({ tier, expect: expected, rule, path, value }: Case): boolean {
  const broken = violations(toy.schema, value);
  if (tier === 'invalid') return broken.length === 1 && broken[0]!.rule === rule && broken[0]!.path === path;
  if (tier === 'ambiguous') return expected === 'may-either' && broken.every((one) => one.rule === rule);
  return expected === 'must-accept' && broken.length === 0;
}

describe('an event that is added', () => {
  it('takes one file of at most 30 lines', () => {
    const lines = readFileSync(new URL('./toy-done.ts', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeLessThanOrEqual(30);
  });

  itKeepsTheLaws('toy.done', toy.schema, toyDoneDefinition.arbitrary);

  it('has the rules of everything in it, named after the objects that own them', () => {
    const placesOf = (id: string) => toy.rules.find(({ rule }) => rule.id === id)?.places;
    expect(placesOf('server-event.type')).toEqual(['/type']);
    expect(placesOf('toy.done.types')).toContain('/delta');
    expect(placesOf('usage.total')).toEqual(['/response/usage/total_tokens']);
    expect(placesOf('content-part.audio')).toEqual(['/response/output/*/content/*/audio', '/item/content/*/audio']);
    expect(placesOf('function-call.arguments')).toEqual(['/response/output/*/arguments', '/item/arguments']);
    expect(placesOf('session.id')).toBeUndefined();
  });

  it.each(['evolved', 'ambiguous', 'invalid'] as const)('makes each mutation in each place: %s', (tier) => {
    const sites = sitesOf(toy, tier);
    expect(sites.length).toBeGreaterThan(sitesOf(models.response, tier).length);
    const wrong = sites.filter((site) => {
      const made = sampleAt(mutationCases(toy, tier, site), 4, 0);
      return made.tier !== tier || made.rule !== site.mutation.rule.id || !isTrue(made);
    });
    expect(wrong.map(({ place, mutation }) => `${mutation.rule.id} ${mutation.name} ${place}`)).toEqual([]);
  });

  it('labels every goal with a rule of the object that has the place', () => {
    const astray = toy.goals.all.filter(({ rule, object }) => {
      const { names = [] } = toy.placements.find((one) => one.names[0] === object) ?? {};
      return !rule || !(names.includes(rules.all.find(({ id }) => id === rule)!.object) || isOfParent(rule, object));
    });
    expect(astray).toEqual([]);
  });

  /** A rule of an object may be about what is nested in it: that it may be null, say. */
  function isOfParent(rule: string, object: string): boolean {
    const owner = rules.all.find(({ id }) => id === rule)!.object;
    return toy.placements.some(({ names, within }) => names[0] === object && within?.names.includes(owner));
  }

  it('labels goals of nested objects as those objects do alone', () => {
    const ofResponse = new Map(models.response.goals.all.map(({ place, name, rule }) => [`${place} ${name}`, rule]));
    const nested = toy.goals.all.filter(({ place }) => place.startsWith('/response') && place !== '/response');
    const other = nested.filter(({ place, name, rule }) => {
      const alone = ofResponse.get(`${place.slice('/response'.length)} ${name}`);
      return alone !== rule;
    });
    expect(other).toEqual([]);
    expect(nested.length).toBeGreaterThan(300);
  });

  it('has a systematic list with true labels that covers the event and every object in it', () => {
    expect(list.filter((found) => !isTrue(found))).toEqual([]);
    const ownGoals = toy.goals.all.filter(({ object }) => object === 'toy.done');
    expect(ownGoals.map(({ place, name }) => `${place} ${name}`)).toEqual([
      ' every property',
      '/output_index = 0',
      '/output_index in between',
      '/output_index above 16 bits',
      '/delta empty',
      '/note absent',
      '/note present',
      '/note empty',
    ]);
    const tally = new CoverageTally(toy);
    for (const { tier, value } of list) if (tier === 'edge') tally.add(value);
    const own = tally.result().missed.filter(({ object }) => object === 'toy.done');
    expect(own).toEqual([]);
    const objectsIn = new Set(toy.placements.map(({ names }) => names[0]!));
    const covered = new Set(list.map(({ object }) => object));
    expect([...objectsIn].filter((name) => !covered.has(name))).toEqual([]);
  });

  it('has each nested object once in each object around it: its list grows by objects, not by paths', () => {
    const ofUsage = (cases: readonly Case[]) => cases.filter(({ object }) => object === 'usage');
    expect(ofUsage(list)).toHaveLength(ofUsage(systematicListOf(models.response)).length);
    const placesOf = (name: string) =>
      new Set(list.filter(({ object }) => object === name).map(({ path }) => path!.split('/')[1]));
    // A response and the event have an item. A call is in an item, wherever that is.
    expect(placesOf('conversation-item')).toEqual(new Set(['response', 'item']));
    expect(placesOf('function-call')).toEqual(new Set(['response']));
  });

  it('is sampled in all tiers, with true labels', () => {
    const arbitraryAt = stratified(toy);
    const cases = Array.from({ length: 600 }, (_, index) => sampleAt(arbitraryAt(3, index), 3, index));
    expect(new Set(cases.map(({ tier }) => tier))).toEqual(new Set(CASE_TIERS));
    expect(cases.filter((found) => found.tier !== 'malformed' && !isTrue(found))).toEqual([]);
    expect(cases.every(({ model }) => model === 'toy.done')).toBe(true);
  });

  it('does not change what is known about the other models', () => {
    expect(toyLibrary.model('response').goals.all).toEqual(models.response.goals.all);
    expect(withoutKinds(toy.placements[0]!.place)).toBe('');
  });
});
