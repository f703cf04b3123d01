import { describe, expect, it } from 'vitest';
import type { Cause } from '../../src/fuzzing/analysis/cause.js';
import type { OpenFinding } from '../../src/fuzzing/analysis/finding-list.js';
import { KnownCauses } from '../../src/fuzzing/analysis/known-causes.js';
import { board } from './_board.js';
import { trialsOf } from './_trials.js';

const cause = (kind: string, more: Partial<Cause> = {}): Cause => ({
  kind,
  path: kind,
  change: 'instead',
  refused: null,
  sort: 'null',
  accepted: 'x',
  patterns: [kind],
  members: [],
  ...more,
});
const nullTitle = cause('/title');
const finalMode = cause('/mode', { refused: 'final', sort: '"final"', members: ['final'], accepted: 'draft' });
const largeSize = cause('/size', { refused: 10, sort: 'too large', accepted: 9 });

/** Causes that are known, with the messages of their findings. */
function knownOf(...causes: readonly (Cause | [Cause, string])[]) {
  const known = new KnownCauses();
  for (const one of causes) {
    const [of, message] = Array.isArray(one) ? (one as [Cause, string]) : [one as Cause, 'no'];
    const finding = { complaint: { message } } as OpenFinding;
    known.add({ cause: of, finding, keys: { key: message, stable: message } });
  }
  return known;
}
const { trials } = trialsOf(board, () => {});
const maskedBy = (known: KnownCauses, value: unknown) => {
  const masked = known.masked(trials, value);
  return [masked.value, masked.causes.map(({ cause: { kind } }) => kind)];
};

describe('a value without known causes', () => {
  it('is the value if it has none', () => {
    const value = { title: 'a', size: 9 };
    expect(knownOf(nullTitle, largeSize).masked(trials, value)).toEqual({ value, causes: [] });
    expect(knownOf(nullTitle, largeSize).masked(trials, value).value).toBe(value);
  });

  it('has the accepted parts in place of the rejected ones', () => {
    const value = { title: null, mode: 'final', size: 12 };
    expect(maskedBy(knownOf(nullTitle, finalMode, largeSize), value)).toEqual([
      { title: 'x', mode: 'draft', size: 9 },
      ['/title', '/mode', '/size'],
    ]);
  });

  it('has no cause that came up when another one was removed', () => {
    const missing = cause('/mode', { change: 'with', sort: 'undefined', refused: undefined, accepted: 'draft' });
    const noDraft = cause('/mode', { refused: 'draft', sort: '"draft"', members: ['draft'], accepted: 'final' });
    // The first round removes a cause before the one whose removal brings it back.
    const known = knownOf(noDraft, nullTitle, missing);
    expect(maskedBy(known, { title: null })).toEqual([{ title: 'x', mode: 'final' }, ['/title', '/mode', '/mode']]);
    expect(maskedBy(knownOf(noDraft, missing), {})).toEqual([{ mode: 'draft' }, ['/mode']]);
  });

  it('stays as it is where no valid value is without a cause', () => {
    const author = cause('/notes/*(text)/author', {
      refused: 'ann',
      sort: '"ann"',
      members: ['ann', 'bob', 'cy'],
      accepted: 7,
    });
    expect(maskedBy(knownOf(author), { notes: [{ kind: 'text', author: 'bob' }] })).toEqual([
      { notes: [] },
      [author.kind],
    ]);
    const notes = cause('/notes', { change: 'with', sort: 'undefined', accepted: 'none' });
    expect(maskedBy(knownOf(notes), {})).toEqual([{}, []]);
  });
});

describe('a known cause is the same fault', () => {
  const isSame = (one: Cause | [Cause, string], other: Cause, message = 'no') =>
    knownOf(one).same(other, { message }) !== undefined;
  const text = (sort: string, more: Partial<Cause> = {}) => cause('/title', { refused: 'a', sort, ...more });

  it.each<[string, Cause, Cause, boolean]>([
    ['in the same place', nullTitle, cause('/title'), true],
    ['not in another place', nullTitle, cause('/mode'), false],
    [
      'in one of several places',
      cause('/id', { patterns: ['/id', '/title'] }),
      cause('/mode', { patterns: ['/mode', '/title'] }),
      true,
    ],
    ['not with another change', nullTitle, cause('/title', { change: 'without' }), false],
    ['not with another sort', nullTitle, cause('/title', { sort: 'string' }), false],
    ['with the same members', finalMode, { ...finalMode, sort: '"other"' }, true],
    ['not with other members', finalMode, { ...finalMode, members: ['final', 'draft'] }, false],
    ['with other texts in the same place', text('string'), text('empty'), true],
    ['with texts of unusual characters', text('characters'), text('string'), true],
    ['not with texts and a length', text('string'), text('too long'), false],
    [
      'not with other texts that are missing',
      text('string', { change: 'with' }),
      text('empty', { change: 'with' }),
      false,
    ],
  ])('%s', (_, one, other, expected) => expect(isSame(one, other)).toBe(expected));

  it('with other texts only if the parser says the same', () => {
    expect(isSame([text('string'), 'bad title'], text('empty'), 'bad title')).toBe(true);
    expect(isSame([text('string'), 'bad title'], text('string'), 'other')).toBe(false);
    expect(isSame([nullTitle, 'bad title'], nullTitle, 'other')).toBe(true);
  });
});

it('a cause is known by its place, its change and its sort', () => {
  const known = knownOf(nullTitle, largeSize);
  expect(known.has(cause('/title', { accepted: 'other' }))).toBe(true);
  for (const more of [{ sort: 'string' }, { change: 'without' }, { kind: '/size' }] as const)
    expect(known.has(cause('/title', more))).toBe(false);
});
