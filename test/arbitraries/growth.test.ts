import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';

type Shape = Record<string, unknown>;

/** Changes the properties of every object while its arbitrary is built. */
let grown = (shape: Shape): Shape => shape;

// Test files share their modules, so these are loaded again and reset at the end.
vi.resetModules();
vi.doMock('../../src/engine/generate/object.ts', async (original) => {
  const real = await original<typeof import('../../src/engine/generate/object.ts')>();
  const object: typeof real.object = (shape, making) => real.object(grown(shape) as typeof shape, making);
  return { ...real, object };
});
const { optional } = await import('../../src/engine/generate/object.ts');
const { oneOf } = await import('../../src/engine/generate/one-of.ts');
const { models } = await import('../../arbitraries/models.ts');
const { sampleAt } = await import('../../src/engine/generate/sample.ts');
const { UNION_NAMES, WHOLE_NAMES } = await import('../_models.js');

afterAll(() => {
  vi.doUnmock('../../src/engine/generate/object.ts');
  vi.resetModules();
});

type Name = keyof typeof models;

const TIERS = ['typical', 'edge', 'valid'] as const;
const EACH = [...WHOLE_NAMES, ...UNION_NAMES].flatMap((name) => TIERS.map((tier) => ({ name, tier })));
const COUNT = 150;

const samples = (name: Name, tier: (typeof TIERS)[number]) => {
  const arbitrary = models[name].arbitrary({ tier });
  return Array.from({ length: COUNT }, (_, index) => sampleAt<unknown>(arbitrary, 11, index));
};

/** Returns the same values without the properties with these names, at any depth. */
const without = (values: unknown, ...names: string[]): unknown =>
  JSON.parse(JSON.stringify(values, (key, value) => (names.includes(key) ? undefined : value)));

/** An array with optional items is built like an object, but it is not a documented object. */
const isArray = (shape: Shape) => Object.keys(shape).every((key) => /^item \d/.test(key));

afterEach(() => {
  grown = (shape) => shape;
});

describe.each(EACH)('$tier values of a $name', ({ name, tier }) => {
  it('keep every value if each of their objects gains properties', () => {
    const before = samples(name, tier);
    const added = { first_new: optional(oneOf('x', 'y')), last_new: optional(oneOf(1, 2, 3), 0.5) };
    grown = (shape) => {
      if (isArray(shape)) return shape;
      return { first_new: added.first_new, ...shape, last_new: added.last_new };
    };
    const after = samples(name, tier);
    const text = JSON.stringify(after);
    expect(text).toContain('"first_new"');
    expect(text).toContain('"last_new"');
    expect(without(after, 'first_new', 'last_new')).toEqual(without(before));
  });
});

describe('a documented property that is removed', () => {
  it.each([
    ['session', 'tracing'],
    ['session', 'speed'],
    ['session', 'expires_at'],
    ['response', 'id'],
    ['response', 'metadata'],
    ['response', 'conversation_id'],
    ['response', 'call_id'],
  ] as const)('of a %s does not change other values: %s', (name, property) => {
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
