import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/engine/cases/model.js';
import type { Finding } from '../../src/fuzzing/finding.js';
import { functionTarget } from '../../src/fuzzing/function-target.js';
import { fuzz } from '../../src/fuzzing/fuzz.js';
import type { FuzzPlan } from '../../src/fuzzing/fuzz-plan.js';
import { AcceptsNothing } from '../../src/fuzzing/fuzz-result.js';
import type { Target } from '../../src/fuzzing/target.js';
import { board, event, isBoard, textNote } from './_board.js';
import { plan as edgePlan } from './_plan.js';

// biome-ignore lint/suspicious/noExplicitAny: as people write parsers.
type Any = any;

const plan: FuzzPlan = { ...edgePlan, tiers: ['typical', 'edge', 'evolved'] };

const refuse = (isWrong: unknown, message = 'no') => {
  if (isWrong) throw new Error(message);
};
const overflow = (): number => overflow() + 1;

const resultOf = (model: Model, parse: (text: string) => unknown, more: Partial<FuzzPlan> = {}) =>
  fuzz(model, functionTarget(parse), { ...plan, ...more });

/** Returns the findings of a parser that checks an object and returns it. */
async function findingsOf(model: Model, check: (value: Any) => unknown, more: Partial<FuzzPlan> = {}) {
  const parse = (text: string) => {
    const value = JSON.parse(text);
    refuse(value === null || typeof value !== 'object', 'no object');
    check(value);
    return value;
  };
  return (await resultOf(model, parse, more)).findings;
}

const notes = (value: Any): Any[] =>
  [value.note, ...(value.notes ?? []), ...(value.board?.notes ?? [])].filter(Boolean);
const nameOf = ({ cause }: Finding) => `${cause?.change} ${cause?.path} ${cause?.sort}`;
const causes = (findings: readonly Finding[]) => findings.map(nameOf);

describe('a parser that rejects valid boards has a finding', () => {
  it.each<[string, (value: Any) => unknown, string, unknown?]>([
    ['if it demands a property', (v) => refuse(!('id' in v)), 'with /id undefined', {}],
    ['if it takes no null', (v) => refuse(v.title === null), 'instead /title null', { title: null }],
    ['if it takes no property', (v) => refuse('locked' in v), 'without /locked anything'],
    ['if it takes no text', (v) => refuse(typeof v.title === 'string'), 'instead /title string'],
    ['if it takes no empty text', (v) => refuse(v.title === ''), 'instead /title empty', { title: '' }],
    ['if it takes no other letters', (v) => refuse(/[^\w ]/.test(v.title ?? '')), 'instead /title characters'],
    ['if a number may not be large', (v) => refuse(v.size > 255), 'instead /size too large', { size: 256 }],
    ['if a number may not be small', (v) => refuse(v.size === 0), 'instead /size too small', { size: 0 }],
    ['if it takes only one boolean', (v) => refuse(v.locked === true), 'instead /locked true', { locked: true }],
    ['if it does not know a word', (v) => refuse(v.mode === 'final'), 'instead /mode "final"', { mode: 'final' }],
    ['if it takes no empty array', (v) => refuse(v.notes?.length === 0), 'instead /notes empty', { notes: [] }],
    ['if it takes one pair at most', (v) => refuse(Object.keys(v.tags ?? {}).length > 1), 'instead /tags too many'],
    [
      'if it does not know a property that is new',
      (v) => refuse(Object.keys(v).some((key) => /new/.test(key))),
      'without /new_name anything',
    ],
  ])('%s', async (_, check, cause, value) => {
    const findings = await findingsOf(board, check);
    expect(causes(findings)).toEqual([cause]);
    const [{ case: found, accepted, count, size }] = findings as [Finding];
    if (value) expect(found.value).toEqual(value);
    expect(() => check(found.value)).toThrow('no');
    expect(() => check(accepted)).not.toThrow();
    expect(count).toBeGreaterThan(0);
    expect(size.calls).toBeLessThan(60);
  });

  it('if a word demands another property', async () => {
    const lacks = ({ author, kind, text }: Any) => author === 'bob' && kind === 'text' && text === undefined;
    const findings = await findingsOf(board, (v) => refuse(notes(v).some(lacks)));
    expect(causes(findings)).toEqual(['with /notes/0/text undefined']);
    expect(findings[0]!.case.value).toEqual({ notes: [{ kind: 'text', author: 'bob' }] });
  });

  it('if it takes only one order of properties', async () => {
    const isTurned = (v: Any) =>
      'id' in v && 'title' in v && Object.keys(v).indexOf('id') > Object.keys(v).indexOf('title');
    const [only, ...others] = await findingsOf(board, (v) => refuse(isTurned(v)));
    expect(others).toEqual([]);
    expect([only!.kind, only!.cause!.change, only!.case.mutation]).toEqual(['refused-evolved', 'order', 'reordered']);
    expect([isTurned(only!.case.value), isTurned(only!.accepted)]).toEqual([true, false]);
  });

  it('for each of its faults, of which the one that typical values hit most comes first', async () => {
    const findings = await findingsOf(board, (v) => {
      refuse(v.title === null, 'title');
      refuse(v.mode === 'final', 'mode');
      refuse(v.size > 300, 'size');
    });
    expect(findings.map(nameOf)).toEqual(['instead /mode "final"', 'instead /title null', 'instead /size too large']);
    const [mode, title, size] = findings as [Finding, Finding, Finding];
    expect(mode.typical).toBeGreaterThan(0.1);
    expect([mode.likely, title.likely, size.likely]).toEqual([true, false, false]);
    expect([mode.certainty, title.certainty]).toEqual(['by example', 'documented']);
    expect([size.cause!.refused, size.cause!.accepted]).toEqual([301, 300]);
  });

  it('even if it accepts only what nobody usually sends', async () => {
    const without = ['title', 'mode', 'tags', 'locked'];
    const findings = await findingsOf(board, (v) => refuse(!('size' in v) || without.some((key) => key in v)));
    expect(causes(findings)).toContain('with /size undefined');
    for (const { case: found, accepted } of findings) {
      expect([accepted, found.value].map((v: Any) => 'size' in v && !without.some((key) => key in v))).toEqual([
        true,
        false,
      ]);
    }
  });
});

describe('a mistake in several places is one finding', () => {
  const placesOf = async (model: Model, check: (value: Any) => unknown) =>
    (await findingsOf(model, check)).map(({ places }) => [...places].toSorted());
  const isBy =
    (...authors: string[]) =>
    (note: Any) =>
      authors.includes(note.author);
  const isImage = ({ kind }: Any) => kind === 'image';

  it('if it is about a property of each kind of object', async () => {
    const both = ['/notes/*(image)/author', '/notes/*(text)/author'];
    expect(await placesOf(board, (v) => refuse(notes(v).some(isBy('bob'))))).toEqual([both]);
    const ofText = (note: Any) => note.kind === 'text' && isBy('bob')(note);
    expect(await placesOf(board, (v) => refuse(notes(v).some(ofText)))).toEqual([['/notes/*(text)/author']]);
  });

  it('if the parser knows only some of the words', async () => {
    const [only, ...others] = await findingsOf(board, (v) =>
      refuse(notes(v).some(isBy('bob', 'cy')), 'unknown author'),
    );
    expect(others).toEqual([]);
    expect([...only!.cause!.members!].sort()).toEqual(['bob', 'cy']);
    expect(only!.cause!.accepted).toBe('ann');
    expect(only!.signature).toBe('must-accept /notes/*/author instead "bob","cy"');
  });

  it('but not if the parser says something else about another word', async () => {
    const findings = await findingsOf(board, (v) => {
      refuse(notes(v).some(isBy('bob')), 'unknown author');
      refuse(notes(v).some(isBy('cy')), 'on holiday');
    });
    expect(causes(findings).toSorted()).toEqual(['bob', 'cy'].map((one) => `instead /notes/0/author "${one}"`));
  });

  it('if it is about a kind of object', async () => {
    const [only, ...others] = await findingsOf(board, (v) => refuse(notes(v).some(isImage)));
    expect(others).toEqual([]);
    expect([only!.places, only!.cause!.kind, only!.cause!.sort]).toEqual([
      ['/notes/*(image)'],
      '/notes/*(image)',
      'object',
    ]);
  });

  it('if events carry the same object', async () => {
    const both = ['(board.closed)/board/title', '(board.opened)/board/title'];
    expect(await placesOf(event, ({ board }) => refuse(board?.title === null))).toEqual([both]);
    const isOpened = ({ type, board }: Any) => type === 'board.opened' && board.title === null;
    expect(await placesOf(event, (v) => refuse(isOpened(v)))).toEqual([[both[1]]]);
  });

  it('if events carry the same kinds of objects, in themselves and deeper', async () => {
    const owners = ['(board.closed)/board/notes/*', '(board.opened)/board/notes/*', '(note.pinned)/note'];
    const [images, ...others] = await placesOf(event, (v) => refuse(notes(v).some(isImage)));
    expect([images, others]).toEqual([owners.map((owner) => `${owner}(image)`), []]);
    const [authors, ...more] = await placesOf(event, (v) => refuse(notes(v).some(isBy('bob'))));
    const all = owners.flatMap((owner) => [`${owner}(image)/author`, `${owner}(text)/author`]);
    expect([authors, more]).toEqual([all, []]);
  });

  it('if a limit is the same in other places', async () => {
    const isWide = ({ width = 0 }: Any) => width > 255;
    const check = (v: Any) => refuse(notes(v).some(isWide) || v.board?.size > 255, 'more than a byte');
    const [places, ...others] = await placesOf(event, check);
    expect(others).toEqual([]);
    expect(places).toEqual([
      '(board.closed)/board/notes/*(image)/width',
      '(board.closed)/board/size',
      '(board.opened)/board/notes/*(image)/width',
      '(board.opened)/board/size',
      '(note.pinned)/note(image)/width',
    ]);
  });
});

describe('a parser that accepts invalid boards', () => {
  const strict: Partial<FuzzPlan> = { strict: true, tiers: ['typical', 'edge', 'invalid'] };
  const about = ({ signature }: Finding) => signature.replace('must-reject accepted-invalid ', '');
  /** Checks everything but one property. */
  const but = (key: string) => (value: Any) => refuse(!isBoard({ ...value, [key]: undefined }));

  it('has a finding for each check that it does not have', async () => {
    const findings = await findingsOf(board, () => {}, strict);
    expect(findings.map(about).toSorted()).toEqual(['presence', 'type', 'word']);
    expect(findings.find((one) => about(one) === 'type')!.places).toEqual(expect.arrayContaining(['/id', '/title']));
  });

  it.each([
    ['locked', 'type /locked'],
    ['size', 'type /size'],
    ['mode', 'word'],
  ])('has one finding if it does not check %s', async (key, expected) => {
    expect((await findingsOf(board, but(key), strict)).map(about)).toEqual([expected]);
  });
});

describe('a parser that returns something else', () => {
  const compared: Partial<FuzzPlan> = { roundTrip: true, tiers: ['typical', 'edge'] };

  it.each<[string, (value: Any) => unknown, string]>([
    ['a lost property', (v) => delete v.id, 'lost /id'],
    ['a property that is lost if it is empty', (v) => v.notes?.length === 0 && delete v.notes, 'lost-if-empty /notes'],
    ['a number that is lost if it is 0', (v) => v.size === 0 && delete v.size, 'lost-if-empty /size'],
    ['a text in place of a number', (v) => Object.assign(v, 'size' in v && { size: String(v.size) }), 'changed /size'],
  ])('has a finding about %s', async (_, change, expected) => {
    const findings = await findingsOf(board, change, compared);
    expect(findings.map(({ difference, case: found }) => `${difference} ${found.path}`)).toEqual([expected]);
  });

  it('may add properties, which are listed', async () => {
    const parse = (text: string) => {
      const value = JSON.parse(text);
      for (const note of value.notes ?? []) note.seen = true;
      return value;
    };
    const { findings, added } = await resultOf(board, parse, compared);
    expect([findings, added.toSorted()]).toEqual([[], ['/notes/*(image)/*', '/notes/*(text)/*']]);
  });
});

describe('a parser that crashes', () => {
  const all: Partial<FuzzPlan> = { tiers: ['edge', 'ambiguous', 'invalid'] };
  const crashing = async (isFatal: (value: Any) => unknown) => {
    const parse = (text: string) => {
      const value = JSON.parse(text);
      if (isFatal(value ?? {})) overflow();
    };
    const { findings } = await resultOf(board, parse, all);
    return findings.map(({ kind, case: found }) => [kind, found.expect, found.path]);
  };

  it('on invalid values as well has one finding, about a valid one', async () => {
    const hasImage = ({ notes }: Any) => Array.isArray(notes) && notes.some((note) => note?.kind === 'image');
    expect(await crashing(hasImage)).toEqual([['crashed', 'must-accept', '/notes/0']]);
  });

  it('on invalid values only has a finding about one of them', async () => {
    expect(await crashing(({ locked = true }) => typeof locked !== 'boolean')).toEqual([
      ['crashed', 'must-reject', '/locked'],
    ]);
  });
});

describe('a parser that rejects a spelling', () => {
  const malformed: Partial<FuzzPlan> = { tiers: ['typical', 'edge', 'malformed'] };
  const shown = ({ kind, case: found }: Finding) => [kind, found.mutation, found.path];

  it('has a finding about the text', async () => {
    const parse = (text: string) => {
      refuse(/^\s/.test(text));
      return JSON.parse(text);
    };
    const { findings } = await resultOf(board, parse, malformed);
    expect(findings.map(shown)).toEqual([['refused-valid', 'leading-and-trailing-white-space', undefined]]);
  });

  it('has another finding about what it rejects in any spelling', async () => {
    const parse = (text: string) => {
      const value = JSON.parse(text);
      refuse(value?.id !== undefined, 'id');
      refuse(/\\u/.test(text), 'escape');
      return value;
    };
    const { findings } = await resultOf(board, parse, malformed);
    expect(findings.map(({ kind, complaint, case: found }) => [kind, complaint!.message, 'text' in found])).toEqual([
      ['refused-valid', 'id', false],
      ['refused-valid', 'escape', true],
    ]);
  });

  it('has no finding about the spelling of a value that it rejects anyway', async () => {
    const parse = (text: string) => refuse(JSON.parse(text)?.title === '');
    const { findings } = await resultOf(board, parse, malformed);
    expect(findings.map(shown)).toEqual([['refused-valid', undefined, '/title']]);
  });
});

it('a parser that fails now and then has one finding, which says how often', async () => {
  let calls = 0;
  const { findings } = await resultOf(board, () => refuse(++calls % 9 === 0, 'busy'), { tiers: ['typical', 'edge'] });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ kind: 'refused-valid', flaky: { of: 11 }, complaint: { message: 'busy' } });
  expect(findings[0]!.count).toBeGreaterThan(1);
});

it('a parser that hangs on a value has one finding about it', async () => {
  let hung = 0;
  const target: Target = {
    width: 1,
    supports: () => true,
    async parse(payload) {
      const isHung = JSON.parse(payload as string)?.title === null;
      if (isHung) hung++;
      return { verdict: isHung ? 'timed-out' : 'accepted' };
    },
    close: async () => {},
  };
  const { findings } = await fuzz(board, target, plan);
  expect(findings.map(({ kind, case: found }) => [kind, found.value])).toEqual([['timed-out', { title: null }]]);
  expect(findings[0]!.count).toBeGreaterThan(2);
  expect(hung).toBeLessThan(30);
});

it('a parser that accepts nothing is given up, with what it seems to require', async () => {
  const check = (v: Any) => {
    refuse(!('text' in v), 'no text');
    refuse(true, 'never');
  };
  const failure = await findingsOf(textNote, check).catch((error) => error);
  expect(failure).toBeInstanceOf(AcceptsNothing);
  expect(failure.message).toContain('It seems to require /text');
});
