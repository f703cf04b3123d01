import type { Branch } from '../schema/shape.js';
import { type Difference, differenceAt, type Sides, wordsOf } from './difference.js';

/** Yields a difference if what is said of a place differs. */
export function* changed(sides: Sides, what: string, ours: string, theirs: string): Generator<Difference> {
  if (ours !== theirs) yield differenceAt(sides, `${what}${ours} → ${theirs}`);
}

const listOf = (words: readonly unknown[] | undefined) =>
  words?.map((word) => JSON.stringify(word)).join(', ') ?? 'any';

/** The values that are listed although others are allowed, too. */
const examplesOf = (branches: readonly Branch[]) =>
  branches.flatMap(({ members, examples = [] }) => members ?? examples);

/** Compares the values that are listed for a place. */
export function* compareWords(ours: readonly Branch[], theirs: readonly Branch[], sides: Sides): Generator<Difference> {
  const only = { ours: wordsOf(ours), theirs: wordsOf(theirs) };
  if (!only.ours !== !only.theirs) return yield* changed(sides, 'values ', listOf(only.ours), listOf(only.theirs));
  const [a, b] = [only.ours ?? examplesOf(ours), only.theirs ?? examplesOf(theirs)];
  for (const word of b) if (!a.includes(word)) yield differenceAt(sides, `added ${JSON.stringify(word)}`);
  for (const word of a) if (!b.includes(word)) yield differenceAt(sides, `removed ${JSON.stringify(word)}`);
}

const ABSENT = 'absent';

/** The bound of some kinds of values. If they have several, the bounds of one do not hold for the others. */
function boundOf(branches: readonly Branch[], keyword: string): string {
  const bounds = new Set(branches.map((branch) => branch.bounds[keyword]));
  return bounds.size === 1 ? String([...bounds][0] ?? ABSENT) : ABSENT;
}

/** Compares the bounds of values of one JSON type. */
export function* compareBounds(
  ours: readonly Branch[],
  theirs: readonly Branch[],
  sides: Sides,
): Generator<Difference> {
  const keywords = new Set([...ours, ...theirs].flatMap(({ bounds }) => Object.keys(bounds)));
  for (const keyword of keywords)
    yield* changed(sides, `${keyword} `, boundOf(ours, keyword), boundOf(theirs, keyword));
}
