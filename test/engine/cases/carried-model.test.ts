import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CarriedModel, type Carrier } from '../../../src/engine/cases/carried-model.js';
import { sourceOf } from '../../../src/engine/generate/random.js';
import { library, libraryWith } from '../_toy.js';

/** Drawings that carry a person as their owner. */
const drawing = (model = library.model('drawing'), title = 'first'): Carrier => ({
  model,
  at: '/owner',
  envelopeFor: () => ({ title, owner: null }),
  arbitrary: () => fc.constant({ name: title }),
});

const person = library.model('person');
const carried = new CarriedModel(person, [drawing()]);

describe('a model inside a carrier', () => {
  it('puts its values into the carrier, and takes them out of what comes back', () => {
    expect(carried.payload({ name: 'x' })).toEqual({ title: 'first', owner: { name: 'x' } });
    expect(carried.returned({ title: 'other', owner: { name: 'y' } })).toEqual({ name: 'y' });
    expect(carried.returned({})).toBeUndefined();
    expect(carried.placeOf({ name: 'x' })).toBe('/owner');
    expect([carried.carrierNames, carried.carrierNameOf({ name: 'x' })]).toEqual([['drawing'], 'drawing']);
  });

  it('has the violations of its values, at their places in the value', () => {
    const { error } = carried.schema.safeParse({ name: 1 });
    expect(error?.issues.map(({ path }) => path)).toEqual([['name']]);
    expect(carried.schema.safeParse({ name: 'x' }).success).toBe(true);
  });

  it('has what is wrong with the carrier at its root', () => {
    const tooLong = new CarriedModel(person, [drawing(library.model('drawing'), 'longer than eight')]);
    const { error } = tooLong.schema.safeParse({ name: 'x' });
    expect(error?.issues.map(({ path }) => path)).toEqual([[]]);
    expect(tooLong.carries({ name: 'x' })).toBe(false);
    expect(tooLong.payload({ name: 'x' })).toMatchObject({ owner: { name: 'x' } });
  });

  it('takes the first carrier that neither refuses a value nor leaves it open', () => {
    const open = libraryWith({ drawing: { isOpen: ({ owner }) => (owner as { age?: number })?.age === 7 } });
    const two = new CarriedModel(person, [drawing(open.model('drawing'), 'open'), drawing(undefined, 'second')]);
    expect(two.payload({ name: 'x', age: 7 })).toMatchObject({ title: 'second' });
    expect(two.payload({ name: 'x', age: 8 })).toMatchObject({ title: 'open' });
    expect(two.carries({ name: 'x', age: 7 })).toBe(true);
    // A value that is wrong itself is carried all the same.
    expect(two.payload({ name: 1 })).toMatchObject({ title: 'open' });
  });

  it('draws values of all carriers, mostly of the first one', () => {
    const two = new CarriedModel(person, [drawing(undefined, 'first'), drawing(undefined, 'second')]);
    const arbitrary = two.arbitrary();
    const names = Array.from({ length: 500 }, (_, i) => arbitrary.generate(sourceOf(1, i), undefined).value);
    const second = names.filter((value) => (value as { name: string }).name === 'second').length;
    expect(second).toBeGreaterThan(60);
    expect(second).toBeLessThan(140);
  });

  it('omits what all of its carriers omit', () => {
    const omitting = libraryWith({ drawing: { omissions: ['/owner/name *'] } }).model('drawing');
    const both = new CarriedModel(person, [drawing(omitting), drawing(omitting)]);
    const one = new CarriedModel(person, [drawing(omitting), drawing()]);
    expect([both, one].map((model) => model.isOmittedAround('/name person.types missing'))).toEqual([true, false]);
    expect(both.isOmittedAround('/age person.types missing')).toBe(false);
  });
});
