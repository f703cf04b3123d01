import { describe, expect, it } from 'vitest';
import { firstAccepted } from '../../src/fuzzing/analysis/first-accepted.js';
import { type PartBank, partBankOf } from '../../src/fuzzing/analysis/part-bank.js';
import { board } from './_board.js';
import { type Any, edge, refuse, trialsOf } from './_trials.js';

const usual = [
  { id: 'b_1', title: 'a', mode: 'draft', size: 3, locked: true, notes: [{ kind: 'text', author: 'ann', text: 'x' }] },
  { id: 'b_2', title: 'b', mode: 'final', size: 4, locked: false, notes: [{ kind: 'image', author: 'bob', width: 7 }] },
];
const bank = partBankOf(board.shape, [edge({ size: 300 }), edge({ notes: [{ kind: 'image', author: 'cy' }] })], []);

const search = async (
  check: (value: Any) => unknown,
  { most = 500, calls = 2000, from = usual as unknown[], known = bank as PartBank } = {},
) => {
  const { trials, asked } = trialsOf(board, check, { calls });
  return { found: (await firstAccepted(trials, known, from, most)) as Any, asked };
};
const never = () => refuse(true);

describe('the first value that a parser accepts', () => {
  it('is a usual value without some of its properties', async () => {
    const others = ['title', 'mode', 'locked'];
    const { found } = await search((v) => refuse(others.some((key) => key in v) || !('size' in v)));
    expect(found.size).toBeDefined();
    expect(Object.keys(found)).not.toEqual(expect.arrayContaining(others));
  });

  it('has other known parts', async () => {
    expect((await search((v) => refuse(v.size !== 300))).found.size).toBe(300);
  });

  it('may differ from a usual value only inside', async () => {
    const { found } = await search((v) => refuse(v.notes?.[0]?.kind !== 'text' || 'text' in v.notes[0]));
    expect(Object.keys(found.notes[0])).toEqual(['kind', 'author']);
    const cy = await search((v) => refuse(v.notes?.[0]?.author !== 'cy'));
    expect(cy.found.notes[0].author).toBe('cy');
  });

  it('is made of any of the usual values', async () => {
    expect((await search((v) => refuse(v.mode !== 'final'))).found.mode).toBe('final');
  });

  it('is the same each time', async () => {
    const [one, other] = [await search(never, { most: 40 }), await search(never, { most: 40 })];
    expect(one.asked).toEqual(other.asked);
    expect(new Set(one.asked.map((value) => JSON.stringify(value))).size).toBe(one.asked.length);
  });

  it('is none if the parser accepts nothing, or if the budget is spent before', async () => {
    const { found, asked } = await search(never, { most: 10 });
    expect([found, asked.length]).toEqual([undefined, expect.any(Number)]);
    expect(asked.length).toBeLessThanOrEqual(10);
    expect(asked.length).toBeGreaterThan(5);
    expect((await search(never, { calls: 4 })).asked).toHaveLength(4);
    expect((await search(() => {}, { most: 0 })).found).toBeUndefined();
  });
});

describe('the values that are tried', () => {
  const NONE: PartBank = { anyAt: () => [], kindAt: () => [], usualAt: () => [] };
  const parts = (value: Any) => Object.keys(value).length;

  it('have no part that the usual value does not have', async () => {
    const { asked } = await search(never, { from: [{ id: 'b_1', title: 'a' }], most: 100 });
    for (const value of asked) expect(['id', 'title']).toEqual(expect.arrayContaining(Object.keys(value)));
  });

  it('are the usual value without some parts if nothing else is known', async () => {
    const { asked } = await search(never, { known: NONE, from: [usual[0]], most: 200 });
    const { notes: _, ...plain } = usual[0]!;
    for (const { notes: _some, ...value } of asked) expect(plain).toMatchObject(value);
    const counts = asked.map(parts);
    expect([Math.min(...counts) < 2, Math.max(...counts) > 4]).toEqual([true, true]);
  });

  it('are made of the usual values in turn', async () => {
    const { asked } = await search(never, { known: NONE, most: 40 });
    const turns = asked.flatMap(({ mode = [] }) => mode).filter((mode, index, all) => mode !== all[index - 1]);
    expect(turns.slice(0, 4)).toEqual(['draft', 'final', 'draft', 'final']);
    expect(turns.length).toBeLessThanOrEqual(8);
  });
});
