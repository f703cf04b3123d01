import { describe, expect, it } from 'vitest';
import { checkOf, ForgottenChecks } from '../../src/fuzzing/analysis/forgotten-check.js';
import { board, event, isBoard } from './_board.js';
import { type Any, budgetOf, edge, refuse } from './_trials.js';

const invalid = (value: unknown, path: string | undefined, rule = 'board.types') =>
  edge(value, { tier: 'invalid', expect: 'must-reject', rule, ...(path !== undefined && { path }) });

describe('the check that an invalid case breaks', () => {
  it.each<[string, unknown, string, string | undefined]>([
    ['a property that is missing', { notes: [{ kind: 'text' }] }, '/notes/0/author', 'presence'],
    ['null', { locked: null }, '/locked', 'type'],
    ['null where it is allowed', { title: null }, '/title', undefined],
    ['another type', { title: 7 }, '/title', 'type'],
    ['an object in place of a text', { title: {} }, '/title', 'type'],
    ['a word that is not listed', { mode: 'open' }, '/mode', 'word'],
    ['a listed word', { mode: 'draft' }, '/mode', undefined],
    ['a number where only texts are listed', { mode: 7 }, '/mode', 'type'],
    ['a number out of range', { size: -1 }, '/size', 'range'],
    ['a number that is no integer', { size: 1.5 }, '/size', 'range'],
    ['a text in place of a number', { size: '3' }, '/size', 'type'],
    ['an object of an unknown kind', { notes: [{ kind: 'video' }] }, '/notes/0', undefined],
    ['a text in place of an object of several kinds', { notes: ['a'] }, '/notes/0', 'type'],
    ['what is not documented', { extra: 1 }, '/extra', undefined],
    ['a text that is too long', { title: 'a' }, '/title', undefined],
    ['too many pairs', { tags: { a: 'x' } }, '/tags', undefined],
    ['no object', 'text', '', 'type'],
  ])('%s', (_, value, path, check) => expect(checkOf(board, invalid(value, path))).toBe(check));

  it('is about the whole value without a path', () => {
    expect(checkOf(board, invalid([], undefined))).toBe('type');
  });
});

describe('the key of a finding about an invalid case that is accepted', () => {
  /** The keys of findings about a parser, one after the other, and how often it was asked. */
  async function keys(check: (value: Any) => unknown, ...cases: ReturnType<typeof edge>[]) {
    const { budget, asked } = budgetOf(board, check);
    const checks = new ForgottenChecks();
    const found: string[] = [];
    for (const one of cases) {
      const { key, stable } = await checks.keysOf(budget, one);
      expect(key).toBe(stable);
      found.push(stable.replace('must-reject accepted-invalid ', ''));
    }
    return { found, asked };
  }
  const strictBut = (key: string) => (value: Any) => refuse(!isBoard({ ...value, [key]: undefined }));

  it('is the check if the parser does not have it anywhere', async () => {
    const { found } = await keys(() => {}, invalid({ title: 7 }, '/title'), invalid({ mode: 'x' }, '/mode'));
    expect(found).toEqual(['type', 'word']);
  });

  it('has the place if the parser forgot the check there', async () => {
    const note = { notes: [{ kind: 'text', author: 7 }] };
    const { found } = await keys(
      strictBut('locked'),
      invalid({ locked: 7 }, '/locked'),
      invalid(note, '/notes/0/author'),
    );
    expect(found).toEqual(['type /locked', 'type /notes/*/author']);
  });

  it('needs at most some dozens of questions, once for each check', async () => {
    const [one, other] = [invalid({ title: 7 }, '/title'), invalid({ id: 7 }, '/id')];
    const once = await keys(() => {}, one);
    expect(once.asked.length).toBeGreaterThan(15);
    expect(once.asked.length).toBeLessThan(80);
    expect((await keys(() => {}, one, other)).asked).toEqual(once.asked);
  });

  it('is the rule if no such check is broken, and the kind of damage of a text', async () => {
    const { found, asked } = await keys(
      () => {},
      invalid({ extra: 1 }, '/extra', 'board.extra'),
      invalid({ extra: 1 }, '/extra', undefined),
      { model: 'board', tier: 'malformed', expect: 'must-reject', text: '{"a":1' },
    );
    expect([found, asked]).toEqual([['board.extra', 'board.types', 'ends-too-early'], []]);
  });

  it('has no kinds in its place', async () => {
    const { budget } = budgetOf(event, (v: Any) => refuse(v.board?.title === 7 ? false : v.type !== 'board.opened'));
    const found = edge({ type: 'board.opened', board: { title: 7 } }, { tier: 'invalid', path: '/board/title' });
    expect(await new ForgottenChecks().keysOf(budget, found)).toMatchObject({
      stable: expect.stringMatching(/ type( \/board\/title)?$/),
    });
  });
});
