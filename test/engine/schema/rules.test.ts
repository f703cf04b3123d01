import { expect, it } from 'vitest';
import { anyOf, rules } from '../../../src/engine/schema/rules.js';

it('gives each rule an id, its object and what it does not say itself', () => {
  const declared = rules('figure', {
    radius: { at: '/radius', text: 'must be positive', source: 'Figure.radius' },
    sides: { at: ['/a', '/b'], text: 'must differ', source: 'Figure', certainty: 'inferred', effect: 'shapes' },
    type: { text: 'must be an object', source: 'Figure' },
  });
  expect(declared.radius).toEqual({
    id: 'figure.radius',
    object: 'figure',
    at: ['/radius'],
    text: 'must be positive',
    source: 'Figure.radius',
    certainty: 'documented',
    effect: 'refuses',
  });
  expect(declared.sides).toMatchObject({ at: ['/a', '/b'], certainty: 'inferred', effect: 'shapes' });
  expect(declared.type.at).toEqual(['']);
});

it.each([
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'bc', 'def'], 'a, bc or def'],
])('joins words: %j', (words, text) => {
  expect(anyOf(words)).toBe(text);
});
