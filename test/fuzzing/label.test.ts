import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/engine/cases/model.js';
import { labelledAt, labelledBy } from '../../src/fuzzing/analysis/label.js';
import type { Difference } from '../../src/fuzzing/analysis/minimal-difference.js';
import { board, event } from './_board.js';
import { edge } from './_trials.js';

const note = (more: object) => ({ notes: [{ kind: 'image', author: 'ann', ...more }] });

describe('a case is labelled with a place', () => {
  it.each<[object, string, string | undefined, string | undefined]>([
    [{ title: null }, '/title', 'board.title', 'board'],
    [{ mode: 'final' }, '/mode', 'board.mode', 'board'],
    [note({ width: 0 }), '/notes/0/width', 'note.types', 'image-note'],
    [note({}), '/notes/0', 'note.types', 'note'],
    [note({ width: 5 }), '/notes/0', 'note.types', 'image-note'],
    [{ tags: { a: 'x' } }, '/tags/a', 'board.tags', 'board'],
    [note({ extra: 1 }), '/notes/0/extra', 'board.types', 'board'],
  ])('%j at %s is about %s of %s', (value, path, rule, object) => {
    const labelled = labelledAt(board, edge(value), path);
    expect(labelled).toEqual({ ...edge(value), path, ...(rule && { rule, object }) });
  });

  it.each<[string, string]>([
    ['/type', 'board-event.types'],
    ['/board', 'board.types'],
    ['/board/title', 'board.title'],
    ['', 'board-event.types'],
  ])('an event at %j is about %s', (path, rule) => {
    const found = edge({ type: 'board.opened', board: { title: null } });
    expect(labelledAt(event, found, path).rule).toBe(rule);
  });

  it('is not labelled with something to reach that is about no rule', () => {
    const all = board.goals.all.map((goal) => (goal.place === '/title' ? { ...goal, rule: '' } : goal));
    const reachedBy = (value: unknown) => board.goals.reachedBy(value);
    const model: Model = Object.create(board, { goals: { value: { all, reachedBy } } });
    const found = edge({ title: null }, { rule: 'policy.additive' });
    expect(labelledAt(model, found, '/title')).toEqual({ ...found, path: '/title' });
  });

  it('keeps its label if no rule is about the place', () => {
    const found = edge({ extra: 1 }, { rule: 'policy.additive' });
    expect(labelledAt(board, found, '/extra')).toEqual({ ...found, path: '/extra' });
  });
});

describe('a rejected case is labelled with a difference', () => {
  const difference = (kind: string, path: string, passing: unknown) => ({ kind, path, passing }) as Difference;

  it('by what the rejected value reaches, and the accepted one does not', () => {
    const found = edge({ title: '', mode: 'final' });
    expect(labelledBy(board, found, difference('/title', '/title', { title: 'a' }))).toMatchObject({
      rule: 'board.title',
      object: 'board',
      path: '/title',
    });
    expect(labelledBy(board, found, difference('/mode', '/mode', { mode: 'draft' }))).toMatchObject({
      rule: 'board.mode',
    });
  });

  it('by what is around a place that is not documented, if that differs as well', () => {
    const found = edge({ title: null, mode: 'final' });
    const inside = (passing: object) => labelledBy(board, found, difference('/title/*', '/title/x', passing)).rule;
    expect(inside({ title: 'a', mode: 'final' })).toBe('board.title');
    expect(inside({ title: 'a', mode: 'draft' })).toBe('board.title');
    expect(inside({ title: null, mode: 'draft' })).toBeUndefined();
  });

  it('by the deepest object that has the place', () => {
    const value = { type: 'note.pinned', note: { kind: 'text', author: 'ann', text: 'x' } };
    const found = labelledBy(event, edge(value), difference('(note.pinned)/note(text)', '/note', {}));
    expect(found).toMatchObject({ object: 'text-note', path: '/note' });
  });

  it('by the policy if it is evolved, and no rule is about the place', () => {
    const evolved = edge({ extra: 1 }, { tier: 'evolved' });
    const extra = difference('/*', '/extra', {});
    expect(labelledBy(board, evolved, extra)).toEqual({ ...evolved, rule: 'policy.additive', path: '/extra' });
    expect(labelledBy(board, edge({ extra: 1 }), extra)).toEqual({ ...edge({ extra: 1 }), path: '/extra' });
    const labelled = { ...evolved, rule: 'board.types' };
    expect(labelledBy(board, labelled, extra)).toEqual({ ...labelled, path: '/extra' });
  });
});
