import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { define } from '../../src/engine/cases/definition.js';
import { Library, type Model } from '../../src/engine/cases/model.js';
import { RuleIndex } from '../../src/engine/cases/rules-at.js';
import { getAt, REMOVED } from '../../src/engine/json/place.js';
import { fromPointer } from '../../src/engine/json/pointer.js';
import { document } from '../../src/engine/schema/documented.js';
import { rules } from '../../src/engine/schema/rules.js';
import { withRule } from '../../src/engine/schema/with-rule.js';
import { AcceptedSearch } from '../../src/fuzzing/analysis/accepted-search.js';
import { familyOf } from '../../src/fuzzing/analysis/family.js';
import type { Difference } from '../../src/fuzzing/analysis/minimal-difference.js';
import { putAt } from '../../src/fuzzing/analysis/mix.js';
import { patternOf } from '../../src/fuzzing/analysis/pattern.js';
import { board, event } from './_board.js';
import { type Any, refuse, trialsOf } from './_trials.js';

const OPENED = '(board.opened)/board';
const CLOSED = '(board.closed)/board';
const opened = (of: object) => ({ type: 'board.opened', board: of });
const notes = (value: Any): Any[] => [value.note, ...((value.board ?? value).notes ?? [])].filter(Boolean);
const text = { kind: 'text', author: 'ann', text: 'x' };
const image = { kind: 'image', author: 'ann', width: 7 };

/** Where a parser makes the mistake as well that the part at `path` of an accepted value may not be `refused`. */
async function family(
  model: Model,
  check: (value: Any) => unknown,
  passing: unknown,
  path: string,
  refused: unknown,
  more: Partial<Difference> = {},
  masked = (value: unknown) => value,
) {
  const { trials, asked } = trialsOf(model, check);
  const isGone = refused === undefined;
  const failing = putAt(passing, fromPointer(path), isGone ? REMOVED : refused);
  const difference: Difference = {
    kind: isGone ? patternOf(model.shape, passing, path) : patternOf(model.shape, failing, path),
    path,
    change: isGone ? 'with' : 'instead',
    refused,
    sort: isGone ? 'undefined' : refused === null ? 'null' : typeof refused,
    accepted: getAt(passing, fromPointer(path)),
    passing,
    failing,
    ...more,
  };
  const { answer } = (await trials.askAgain(failing))!;
  expect(answer.verdict).toBe('rejected');
  const before = asked.length;
  const context = { trials, search: new AcceptedSearch(model), masked };
  const { patterns, members } = await familyOf(context, difference, answer);
  return {
    patterns: patterns.toSorted(),
    members,
    calls: asked.length - before,
    first: patterns[0],
    kind: difference.kind,
  };
}

describe('a mistake has no others like it', () => {
  it('if it is about the order, or about the whole value', async () => {
    const no = () => refuse(true);
    const order = await family(board, no, { size: 1 }, '/size', 2, { change: 'order' });
    expect([order.patterns, order.members, order.calls]).toEqual([['/size'], [], 0]);
    const whole = await family(board, no, { size: 1 }, '', { size: 2 });
    expect([whole.patterns, whole.calls]).toEqual([[''], 0]);
  });
});

describe('a mistake about a null', () => {
  const passing = opened({ title: 'a' });

  it('is the same in other events that carry the object', async () => {
    const found = await family(event, (v) => refuse(v.board?.title === null), passing, '/board/title', null);
    expect(found.patterns).toEqual([`${CLOSED}/title`, `${OPENED}/title`]);
    expect([found.first, found.members]).toEqual([`${OPENED}/title`, []]);
  });

  it('is another one where the parser accepts it', async () => {
    const check = (v: Any) => refuse(v.type === 'board.opened' && v.board.title === null);
    expect((await family(event, check, passing, '/board/title', null)).patterns).toEqual([`${OPENED}/title`]);
  });
});

describe('a mistake about a missing property', () => {
  const both = ['/notes/*(image)/author', '/notes/*(text)/author'];

  it('is the same in other kinds of objects', async () => {
    const check = (v: Any) =>
      refuse(
        notes(v).some(({ author }) => author === 'bob'),
        'author?',
      );
    const found = await family(board, check, { notes: [text] }, '/notes/0/author', 'bob', { sort: '"bob"' });
    expect([found.patterns, found.members]).toEqual([both, ['bob']]);
  });

  it('is the same if it names another place in the same words', async () => {
    const check = (v: Any) => {
      for (const [index, { kind, author }] of notes(v).entries())
        refuse(author === 'bob', `notes.${index}.author of ${kind}`);
    };
    const found = await family(board, check, { notes: [text] }, '/notes/0/author', 'bob', { sort: '"bob"' });
    expect(found.patterns).toEqual([both[1]]);
  });

  it('is another one if the parser says something else', async () => {
    const check = (v: Any) => {
      for (const { kind, author } of notes(v)) refuse(author === 'bob', kind === 'text' ? 'unknown' : 'forbidden');
    };
    const found = await family(board, check, { notes: [text] }, '/notes/0/author', 'bob', { sort: '"bob"' });
    expect(found.patterns).toEqual([both[1]]);
  });

  it('is the same in all events that carry the object around it', async () => {
    const check = (v: Any) =>
      refuse(
        notes(v).some((note) => note.kind === 'text' && note.text === undefined),
        'no text',
      );
    const found = await family(event, check, opened({ notes: [text] }), '/board/notes/0/text', undefined);
    expect(found.patterns).toEqual([`${CLOSED}/notes/*(text)/text`, `${OPENED}/notes/*(text)/text`]);
  });
});

describe('a mistake about a word', () => {
  const authors = (check: (author: string) => unknown) => (v: Any) => {
    for (const { author } of notes(v)) check(author);
  };
  const of = (check: (author: string) => unknown) =>
    family(board, authors(check), { notes: [{ ...text, author: 'cy' }] }, '/notes/0/author', 'ann', { sort: '"ann"' });

  it('is the same about other words, whichever the parser names', async () => {
    const { members } = await of((author) => refuse(author !== 'cy', `author ${author} is unknown`));
    expect(members).toEqual(['ann', 'bob']);
  });

  it('is another one if the parser says something else, or accepts the other word', async () => {
    const other = await of((author) => refuse(author !== 'cy', author === 'ann' ? 'unknown' : 'on holiday'));
    expect(other.members).toEqual(['ann']);
    expect((await of((author) => refuse(author === 'ann'))).members).toEqual(['ann']);
  });
});

describe('a mistake about a kind of object', () => {
  const kindOf = (check: (kind: string) => unknown) => (v: Any) => {
    for (const { kind } of notes(v)) check(kind);
  };
  const of = (check: (kind: string) => unknown, model = board, masked?: (value: unknown) => unknown) => {
    const [passing, path] =
      model === board ? [{ notes: [text] }, '/notes/0'] : [{ type: 'note.pinned', note: text }, '/note'];
    return family(model, kindOf(check), passing, path, image, { sort: 'object' }, masked);
  };

  it('is not about a kind that is accepted', async () => {
    expect((await of((kind) => refuse(kind === 'image'))).patterns).toEqual(['/notes/*(image)']);
  });

  it('is about each kind that is rejected in the same words', async () => {
    // The accepted value is accepted only as long as nobody looks again.
    expect((await of(() => refuse(true, 'no notes'))).patterns).toEqual(['/notes/*(image)', '/notes/*(text)']);
    const other = await of((kind) => refuse(true, kind === 'image' ? 'no images' : 'no words'));
    expect(other.patterns).toEqual(['/notes/*(image)']);
  });

  it('recurs in events that carry the object', async () => {
    const found = await of((kind) => refuse(kind === 'image'), event);
    expect(found.patterns).toEqual(
      [`${CLOSED}/notes/*(image)`, `${OPENED}/notes/*(image)`, '(note.pinned)/note(image)'].toSorted(),
    );
  });
});

// The documentation of a chat: two people, each a host or a guest.
const chatRules = rules('chat', { types: { at: ['', '/*'], text: 'must be as documented', source: 'chats' } });
const ofRule = <T extends z.ZodType>(schema: T) => withRule(chatRules.types, schema);
const Person = ofRule(z.looseObject({ role: ofRule(z.enum(['host', 'guest'])), name: ofRule(z.string()).optional() }));
const Chat = document('chat', ofRule(z.looseObject({ first: Person.optional(), second: Person.optional() })));
const people = fc.record(
  { role: fc.constantFrom('host', 'guest'), name: fc.constantFrom('Ann', 'Bob', '') },
  { requiredKeys: ['role'] },
);
const chat = new Library(
  [
    define<unknown>(
      'chat',
      Chat,
      () => fc.record({ first: people, second: people }, { requiredKeys: [] }),
      () => ({ nearMisses: [] }),
    ),
  ],
  new RuleIndex(Object.values(chatRules)),
  { rule: chatRules.types, newNames: ['new'], newEndings: ['_v2'] },
).model('chat');

describe('a mistake about the objects with a word for their kind', () => {
  const first = (role: string) => ({ first: { role, name: 'Ann' } });
  const noName = (v: Any, role?: string) =>
    [v.first, v.second].some((one) => one?.name === '' && (role === undefined || one.role === role));

  it('is the same in other places, in objects with this word', async () => {
    const check = (v: Any) => refuse(noName(v, 'host'));
    const found = await family(chat, check, first('host'), '/first/name', '');
    expect(found.patterns).toEqual(['/first/name', '/second/name']);
  });

  it('is the same in other places, whatever the word is', async () => {
    const check = (v: Any) => refuse(noName(v));
    expect((await family(chat, check, first('guest'), '/first/name', '')).patterns).toHaveLength(2);
  });

  it('is another one if the parser accepts it in an object with this word elsewhere', async () => {
    const check = (v: Any) => refuse(v.first?.name === '' || (v.second?.name === '' && v.second.role === 'guest'));
    expect((await family(chat, check, first('host'), '/first/name', '')).patterns).toEqual(['/first/name']);
  });

  it('is another one if the parser says something else elsewhere', async () => {
    const check = (v: Any) => {
      refuse(v.first?.name === '', 'no name');
      refuse(v.second?.name === '', 'who is it?');
    };
    expect((await family(chat, check, first('host'), '/first/name', '')).patterns).toEqual(['/first/name']);
  });

  it('is about a missing property in objects that could have it', async () => {
    const lacks = (role: string) => (v: Any) =>
      refuse([v.first, v.second].some((one) => one && !('name' in one) && one.role === role));
    const found = await family(chat, lacks('host'), first('host'), '/first/name', undefined);
    expect(found.patterns).toEqual(['/first/name', '/second/name']);
    const only = await family(
      chat,
      (v) => refuse(v.first && !('name' in v.first)),
      first('host'),
      '/first/name',
      undefined,
    );
    expect(only.patterns).toEqual(['/first/name']);
  });

  it('is tried in one object with this word, and in only one of the others if there is none', async () => {
    const check = (v: Any) => refuse(noName(v, 'host'));
    const found = await family(chat, check, first('host'), '/first/name', '');
    const guestsOnly = (v: Any) => refuse(v.second?.role === 'host' || noName(v, 'host'));
    const other = await family(chat, guestsOnly, first('host'), '/first/name', '');
    expect([found.calls, other.calls, other.patterns]).toEqual([2, 9, ['/first/name']]);
  });
});

describe('a mistake about a limit', () => {
  const limited = (limit: number) => (v: Any) => {
    for (const { width = 0 } of notes(v)) refuse(width > limit, 'too much');
    refuse((v.board?.size ?? v.size ?? 0) > limit, 'too much');
  };
  const of = (limit: number, check = limited(limit)) =>
    family(board, check, { size: limit }, '/size', limit + 1, { sort: 'too large' });

  it('is the same where the limit is', async () => {
    expect((await of(99)).patterns).toEqual(['/notes/*(image)/width', '/size']);
    expect((await of(8)).patterns).toEqual(['/notes/*(image)/width', '/size']);
  });

  it('is another one if the limit is small, since it may be the same by chance', async () => {
    expect((await of(7)).patterns).toEqual(['/size']);
  });

  it('is another one if the limit is another one, or if the parser says something else', async () => {
    const smaller = (v: Any) => {
      for (const { width = 0 } of notes(v)) refuse(width > 50, 'too much');
      refuse(v.size > 99, 'too much');
    };
    expect((await of(99, smaller)).patterns).toEqual(['/size']);
    const other = (v: Any) => {
      for (const { width = 0 } of notes(v)) refuse(width > 99, 'too wide');
      refuse(v.size > 99, 'too much');
    };
    expect((await of(99, other)).patterns).toEqual(['/size']);
    const larger = (v: Any) => refuse(v.size > 99, 'too much');
    expect((await of(99, larger)).patterns).toEqual(['/size']);
  });
});
