import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/engine/cases/case.js';
import type { Failure } from '../../src/fuzzing/analysis/context.js';
import { FindingList, type OpenFinding } from '../../src/fuzzing/analysis/finding-list.js';
import { isRejection, Rejections } from '../../src/fuzzing/analysis/rejections.js';
import { board } from './_board.js';
import { type Any, edge, refuse, trialsOf } from './_trials.js';

const failureOf = (found: Case, disagreement: object = { kind: 'refused-valid' }) =>
  ({
    planned: { case: found, origin: { phase: 'systematic', index: 7 } },
    answer: { verdict: 'rejected', complaint: { message: 'no' } },
    disagreement,
  }) as Failure;

/** The rejections of a parser, of which it is known what it accepts. */
async function setUp(check: (value: Any) => unknown, calls = 1000) {
  const { trials, budget, asked } = trialsOf(board, check, { calls });
  const rejections = new Rejections(budget.context, new FindingList());
  await rejections.search.any(trials);
  const explain = (value: unknown) => rejections.explain(trials, failureOf(edge(value)));
  const known = (value: unknown) => rejections.explainedByKnown(trials, failureOf(edge(value)));
  return { rejections, trials, asked, explain, known };
}
const about = (findings: readonly OpenFinding[]) =>
  findings.map(({ cause }) => `${cause?.change} ${cause?.path} ${cause?.sort}`);

const checkTitle = ({ title }: Any) => refuse(title === null, 'title');
const checkMode = ({ mode }: Any) => refuse(mode === 'final', 'mode');
const checkBoth = (value: Any) => {
  checkTitle(value);
  checkMode(value);
};

describe('a rejected value', () => {
  it('shows each of its faults, with an accepted value beside', async () => {
    const { explain, rejections } = await setUp(checkBoth);
    const findings = await explain({ id: 'b_1', title: null, mode: 'final', size: 3 });
    expect(about(findings).toSorted()).toEqual(['instead /mode "final"', 'instead /title null']);
    const title = findings.find(({ case: found }) => found.path === '/title')!;
    expect(title).toMatchObject({
      kind: 'refused-valid',
      verdict: 'rejected',
      complaint: { message: 'title' },
      case: { value: { title: null }, rule: 'board.title', object: 'board' },
      size: { before: 49, after: 14, calls: expect.any(Number) },
      accepted: { title: expect.any(String) },
      origin: { phase: 'systematic', index: 7 },
      rules: ['board.title'],
      places: ['/title'],
    });
    expect(title.cause).not.toHaveProperty('members');
    expect(title.cause).not.toHaveProperty('passing');
    expect(rejections.known.all.map(({ finding }) => finding)).toEqual(findings);
  });

  it('shows a fault that is known, though not again', async () => {
    const { explain, rejections } = await setUp(checkBoth);
    const [first] = await explain({ title: null });
    const again = await explain({ id: 'b_1', title: null, mode: 'final' });
    expect(again[0]).toBe(first);
    expect(about(again)).toEqual(['instead /title null', 'instead /mode "final"']);
    expect(rejections.known.all).toHaveLength(2);
  });

  it('shows all words that are rejected alike', async () => {
    const { explain } = await setUp(({ notes = [] }: Any) => refuse(notes.some(({ author }: Any) => author !== 'ann')));
    const [finding, ...others] = await explain({ notes: [{ kind: 'text', author: 'bob' }] });
    expect([others, finding!.cause!.members!.toSorted()]).toEqual([[], ['bob', 'cy']]);
    expect(finding!.places.toSorted()).toEqual(['/notes/*(image)/author', '/notes/*(text)/author']);
  });

  it('shows nothing if the parser accepts nothing, without a question', async () => {
    const { explain, asked } = await setUp(() => refuse(true), 50);
    const before = asked.length;
    expect([await explain({ title: null }), asked.length]).toEqual([[], before]);
  });

  it('shows nothing if the parser changes its mind', async () => {
    let count = 0;
    const { explain, rejections } = await setUp(({ title }: Any) => refuse(title === null && ++count < 5));
    expect([await explain({ title: null, id: 'b_1' }), rejections.known.all]).toEqual([[], []]);
  });
});

describe('what a rejected value shows', () => {
  /** Rejects a title that is null. What it does with a value that it has seen is another question. */
  const again = (isRejected: (isSeen: boolean, isNull: boolean) => boolean) => {
    const seen = new Set<string>();
    return (value: Any) => {
      const text = JSON.stringify(value);
      const isSeen = seen.has(text);
      seen.add(text);
      refuse(isRejected(isSeen, value.title === null));
    };
  };

  it.each<[string, (isSeen: boolean, isNull: boolean) => boolean, number]>([
    ['is shown if the parser does the same again', (_, isNull) => isNull, 1],
    ['is not shown if it accepts the rejected value the second time', (isSeen, isNull) => isNull && !isSeen, 0],
    ['is not shown if it rejects the accepted value the second time', (isSeen, isNull) => isNull || isSeen, 0],
  ])('%s', async (_, isRejected, count) => {
    const { explain, rejections } = await setUp(again(isRejected));
    expect(await explain({ title: null, id: 'b_1' })).toHaveLength(count);
    expect(rejections.known.all).toHaveLength(count);
  });

  it('may be the order of properties, which is known then', async () => {
    const isTurned = (v: Any) => Object.keys(v).indexOf('id') > Object.keys(v).indexOf('title');
    const { explain, rejections, known } = await setUp((v: Any) => refuse('id' in v && 'title' in v && isTurned(v)));
    const findings = await explain({ title: 'a', id: 'b_1' });
    expect(findings.map(({ cause, case: found }) => [cause?.change, cause?.path, found.path])).toEqual([
      ['order', '', ''],
    ]);
    expect(rejections.known.all).toHaveLength(1);
    expect(await known({ title: 'c', id: 'b_22' })).toEqual(findings);
  });
});

describe('a rejected value is explained by what is known', () => {
  it('if the parser accepts it without that', async () => {
    const { explain, known, asked } = await setUp(checkBoth);
    const [title, mode] = await explain({ title: null, mode: 'final' });
    const before = asked.length;
    expect(await known({ size: 77, title: null })).toEqual([title!.case.path === '/title' ? title : mode]);
    expect(asked.length - before).toBe(1);
    expect(new Set(await known({ size: 78, title: null, mode: 'final' }))).toEqual(new Set([title, mode]));
  });

  it.each<[string, object]>([
    ['nothing known is in it', { mode: 'final' }],
    ['there is something else in it', { title: null, mode: 'final' }],
  ])('but not if %s', async (_, value) => {
    const { explain, known } = await setUp(checkBoth);
    await explain({ title: null });
    expect(await known(value)).toBeUndefined();
  });
});

describe('a rejected value of a later version is explained by what is known', () => {
  const notText = ({ title, size, mode }: Any) => {
    refuse(mode === 'later' && title === undefined, 'empty');
    refuse(title !== undefined && !title, 'empty');
    refuse(size === 'large', 'empty');
  };
  /** A value that the schema refuses, so that no variant of it is valid. */
  const later = (value: object, message = 'empty') => {
    const failure = failureOf(edge({ mode: 'later', ...value }, { tier: 'evolved' }));
    return { ...failure, answer: { ...failure.answer, complaint: { type: 'Error', message } } } as Failure;
  };

  it('if the parser says the same, and accepts it with the accepted part in the same place', async () => {
    const { rejections, trials, explain } = await setUp(notText);
    const findings = await explain({ title: null });
    expect(await rejections.explainedByKnown(trials, later({ title: 0 }))).toEqual(findings);
  });

  it.each<[string, Failure]>([
    ['it says something else', later({ title: 0 }, 'other')],
    ['there is something else in it', later({ title: 0, size: 'large' })],
    ['it has nothing in that place', later({})],
  ])('but not if %s', async (_, failure) => {
    const { rejections, trials, explain } = await setUp(notText);
    await explain({ title: null });
    expect(await rejections.explainedByKnown(trials, failure)).toBeUndefined();
  });
});

describe('a failure is a rejection', () => {
  it.each<[string, Case, object, boolean]>([
    ['if the parser does not accept a valid value', edge({}), { kind: 'refused-valid' }, true],
    ['if it crashes on one', edge({}), { kind: 'crashed' }, true],
    ['but not if it returns another', edge({}), { kind: 'changed-value' }, false],
    ['but not if it loses something', edge({}), { kind: 'refused-valid', difference: { kind: 'lost' } }, false],
    ['but not of an invalid value', edge({}, { expect: 'must-reject' }), { kind: 'crashed' }, false],
    ['but not of an open one', edge({}, { expect: 'may-either' }), { kind: 'crashed' }, false],
    [
      'but not of a text',
      { model: 'board', tier: 'malformed', expect: 'must-accept', text: ' {}' },
      { kind: 'refused-valid' },
      false,
    ],
  ])('%s', (_, found, disagreement, expected) => {
    expect(isRejection(failureOf(found, disagreement))).toBe(expected);
  });
});
