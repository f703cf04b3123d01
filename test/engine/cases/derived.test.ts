import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Case } from '../../../src/engine/cases/case.js';
import { derived } from '../../../src/engine/cases/derived.js';
import { drawn } from '../../../src/engine/generate/drawn.js';
import { sourceOf } from '../../../src/engine/generate/random.js';
import { sampleAt } from '../../../src/engine/generate/sample.js';

const caseOf = (value: unknown): Case => ({ model: 'toy', tier: 'edge', expect: 'must-accept', value }) as Case;
const number = fc.integer({ min: 0, max: 99 });

it('draws again until a value suits', () => {
  const even = derived(() => ({
    from: number,
    derive: (base) => (base % 2 === 0 ? caseOf({ base }) : undefined),
    name: 'even',
  }));
  const values = Array.from({ length: 50 }, (_, i) => even.generate(sourceOf(1, i), undefined).value.value);
  expect(values.every((value) => (value as { base: number }).base % 2 === 0)).toBe(true);
});

it('draws the case alone that it generates', () => {
  const odd = derived(() => ({
    from: number,
    derive: (base, random) => (base % 2 === 1 ? caseOf({ base, drawn: random.nextInt() }) : undefined),
    name: 'odd',
  }));
  for (let i = 0; i < 50; i++) {
    expect(sampleAt(odd, 1, i)).toEqual(odd.generate(sourceOf(1, i), undefined).value);
  }
});

it('says which derivation no value suits', () => {
  const never = derived(() => ({ from: number, derive: () => undefined, name: 'the impossible' }));
  expect(() => never.generate(sourceOf(1, 1), undefined)).toThrow('none of 1000 values suits the impossible');
  expect(() => sampleAt(never, 1, 1)).toThrow('none of 1000 values suits the impossible');
});

it('shrinks by the value that it was derived from, with the same draws', () => {
  const drawnBeside = derived(() => ({
    from: number,
    derive: (base, random) => caseOf({ base, drawn: random.nextInt() }),
    name: 'drawn',
  }));
  const made = drawnBeside.generate(sourceOf(1, 5), undefined);
  const { base, drawn } = made.value.value as { base: number; drawn: number };
  expect(base).toBeGreaterThan(1);
  const simpler = [...drawnBeside.shrink(made.value, made.context)];
  expect(simpler[0]!.value.value).toEqual({ base: 0, drawn });
  expect(simpler.every(({ value }) => (value.value as { drawn: number }).drawn === drawn)).toBe(true);
  const [again] = [...drawnBeside.shrink(simpler.at(-1)!.value, simpler.at(-1)!.context)];
  expect(again!.value.value).toMatchObject({ drawn });
});

it.each([
  ['value', (text: string) => caseOf(text)],
  ['text', (text: string) => ({ ...caseOf(undefined), text }) as Case],
  ['base64', (text: string) => ({ ...caseOf(undefined), base64: text }) as Case],
])('does not shrink to a case whose %s is longer', (_, make) => {
  const lengths = drawn(
    () => 10,
    () => [11, 10, 9],
  );
  const texts = derived(() => ({ from: lengths, derive: (base) => make('z'.repeat(base)), name: 'texts' }));
  const made = texts.generate(sourceOf(1, 1), undefined);
  const simpler = [...texts.shrink(made.value, made.context)].map(({ value }) => value);
  expect(simpler).toEqual([make('z'.repeat(10)), make('z'.repeat(9))]);
});

it('cannot shrink without the context', () => {
  const any = derived(() => ({ from: number, derive: (base) => caseOf(base), name: 'any' }));
  expect(any.canShrinkWithoutContext(caseOf(1))).toBe(false);
});
