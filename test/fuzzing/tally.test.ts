import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/engine/cases/case.js';
import { CaseTally } from '../../src/fuzzing/tally.js';
import { shape } from './_shape.js';

const edge = (more: Partial<Case> = {}): Case => ({
  model: 'drawing',
  tier: 'edge',
  expect: 'must-accept',
  value: { title: 'a' },
  ...more,
});
const damaged = (text: string): Case => ({ model: 'drawing', tier: 'malformed', expect: 'must-reject', text });

describe('the tally of a run', () => {
  it('counts cases by tier, by rule and by place', () => {
    const tally = new CaseTally();
    const value = { items: [{ type: 'square', side: 1 }] };
    tally.add(edge({ rule: 'square.side', value, path: '/items/0/side' }), { verdict: 'accepted' }, shape);
    tally.add(edge({ rule: 'square.side', value, path: '/items/0/side' }), { verdict: 'rejected' }, shape);
    tally.add(edge({ tier: 'typical' }), { verdict: 'crashed' }, shape);
    const none = { accepted: 0, rejected: 0, crashed: 0, 'timed-out': 0 };
    const ofSide = { ...none, accepted: 1, rejected: 1 };
    expect(tally.result()).toEqual({
      cases: 3,
      tallies: { typical: { ...none, crashed: 1 }, edge: ofSide },
      tried: [
        { tier: 'edge', rule: 'square.side', verdicts: ofSide },
        { tier: 'typical', verdicts: { ...none, crashed: 1 } },
      ],
      places: [{ place: expect.stringMatching(/^\/items\/\*.*\/side$/), verdicts: ofSide }],
      returnsValues: false,
    });
    expect(Object.keys(tally.result().tallies)).toEqual(['typical', 'edge']);
  });

  it('shows a parser that accepts everything, texts that are not JSON included', () => {
    const tally = new CaseTally();
    tally.add(edge(), { verdict: 'accepted' }, shape);
    tally.add(damaged('{"title":1}'), { verdict: 'accepted' }, shape);
    expect(tally.acceptsEverything).toBe(false);
    tally.add({ ...damaged('{'), expect: 'may-either' }, { verdict: 'accepted' }, shape);
    expect(tally.acceptsEverything).toBe(false);
    tally.add(damaged('{'), { verdict: 'accepted' }, shape);
    expect(tally.acceptsEverything).toBe(true);
    tally.add(damaged('['), { verdict: 'rejected' }, shape);
    expect(tally.acceptsEverything).toBe(false);
  });

  it('shows whether a parser returns what was sent', () => {
    const returned = (...all: unknown[]) => {
      const tally = new CaseTally();
      for (const value of all) tally.add(edge(), { verdict: 'accepted', back: { value } }, shape);
      return tally.result().returnsValues;
    };
    expect(returned({ title: 'b', more: 1 })).toBe(true);
    expect(returned({ title: 'b' }, {})).toBe(false);
    expect(returned({ Title: 'a' })).toBe(false);
    expect(returned('text')).toBe(false);
    expect(returned()).toBe(false);
  });

  it('looks at ten returned values of accepted edge cases', () => {
    const tally = new CaseTally();
    const back = { value: { title: 'a' } };
    for (let i = 0; i < 20; i++) tally.add(edge({ tier: 'typical' }), { verdict: 'accepted', back }, shape);
    for (let i = 0; i < 20; i++) tally.add(edge(), { verdict: 'rejected' }, shape);
    for (let i = 0; i < 9; i++) tally.add(edge(), { verdict: 'accepted', back }, shape);
    expect(tally.needsReturned).toBe(true);
    tally.add(edge(), { verdict: 'accepted', back }, shape);
    expect(tally.needsReturned).toBe(false);
    // No longer asked for.
    tally.add(edge(), { verdict: 'accepted' }, shape);
    expect(tally.result().returnsValues).toBe(true);
  });
});
