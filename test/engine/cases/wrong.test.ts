import { describe, expect, it } from 'vitest';
import { type MutationContext, UNFIT } from '../../../src/engine/cases/mutation.js';
import {
  lookAlikes,
  lookAlikeWords,
  missing,
  objectChange,
  wrongIntegers,
  wrongPrefixes,
  wrongTypes,
} from '../../../src/engine/cases/wrong.js';
import { sourceOf } from '../../../src/engine/generate/random.js';
import { REMOVED } from '../../../src/engine/json/place.js';
import { circleRules } from '../_toy.js';

const rule = circleRules.radius;
const context: MutationContext = { random: sourceOf(1, 1), root: {}, owner: {} } as never;

/** The names of mutations, and what each puts into the place. */
const putBy = (mutations: ReturnType<typeof wrongTypes>) =>
  Object.fromEntries(mutations.map(({ name, change }) => [name, change('before', context)]));

describe('wrong values', () => {
  it('are of every JSON type but the documented ones', () => {
    expect(putBy(wrongTypes(rule, '/radius', 'number', 'null'))).toEqual({
      boolean: true,
      string: 'text',
      array: [],
      object: {},
    });
    expect(wrongTypes(rule, '/radius', 'number')[0]).toMatchObject({ rule, at: '/radius' });
  });

  it('are everything but a non-negative integer', () => {
    expect(putBy(wrongIntegers(rule, '/radius'))).toEqual({
      null: null,
      boolean: true,
      string: 'text',
      array: [],
      object: {},
      negative: -1,
      'not-whole': 1.5,
      'number-as-text': '3',
    });
  });

  it('are words that look like the documented one', () => {
    expect(lookAlikeWords('none')).toEqual({
      'upper-case': 'NONE',
      'trailing-space': 'none ',
      'leading-space': ' none',
      'cyrillic-letter': 'nоne',
      empty: '',
      cut: 'non',
    });
    expect(lookAlikeWords('cry')['cyrillic-letter']).toBe('сry');
    expect(putBy(lookAlikes(rule, '/kind', 'none'))).toEqual(lookAlikeWords('none'));
  });

  it('are identifiers without their prefix', () => {
    expect(putBy(wrongPrefixes(rule, '/id', 'item_', ['resp_']))).toEqual({
      'prefix-alone': 'item_',
      'prefix-missing': '1234567890abcdef',
      'upper-case-prefix': 'ITEM_1',
      'hyphen-for-underscore': 'item-1',
      'leading-space': ' item_1',
      empty: '',
      'prefix-of-resp': 'resp_1',
    });
  });

  it('are new each time', () => {
    const [array] = wrongTypes(rule, '', 'object').filter(({ name }) => name === 'array');
    expect(array!.change(1, context)).not.toBe(array!.change(1, context));
  });
});

it('removes a property that is there', () => {
  expect(missing(rule, '/radius')).toMatchObject({ rule, name: 'missing', at: '/radius' });
  expect(missing(rule, '/radius').change(1, context)).toBe(REMOVED);
  expect(missing(rule, '/radius').change(undefined, context)).toBe(UNFIT);
});

it('changes an object that is there', () => {
  const { change, ...named } = objectChange(rule, 'grown', '/owner', (value, given) => ({ ...value, given }));
  expect(named).toEqual({ rule, name: 'grown', at: '/owner' });
  expect(change({ a: 1 }, context)).toEqual({ a: 1, given: context });
  expect([change(undefined, context), change([], context), change('text', context)]).toEqual([UNFIT, UNFIT, UNFIT]);
});
