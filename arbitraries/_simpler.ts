/** Simpler values than a given one, the simplest first. Each is smaller in its own measure, so shrinking ends. */

const PLAIN = 'a';

/**
 * Simpler texts: shorter ones, then ones with plainer letters, never shorter than `min` code points. Surrogate pairs
 * are not torn apart.
 */
export function* simplerText(text: string, min = 0): Generator<string> {
  const characters = Array.from(text);
  const { length } = characters;
  for (let kept = min; kept < length; kept = nearer(kept, length)) {
    yield characters.slice(0, kept).join('');
    if (kept > 0) yield characters.slice(length - kept).join('');
  }
  yield* plainerText(characters);
}

/** Always a step nearer to `length`, by half of what lies between. */
const nearer = (kept: number, length: number) => kept + Math.max(1, Math.floor((length - kept) / 2));

/** The same length with plain letters: all of it, then each half, quarter and so on, down to single letters. */
function* plainerText(characters: readonly string[]): Generator<string> {
  for (let size = characters.length; size >= 1; size = Math.floor(size / 2)) {
    // Letter by letter is for short texts only; a long one is plain enough by halves.
    if (characters.length / size > 64) return;
    for (let start = 0; start < characters.length; start += size) {
      const end = start + size;
      if (characters.slice(start, end).every((character) => character === PLAIN)) continue;
      yield characters.map((character, i) => (i >= start && i < end ? PLAIN : character)).join('');
    }
  }
}

/** Simpler numbers: the simplest one, then, for a whole number above it, ones nearer and nearer to the number. */
export function* simplerNumber(number: number, simplest = 0): Generator<number> {
  if (number === simplest) return;
  yield simplest;
  if (!Number.isSafeInteger(number)) return;
  for (let near = nearer(simplest, number); near < number; near = nearer(near, number)) yield near;
}

/** Simpler lists: without its items, with half of them, without each of them, then with each item simpler. */
export function* simplerList<T>(list: readonly T[], simplerItem: (item: T) => Iterable<T>): Generator<T[]> {
  if (list.length > 0) yield [];
  if (list.length > 3) yield list.slice(0, list.length / 2);
  if (list.length > 1) for (const i of list.keys()) yield list.toSpliced(i, 1);
  for (const [i, item] of list.entries()) for (const simpler of simplerItem(item)) yield list.with(i, simpler);
}

/** Simpler JSON of the same type: fewer and simpler members, shorter text, smaller numbers. */
export function* simplerJson(value: unknown): Generator<unknown> {
  if (typeof value === 'string') yield* simplerText(value);
  else if (typeof value === 'number') yield* simplerNumber(value);
  else if (Array.isArray(value)) yield* simplerList(value, simplerJson);
  else if (typeof value === 'object' && value !== null) yield* simplerObject(value as Record<string, unknown>);
}

function* simplerObject(value: Record<string, unknown>): Generator<Record<string, unknown>> {
  const entries = Object.entries(value);
  if (entries.length > 0) yield {};
  if (entries.length > 1) for (const i of entries.keys()) yield Object.fromEntries(entries.toSpliced(i, 1));
  for (const [i, [key, member]] of entries.entries()) {
    for (const simpler of simplerJson(member)) yield Object.fromEntries(entries.with(i, [key, simpler]));
  }
}
