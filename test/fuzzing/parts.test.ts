import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/engine/cases/case.js';
import type { Model } from '../../src/engine/cases/model.js';
import { AcceptedValues } from '../../src/fuzzing/analysis/accepted-values.js';
import { partBankOf } from '../../src/fuzzing/analysis/part-bank.js';
import { asDocumented, inDocumentedOrder, isDocumented, partsIn } from '../../src/fuzzing/analysis/parts.js';
import { shape } from './_shape.js';

const square = (more: object = {}) => ({ type: 'square', side: 1, ...more });

describe('a value as it is documented', () => {
  it('has its properties in the order of the documentation, in arrays too, and others last', () => {
    const value = { extra: 1, items: [{ label: 'a', side: 1, more: 2, type: 'square' }, 7], title: null };
    expect(JSON.stringify(inDocumentedOrder(shape, value))).toBe(
      '{"title":null,"items":[{"type":"square","side":1,"label":"a","more":2},7],"extra":1}',
    );
    expect([inDocumentedOrder(shape, 'a'), inDocumentedOrder(shape, null)]).toEqual(['a', null]);
  });

  it('has no undocumented properties', () => {
    const value = { extra: { b: 1 }, items: [square({ more: [1] })], title: 'a' };
    expect(isDocumented(shape, value)).toBe(false);
    const documented = asDocumented(shape, value);
    expect(JSON.stringify(documented)).toBe('{"title":"a","items":[{"type":"square","side":1}]}');
    expect(isDocumented(shape, documented)).toBe(true);
    expect(isDocumented(shape, { items: [{ type: 'square', more: 1 }] })).toBe(false);
  });

  it('has parts, the inner first; what is inside an undocumented property has its pattern', () => {
    const parts = partsIn(shape, { extra: { b: [1] }, items: [square()] });
    const places = parts.map(({ place }) => place.join('/'));
    expect(new Set(places)).toEqual(
      new Set(['', 'extra', 'extra/b', 'extra/b/0', 'items', 'items/0', 'items/0/type', 'items/0/side']),
    );
    const depths = parts.map(({ place }) => place.length);
    expect(depths).toEqual(depths.toSorted((a, b) => b - a));
    const extra = parts.filter(({ place }) => place[0] === 'extra');
    expect(extra.map(({ pattern, value }) => [pattern, value])).toEqual([
      ['/*', 1],
      ['/*', [1]],
      ['/*', { b: [1] }],
    ]);
  });
});

describe('the known parts of values', () => {
  const edge = (value: unknown): Case => ({ model: 'drawing', tier: 'edge', expect: 'must-accept', value });
  const bank = partBankOf(
    shape,
    [edge({ title: 'long' }), edge({ title: null }), edge({ title: 'b' }), edge({ title: 'a' }), edge({ title: 'a' })],
    [
      { title: 'Plan', items: [square({ label: 'x' })] },
      { title: 'Map', items: [{ type: 'circle', radius: 2 }] },
      { title: 'Map', scale: 1 },
    ],
  );
  const kindOf = (kind: string) =>
    partsIn(shape, { items: [square(), { type: 'circle', radius: 1 }] }).find(
      ({ pattern, place }) => place.length === 2 && pattern.includes(kind),
    )!.pattern;

  it('are those of small values, each once, the smallest first', () => {
    expect(bank.anyAt('/title')).toEqual(['a', 'b', null, 'long']);
    expect([bank.anyAt('/scale'), bank.anyAt('/nothing')]).toEqual([[], []]);
  });

  it('are those of usual values, the most frequent first', () => {
    expect(bank.usualAt('/title')).toEqual(['Map', 'Plan']);
    expect(bank.usualAt('/mode')).toEqual([]);
  });

  it('are those of one kind of object', () => {
    expect(bank.kindAt(kindOf('square'))).toEqual([square({ label: 'x' })]);
    expect(bank.kindAt(kindOf('circle'))).toEqual([{ type: 'circle', radius: 2 }]);
    expect(bank.usualAt(`${kindOf('square')}/label`)).toEqual(['x']);
  });

  it('are few: the smallest, and those with the most members', () => {
    const numbers = Array.from({ length: 30 }, (_, i) => edge({ scale: i + 100 }));
    expect(partBankOf(shape, numbers, []).anyAt('/scale')).toEqual(Array.from({ length: 12 }, (_, i) => i + 100));
    const usual = Array.from({ length: 30 }, (_, i) => ({
      items: [square(i === 20 ? { label: 'a' } : { side: 10 + i })],
    }));
    const kinds = partBankOf(shape, [], usual).kindAt(kindOf('square'));
    expect(kinds).toHaveLength(18);
    expect(kinds[0]).toEqual(square({ side: 10 }));
    expect(kinds[12]).toEqual(square({ label: 'a' }));
  });

  it('are not large, unless they are on a boundary', () => {
    const long = 'x'.repeat(5000);
    expect(partBankOf(shape, [edge({ title: long })], []).anyAt('/title')).toEqual([long]);
    expect(partBankOf(shape, [], [{ title: long }]).usualAt('/title')).toEqual([]);
  });
});

describe('the values that a parser accepted', () => {
  const accepted = (...values: unknown[]) => {
    const all = new AcceptedValues({ shape } as Model);
    for (const value of values) all.add(value);
    return all;
  };

  it('are kept, the largest first', () => {
    const all = accepted({}, { title: 'abc' }, { title: 'a' });
    expect(all.values).toEqual([{ title: 'abc' }, { title: 'a' }, {}]);
    expect([all.isEmpty, accepted().isEmpty]).toEqual([false, true]);
  });

  it('are at most 60, and none is very large', () => {
    const all = accepted(...Array.from({ length: 70 }, (_, i) => ({ title: 'x'.repeat(i) })));
    expect(all.values).toHaveLength(60);
    expect(all.values.at(-1)).toEqual({ title: 'x'.repeat(10) });
    expect(accepted({ title: 'x'.repeat(20_000) }).isEmpty).toBe(true);
    // 20,000 characters with all others.
    expect(accepted({ title: 'x'.repeat(19_988) }).isEmpty).toBe(false);
  });

  it('are usual if one of them is', () => {
    const all = accepted({});
    expect(all.hasUsual).toBe(false);
    all.add({ title: 'a' }, true);
    all.add({ title: 'b' });
    expect(all.hasUsual).toBe(true);
  });

  it('are near another value if they differ in few places', () => {
    const all = accepted({ title: 'a', mode: 'draft', scale: 1 }, { title: 'b', mode: 'final' }, { title: 'b' });
    expect(all.nearest({ title: 'b', mode: 'draft', scale: 1 }, 2)).toEqual([
      { title: 'a', mode: 'draft', scale: 1 },
      { title: 'b', mode: 'final' },
    ]);
    expect(all.nearest({ title: 'b' }, 1)).toEqual([{ title: 'b' }]);
  });

  it('are found by what they have in a place', () => {
    const all = accepted({ title: 'a' }, { scale: 1 }, { title: null });
    expect([...all.allWith('/title')]).toEqual([
      { value: { title: null }, place: ['title'] },
      { value: { title: 'a' }, place: ['title'] },
    ]);
    expect([...all.allWith('/mode')]).toEqual([]);
  });
});

it('an undocumented part is listed with at most thirty levels of what is inside it', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });
  const count = (levels: number) =>
    partsIn(shape, { extra: nested(levels) }).filter(({ place }) => place[0] === 'extra').length;
  expect([count(29), count(30), count(31), count(60)]).toEqual([30, 31, 31, 31]);
});

it('an undocumented part may be wide', () => {
  expect(partsIn(shape, { extra: Array(200_000).fill(0) })).toHaveLength(200_002);
});
