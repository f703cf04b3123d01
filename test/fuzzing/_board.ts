import * as fc from 'fast-check';
import * as z from 'zod';
import { define } from '../../src/engine/cases/definition.js';
import { Library, type Model } from '../../src/engine/cases/model.js';
import type { ObjectCases } from '../../src/engine/cases/mutation.js';
import { RuleIndex } from '../../src/engine/cases/rules-at.js';
import { missing, wrongIntegers, wrongTypes, wrongValues } from '../../src/engine/cases/wrong.js';
import type { Constraints } from '../../src/engine/generate/constraints.js';
import { document } from '../../src/engine/schema/documented.js';
import { rules } from '../../src/engine/schema/rules.js';
import { integer, withRule } from '../../src/engine/schema/with-rule.js';

// The documentation of a small API, so that a run takes milliseconds. A board has notes of two kinds; two events carry a
// board, and one carries a note.

const source = 'the documentation of boards';
const text = 'must be as documented';

const policyRules = rules('policy', { additive: { text: 'may grow', source, effect: 'allows' } });
const boardRules = rules('board', {
  types: { at: ['', '/*'], text, source },
  mode: { at: '/mode', text: 'must be draft or final', source, certainty: 'by example' },
  title: { at: '/title', text: 'must be a string or null', source },
  tags: { at: ['/tags', '/tags/*'], text: 'must have at most 12 texts', source },
});
const noteRules = rules('note', { types: { at: ['', '/*'], text, source } });
const eventRules = rules('board-event', { types: { at: ['', '/*'], text, source } });

const author = withRule(noteRules.types, z.enum(['ann', 'bob', 'cy']));
const TextNote = document(
  ['text-note', 'note'],
  withRule(
    noteRules.types,
    z.looseObject({ kind: z.literal('text'), author, text: withRule(noteRules.types, z.string()).optional() }),
  ),
);
const ImageNote = document(
  ['image-note', 'note'],
  withRule(
    noteRules.types,
    z.looseObject({ kind: z.literal('image'), author, width: withRule(noteRules.types, integer(0)).optional() }),
  ),
);
const Note = document('note', withRule(noteRules.types, z.discriminatedUnion('kind', [TextNote, ImageNote])));

const Board = document(
  'board',
  withRule(
    boardRules.types,
    z.looseObject({
      id: withRule(boardRules.types, z.string()).optional(),
      title: withRule(boardRules.title, z.string().nullable()).optional(),
      mode: withRule(boardRules.mode, z.enum(['draft', 'final'])).optional(),
      size: withRule(boardRules.types, integer(0)).optional(),
      locked: withRule(boardRules.types, z.boolean()).optional(),
      notes: withRule(boardRules.types, z.array(Note)).optional(),
      tags: withRule(
        boardRules.tags,
        z.record(z.string(), z.string()).refine((tags) => Object.keys(tags).length <= 12),
      ).optional(),
    }),
  ),
);

const Opened = z.looseObject({ type: z.literal('board.opened'), board: Board });
const Closed = z.looseObject({
  type: z.literal('board.closed'),
  board: Board,
  why: withRule(eventRules.types, z.string()).optional(),
});
const Pinned = z.looseObject({ type: z.literal('note.pinned'), note: Note });
const Event = document(
  'board-event',
  withRule(eventRules.types, z.discriminatedUnion('type', [Opened, Closed, Pinned])),
);

/** Objects with these parts, of which some are required. */
function record(parts: Readonly<Record<string, fc.Arbitrary<unknown>>>, required: string[], { presence }: Constraints) {
  const fewest = Object.fromEntries(required.map((key) => [key, parts[key]!]));
  const smallest = fc.record<Record<string, unknown>>(fewest);
  if (presence === 'required') return smallest;
  if (presence === 'all') return fc.record<Record<string, unknown>>(parts);
  return fc.oneof(smallest, fc.record<Record<string, unknown>>(parts, { requiredKeys: required }));
}

const authors = fc.constantFrom('ann', 'bob', 'cy');
const noteOf = (constraints: Constraints) => {
  const { tier } = constraints;
  const words = tier === 'typical' ? fc.constantFrom('milk', 'two eggs') : fc.constantFrom('', 'é"', 'a');
  const width = tier === 'typical' ? fc.integer({ min: 20, max: 90 }) : fc.constantFrom(0, 1, 70_000);
  return fc.oneof(
    record({ kind: fc.constant('text' as const), author: authors, text: words }, ['kind', 'author'], constraints),
    record({ kind: fc.constant('image' as const), author: authors, width }, ['kind', 'author'], constraints),
  );
};
const boardOf = (constraints: Constraints): fc.Arbitrary<Record<string, unknown>> => {
  const isTypical = constraints.tier === 'typical';
  const title = isTypical ? fc.constantFrom('Plan', 'To do') : fc.constantFrom(null, '', 'a', 'ü');
  return record(
    {
      id: fc.constantFrom('b_1', 'b_22', ...(isTypical ? [] : [''])),
      title,
      mode: fc.constantFrom('draft', 'final'),
      size: isTypical ? fc.integer({ min: 3, max: 12 }) : fc.constantFrom(0, 1, 300, 100_000),
      locked: fc.boolean(),
      notes: fc.array(noteOf(constraints), { minLength: isTypical ? 1 : 0, maxLength: 3 }),
      tags: fc.dictionary(fc.constantFrom(...'abcdefghijkl'), fc.constantFrom('x', 'yy', ...(isTypical ? [] : [''])), {
        maxKeys: isTypical ? 2 : 12,
        size: 'max',
      }),
    },
    [],
    constraints,
  );
};
const eventOf = (constraints: Constraints) =>
  fc.oneof(
    fc.record({ type: fc.constant('board.opened' as const), board: boardOf(constraints) }),
    record(
      {
        type: fc.constant('board.closed' as const),
        board: boardOf(constraints),
        why: fc.constantFrom('late', 'done', ...(constraints.tier === 'typical' ? [] : [''])),
      },
      ['type', 'board'],
      constraints,
    ),
    fc.record({ type: fc.constant('note.pinned' as const), note: noteOf(constraints) }),
  );

const noteCases: ObjectCases = {
  nearMisses: [missing(noteRules.types, '/author'), ...wrongTypes(noteRules.types, '/author', 'string')],
};
const boardCases: ObjectCases = {
  nearMisses: [
    ...wrongTypes(boardRules.types, '/id', 'string'),
    ...wrongTypes(boardRules.title, '/title', 'string', 'null'),
    ...wrongValues(boardRules.mode, '/mode', { other: 'open', empty: '' }),
    ...wrongIntegers(boardRules.types, '/size'),
    ...wrongTypes(boardRules.types, '/locked', 'boolean'),
  ],
  boundaries: [
    { rule: boardRules.title, at: '/title', name: 'other letters', isReached: (title) => /[^\w ]/.test(String(title)) },
    { rule: boardRules.tags, at: '/tags', name: 'of 12', isReached: (tags) => Object.keys(Object(tags)).length === 12 },
  ],
  ambiguous: [
    { rule: boardRules.title, name: 'blank', at: '/title', change: () => ' ', readings: ['it is one', 'it is not'] },
  ],
};
const eventCases: ObjectCases = { nearMisses: wrongTypes(eventRules.types, '/why', 'string') };

const cases = (of: ObjectCases) => () => of;
const NO_CASES = cases({ nearMisses: [] });
const plain = (values: (constraints: Constraints) => fc.Arbitrary<unknown>) => (constraints?: Constraints) =>
  values(constraints ?? {});

/** The documented objects. */
export const library = new Library(
  [
    define<unknown>('board', Board, plain(boardOf), cases(boardCases)),
    define<unknown>('note', Note, plain(noteOf), NO_CASES),
    define<unknown>(
      'text-note',
      TextNote,
      plain((of) => noteOf(of).filter(({ kind }) => kind === 'text')),
      cases(noteCases),
    ),
    define<unknown>(
      'image-note',
      ImageNote,
      plain((of) => noteOf(of).filter(({ kind }) => kind === 'image')),
      cases(noteCases),
    ),
    define<unknown>('board-event', Event, plain(eventOf), cases(eventCases)),
  ],
  new RuleIndex([policyRules, boardRules, noteRules, eventRules].flatMap((of) => Object.values(of))),
  { rule: policyRules.additive, newNames: ['new_name'], newEndings: ['_v2'] },
);

/** A board, alone. */
export const board: Model = library.model('board');

/** A note that is a text. */
export const textNote: Model = library.model('text-note');

/** An event: a board in `board.opened` and `board.closed`, or a note in `note.pinned`. */
export const event: Model = library.model('board-event');

/** Whether a value is a valid board. */
export const isBoard = (value: unknown): boolean => Board.safeParse(value).success;
