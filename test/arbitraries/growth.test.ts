import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';

type Shape = Record<string, unknown>;

/** What happens to the shape of every object while its arbitrary is put together. */
let grown = (shape: Shape): Shape => shape;

// Test files share their modules: these are loaded anew, and forgotten in the end.
vi.resetModules();
vi.doMock('../../arbitraries/_object.js', async (original) => {
  const real = await original<typeof import('../../arbitraries/_object.js')>();
  const object: typeof real.object = (shape, making) => real.object(grown(shape) as typeof shape, making);
  return { ...real, object };
});
const { optional } = await import('../../arbitraries/_object.js');
const { oneOf } = await import('../../arbitraries/_one-of.js');
const { models } = await import('../../arbitraries/models.js');
const { sampleAt } = await import('../../src/sampling/sample.js');

afterAll(() => {
  vi.doUnmock('../../arbitraries/_object.js');
  vi.resetModules();
});

type Name = keyof typeof models;

const NAMES = Object.keys(models) as Name[];
const TIERS = ['typical', 'edge', 'valid'] as const;
const EACH = NAMES.flatMap((name) => TIERS.map((tier) => ({ name, tier })));
const COUNT = 150;

const samples = (name: Name, tier: (typeof TIERS)[number]) => {
  const arbitrary = models[name].arbitrary({ tier });
  return Array.from({ length: COUNT }, (_, index) => sampleAt<unknown>(arbitrary, 11, index));
};

/** The same without the properties of these names, at any depth. */
const without = (values: unknown, ...names: string[]): unknown =>
  JSON.parse(JSON.stringify(values, (key, value) => (names.includes(key) ? undefined : value)));

/** A list of which some items are there is made like an object; it is none that the documentation knows. */
const isList = (shape: Shape) => Object.keys(shape).every((key) => /^item \d/.test(key));

afterEach(() => {
  grown = (shape) => shape;
});

describe.each(EACH)('$tier values of a $name', ({ name, tier }) => {
  it('keep every value that they have when each of their objects gains properties', () => {
    const before = samples(name, tier);
    const added = { first_new: optional(oneOf('x', 'y')), last_new: optional(oneOf(1, 2, 3), 0.5) };
    grown = (shape) => {
      if (isList(shape)) return shape;
      return { first_new: added.first_new, ...shape, last_new: added.last_new };
    };
    const after = samples(name, tier);
    const told = JSON.stringify(after);
    expect(told).toContain('"first_new"');
    expect(told).toContain('"last_new"');
    expect(without(after, 'first_new', 'last_new')).toEqual(without(before));
  });
});

describe('a documented property that is taken away', () => {
  it.each([
    ['session', 'tracing'],
    ['session', 'speed'],
    ['session', 'expires_at'],
    ['response', 'metadata'],
    ['response', 'conversation_id'],
    ['response', 'call_id'],
  ] as const)('of a %s leaves all other values as they were: %s', (name, property) => {
    for (const tier of TIERS) {
      const before = samples(name, tier);
      grown = ({ [property]: _gone, ...shape }) => shape;
      const after = samples(name, tier);
      grown = (shape) => shape;
      const all = JSON.stringify(before);
      expect(all).toContain(`"${property}"`);
      expect(without(after, property)).toEqual(without(before, property));
      expect(samples(name, tier)).toEqual(before);
    }
  });
});
