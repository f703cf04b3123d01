import { describe, expect, it } from 'vitest';
import { shapeAt } from '../../src/engine/schema/place-pattern.js';
import {
  carriersOf,
  otherKinds,
  otherMembers,
  patternsOfType,
  siblingPatterns,
  splitPattern,
} from '../../src/fuzzing/analysis/sibling-patterns.js';
import { board, event } from './_board.js';

const OPENED = '(board.opened)/board';
const CLOSED = '(board.closed)/board';
const PINNED = '(note.pinned)/note';

it.each([
  ['/a/b', '/a', 'b'],
  ['/a', '', 'a'],
  ['/a/*(audio/pcm)', '/a', '*(audio/pcm)'],
  ['/a/*(audio/pcm)/rate', '/a/*(audio/pcm)', 'rate'],
  ['(x.y)/a', '(x.y)', 'a'],
  ['', '', ''],
])('%j is split into the owner %j and the key %j', (pattern, owner, key) =>
  expect(splitPattern(pattern)).toEqual({ owner, key }),
);

describe('the patterns of the same object elsewhere', () => {
  it('are those of objects with the same structure', () => {
    const image = `${OPENED}/notes/*(image)`;
    const same = [`${CLOSED}/notes/*(image)`, `${PINNED}(image)`];
    expect(siblingPatterns(event.shape, image, { kind: 'image' }).toSorted()).toEqual(same);
    expect(siblingPatterns(event.shape, OPENED, {})).toEqual([CLOSED]);
    expect(siblingPatterns(board.shape, '/notes/*(image)', {})).toEqual([]);
  });

  it('are none of an object without documented properties', () => {
    expect(siblingPatterns(event.shape, `${OPENED}/tags`, {})).toEqual([]);
  });
});

describe('the patterns of the same property elsewhere', () => {
  it('are those in the same object, and in other kinds of objects in the same place', () => {
    const owners = [`${OPENED}/notes/*`, `${CLOSED}/notes/*`, PINNED];
    const widths = owners.map((owner) => `${owner}(image)/width`);
    expect(siblingPatterns(event.shape, widths[0]!, 7).toSorted()).toEqual([widths[1], widths[2]].toSorted());
    expect(siblingPatterns(event.shape, `${OPENED}/title`, null)).toEqual([`${CLOSED}/title`]);
    expect(siblingPatterns(board.shape, '/notes/*(image)/author', 'ann')).toEqual(['/notes/*(text)/author']);
    expect(siblingPatterns(event.shape, '(board.closed)/why', 'x')).toEqual([]);
  });
});

describe('the carriers of an object', () => {
  it('are the other events that carry the outermost object on the way to a place', () => {
    expect(carriersOf(event.shape, `${OPENED}/title`)).toEqual([{ from: OPENED, to: CLOSED }]);
    expect(carriersOf(event.shape, OPENED)).toEqual([{ from: OPENED, to: CLOSED }]);
    expect(carriersOf(event.shape, `${CLOSED}/notes/*(text)/text`)).toEqual([{ from: CLOSED, to: OPENED }]);
  });

  it('of a note are all events with such a note', () => {
    const found = carriersOf(event.shape, `${PINNED}(text)/text`);
    expect(found).toEqual([OPENED, CLOSED].map((at) => ({ from: `${PINNED}(text)`, to: `${at}/notes/*(text)` })));
  });

  it('are none of what only one event has, or of a model without events', () => {
    expect(carriersOf(event.shape, '(board.closed)/why')).toEqual([]);
    expect(carriersOf(event.shape, '(board.closed)')).toEqual([]);
    expect(carriersOf(board.shape, '/notes/*(text)/text')).toEqual([]);
    // A place whose name only begins like that of an object.
    expect(carriersOf(event.shape, `${OPENED}er/title`)).toEqual([]);
  });
});

it('the patterns of a type are those of all other properties that may hold a value of it', () => {
  expect(patternsOfType(board.shape, '/size', 7)).toEqual(['/notes/*(image)/width']);
  expect(patternsOfType(board.shape, '/locked', true)).toEqual([]);
  expect(patternsOfType(board.shape, '/id', 'x').toSorted()).toEqual(
    [
      ...['/mode', '/title', '/notes/*(text)/kind', '/notes/*(text)/author', '/notes/*(text)/text'],
      ...['/notes/*(image)/kind', '/notes/*(image)/author'],
    ].toSorted(),
  );
});

it('the other kinds and members of a place', () => {
  const value = { notes: [{ kind: 'text', author: 'ann' }], title: 'a' };
  expect(otherKinds(shapeAt(board.shape, value, ['notes', 0])!, '/notes/*(text)')).toEqual(['/notes/*(image)']);
  expect(otherMembers(shapeAt(board.shape, value, ['notes', 0, 'author'])!, 'bob')).toEqual(['ann', 'cy']);
  const title = shapeAt(board.shape, value, ['title'])!;
  expect([otherKinds(title, '/title'), otherMembers(title, 'a')]).toEqual([[], []]);
});
