import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/engine/cases/model.js';
import { AcceptedSearch } from '../../src/fuzzing/analysis/accepted-search.js';
import { hostsOf } from '../../src/fuzzing/analysis/hosts.js';
import { board, event } from './_board.js';
import { type Any, refuse, trialsOf } from './_trials.js';

/** Accepted values with an object in a place, at most so many. */
async function hosts(
  model: Model,
  pattern: string,
  passing: unknown,
  {
    check = (_: Any): unknown => undefined,
    accepted = [] as unknown[],
    masked = (value: unknown) => value,
    most = 40,
  } = {},
) {
  const { trials, asked } = trialsOf(model, check);
  const search = new AcceptedSearch(model);
  for (const value of accepted) search.accepted.add(value);
  const found: { value: Any; place: unknown }[] = [];
  for await (const host of hostsOf({ trials, search, masked }, pattern, passing)) if (found.push(host) === most) break;
  return { found, asked };
}
const text = { kind: 'text', author: 'ann' };

describe('values with an object in a place', () => {
  it('are the accepted ones that have it, then such that are made of an accepted value', async () => {
    const known = { id: 'b', notes: [{ kind: 'image', author: 'cy' }, text] };
    const { found } = await hosts(board, '/notes/*(text)', { size: 1 }, { accepted: [known, { id: 'c' }] });
    expect(found[0]).toEqual({ value: known, place: ['notes', 1] });
    expect(found.length).toBeGreaterThan(3);
    for (const { value, place } of found.slice(1)) {
      expect(value).toMatchObject({ size: 1, notes: [{ kind: 'text' }] });
      expect(place).toEqual(['notes', 0]);
    }
  });

  it('are accepted, and have it without the known causes, too', async () => {
    const noCy = (v: Any) => refuse(v.notes?.[0]?.author !== 'bob');
    const { found } = await hosts(board, '/notes/*(text)', {}, { check: noCy });
    expect(new Set(found.map(({ value }) => value.notes[0].author))).toEqual(new Set(['bob']));
    const without = await hosts(board, '/notes/*(text)', {}, { masked: () => ({ notes: [] }) });
    expect(without.found).toEqual([]);
  });

  it('are valid', async () => {
    const { found, asked } = await hosts(board, '/notes/*(text)', { size: 'large' });
    expect([found, asked]).toEqual([[], []]);
  });

  it('have it in objects that are made as well', async () => {
    const { found } = await hosts(
      event,
      '(board.opened)/board/notes/*(image)',
      { type: 'board.opened', board: {} },
      { most: 200 },
    );
    expect(found.length).toBeGreaterThan(3);
    for (const { value, place } of found) {
      expect(value).toMatchObject({ type: 'board.opened', board: { notes: [{ kind: 'image' }] } });
      expect(place).toEqual(['board', 'notes', 0]);
    }
  });

  it('are put into kinds of objects that are around it', async () => {
    const opened = { type: 'board.opened', board: { id: 'outer' } };
    const notes = '(board.opened)/board/notes/*(text)';
    const bank = {
      anyAt: () => [],
      usualAt: () => [],
      kindAt: (pattern: string) => (pattern === notes ? [text] : pattern === '(board.opened)' ? [opened] : []),
    };
    const { trials } = trialsOf(event, () => {});
    const search = Object.create(new AcceptedSearch(event), { bank: { value: bank } });
    const made: Any[] = [];
    const passing = { type: 'board.opened', board: { size: 1 } };
    for await (const { value } of hostsOf({ trials, search, masked: (one) => one }, notes, passing)) made.push(value);
    expect(made).toEqual([
      { type: 'board.opened', board: { size: 1, notes: [text] } },
      { type: 'board.opened', board: { id: 'outer', notes: [text] } },
    ]);
  });

  it('of another event are made of an accepted value of that event, which is searched for', async () => {
    const passing = { type: 'board.opened', board: {} };
    const { found } = await hosts(event, '(board.closed)/board', passing, { most: 3 });
    expect(found.map(({ value, place }) => [value.type, place])).toEqual(
      [1, 2, 3].map(() => ['board.closed', ['board']]),
    );
    const none = await hosts(event, '(board.closed)/board', passing, {
      check: (v) => refuse(v.type === 'board.closed'),
    });
    expect(none.found).toEqual([]);
  });
});
