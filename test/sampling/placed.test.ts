import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { define } from '../../src/engine/cases/definition.js';
import { Library } from '../../src/engine/cases/model.js';
import type { Mutation, ObjectCases } from '../../src/engine/cases/mutation.js';
import { RuleIndex } from '../../src/engine/cases/rules-at.js';
import { missing } from '../../src/engine/cases/wrong.js';
import { document } from '../../src/engine/schema/documented.js';
import { rules } from '../../src/engine/schema/rules.js';
import { ALWAYS, addViolation, withRule } from '../../src/engine/schema/with-rule.js';
import { systematicListOf } from '../../src/sampling/systematic-list.js';

// A toy API: a lamp has a color. A shop sells lamps, and has a window and a shelf for them; its window shows no red ones. A
// street has two shops, of which the left one has no red ones on its shelf.

const source = 'the documentation of lamps';
const policy = rules('policy', { additive: { text: 'may grow', source, effect: 'allows' } });
const lampRules = rules('lamp', { color: { at: '/color', text: 'must be red, green or blue', source } });
const shopRules = rules('shop', {
  window: { at: '/window/color', text: 'must not be red', source, beyondJsonSchema: true },
});

const streetRules = rules('street', {
  left: { at: '/left/shelf/color', text: 'must not be red', source, beyondJsonSchema: true },
});

const Lamp = () =>
  document(
    'lamp',
    withRule(
      lampRules.color,
      z.looseObject({ color: withRule(lampRules.color, z.enum(['red', 'green', 'blue'])).optional() }),
    ),
  );

const isRed = (lamp: unknown) => (lamp as { color?: unknown } | undefined)?.color === 'red';

function shopOf(places: readonly string[]) {
  const shape = Object.fromEntries(places.map((place) => [place, Lamp().optional()]));
  const schema = withRule(shopRules.window, z.looseObject(shape)).superRefine((shop, context) => {
    const { window } = (shop ?? {}) as Record<string, unknown>;
    if (isRed(window)) addViolation(context, shopRules.window, ['window', 'color'], 'must not be red');
  }, ALWAYS);
  return document('shop', schema);
}

const streetOf = (shop: z.ZodType) =>
  document(
    'street',
    withRule(streetRules.left, z.looseObject({ left: shop.optional(), right: shop.optional() })).superRefine(
      (street, context) => {
        const { left } = (street ?? {}) as { left?: { shelf?: unknown } };
        if (isRed(left?.shelf)) addViolation(context, streetRules.left, ['left', 'shelf', 'color'], 'must not be red');
      },
      ALWAYS,
    ),
  );

const lamp = fc.record({ color: fc.constantFrom('red', 'green', 'blue') }, { requiredKeys: [] });
const dull = lamp.filter((value) => !isRed(value));

function listOf(
  places: readonly string[],
  ofShop: Partial<ObjectCases> = {},
  ofLamp: readonly Mutation[] = [],
  inStreet = false,
) {
  const shop = fc.record(Object.fromEntries(places.map((place) => [place, place === 'window' ? dull : lamp])), {
    requiredKeys: [],
  });
  const street = fc.record({ left: shop.filter(({ shelf }) => !isRed(shelf)), right: shop }, { requiredKeys: [] });
  const Shop = shopOf(places);
  const nearMisses: Mutation[] = [
    { rule: lampRules.color, name: 'pink', at: '/color', change: () => 'pink' },
    ...ofLamp,
  ];
  const library = new Library(
    [
      define<unknown>(
        'lamp',
        Lamp(),
        () => lamp,
        () => ({ nearMisses }),
      ),
      define<unknown>(
        'shop',
        Shop,
        () => shop,
        () => ({ nearMisses: [], ...ofShop }),
      ),
      define<unknown>(
        'street',
        streetOf(Shop),
        () => street,
        () => ({ nearMisses: [] }),
      ),
    ],
    new RuleIndex([policy, lampRules, shopRules, streetRules].flatMap((of) => Object.values(of))),
    { rule: policy.additive, newNames: ['new_name'], newEndings: ['_v2'] },
  );
  const list = systematicListOf(library.model(inStreet ? 'street' : 'shop'));
  return list.filter(({ object }) => object === 'lamp');
}

/** Where valid lamps and near misses of a color are. */
const places = (list: ReturnType<typeof listOf>, color: string) =>
  list
    .filter(({ tier, value }) => tier !== 'evolved' && JSON.stringify(value).includes(`"${color}"`))
    .map(({ path }) => path!.split('/')[1]);

describe('a case of a nested object in a systematic list', () => {
  it('stands in the place for it, and so does what it is about', () => {
    const list = listOf(['shelf']);
    expect(places(list, 'red')).toEqual(['shelf']);
    expect(list.find(({ mutation }) => mutation === 'pink')).toMatchObject({
      model: 'shop',
      tier: 'invalid',
      path: '/shelf/color',
      value: { shelf: { color: 'pink' } },
    });
  });

  it('is dropped if a rule of the object around it refuses it everywhere', () => {
    const list = listOf(['window']);
    expect(places(list, 'red')).toEqual([]);
    expect(places(list, 'green')).toEqual(['window']);
    expect(places(list, 'pink')).toEqual(['window']);
  });

  it('has one place for each edge between objects, so that another place has its own', () => {
    const list = listOf(['window', 'shelf']);
    expect(places(list, 'red')).toEqual(['shelf']);
    expect(new Set(places(list, 'green'))).toEqual(new Set(['window', 'shelf']));
  });

  it('stands in the next place of its edge if the first one is refused', () => {
    expect(places(listOf(['shelf'], {}, [], true), 'red')).toEqual(['right']);
    expect(places(listOf(['shelf'], {}, [], true), 'pink')).toEqual(['left']);
  });

  it('is left out if the object around it omits the nested object there', () => {
    expect(places(listOf(['window', 'shelf'], { omissions: ['/window object lamp'] }), 'green')).toEqual(['shelf']);
  });

  it('does not evolve in what a client sends', () => {
    const tiers = (list: ReturnType<typeof listOf>) => new Set(list.map(({ tier }) => tier));
    expect(tiers(listOf(['shelf']))).toContain('evolved');
    expect(tiers(listOf(['shelf'], { isRequest: true }))).not.toContain('evolved');
  });

  it('throws if its label is not true in the place, by no rule of the object around it', () => {
    const shy = missing(lampRules.color, '/color');
    // The lamp may be without a color: the case does not break the rule.
    expect(() => listOf(['shelf'], {}, [shy])).toThrow(/lamp\.color missing/);
  });
});
