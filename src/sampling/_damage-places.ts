import type * as fc from 'fast-check';

/**
 * Mutates a JSON text. Returns bytes if the result is not valid UTF-8, and `undefined` if the mutation does not apply
 * to the text.
 */
export type TextMutation = (text: string, random: fc.Random) => string | Uint8Array | undefined;

/** Whether a token may be chosen. `tokens` are all tokens of the text, so that neighbors can be checked. */
export type TokenPredicate = (token: string, index: number, tokens: readonly string[]) => boolean;

/** A text split into a chosen part and the parts before and after it. */
export interface Split {
  readonly before: string;
  readonly chosen: string;
  readonly after: string;
}

/** A string, a punctuation character, or a number or literal. The content of a string is never a token of its own. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

export const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? [];

export const isString = (token: string) => token.startsWith('"');
export const isNumber = (token: string) => /^-?\d/.test(token);

export function pick<T>(list: readonly T[], random: fc.Random): T {
  return list[random.nextInt(0, list.length - 1)]!;
}

/** Applies one of several mutations. */
export function pickMutation(...mutations: readonly TextMutation[]): TextMutation {
  return (text, random) => pick(mutations, random)(text, random);
}

/** Replaces the text with one of `texts`. */
export function pickText(...texts: readonly string[]): TextMutation {
  return (_text, random) => pick(texts, random);
}

/** Adds an unknown property `x` to the object. Returns `undefined` if the text is not an object. */
export function withUnknownProperty(text: string, value: string): string | undefined {
  if (!/^\{.*\}$/s.test(text)) return undefined;
  const key = unusedKey(text);
  return `${text.slice(0, -1)}${text === '{}' ? '' : ','}"${key}":${value}}`;
}

/** Returns `x`, or `xx` and so on if the text already contains that key. */
function unusedKey(text: string, key = 'x'): string {
  return text.includes(`"${key}"`) ? unusedKey(text, `${key}x`) : key;
}

/**
 * Finds places in the text. If it has none, adds an unknown property with the value `fallback`, and finds places in the
 * extended text.
 */
function findOrAdd<T>(
  text: string,
  fallback: string,
  find: (text: string) => readonly T[],
): [text: string, found: readonly T[]] | undefined {
  const found = find(text);
  if (found.length > 0) return [text, found];
  const extended = withUnknownProperty(text, fallback);
  return extended === undefined ? undefined : [extended, find(extended)];
}

/** Returns the start and end of each token that `matches`. */
function spansOf(text: string, matches: TokenPredicate): [number, number][] {
  const found = [...text.matchAll(TOKEN)];
  const tokens = found.map(([token]) => token);
  return found
    .filter(([token], index) => matches(token, index, tokens))
    .map(({ 0: token, index }) => [index, index + token.length]);
}

function splitAt(text: string, start: number, end: number): Split {
  return { before: text.slice(0, start), chosen: text.slice(start, end), after: text.slice(end) };
}

/** Chooses a token that `matches`. If the text has none, adds an unknown property with the value `fallback`. */
export function chooseToken(
  text: string,
  random: fc.Random,
  matches: TokenPredicate,
  fallback: string,
): Split | undefined {
  const result = findOrAdd(text, fallback, (text) => spansOf(text, matches));
  if (!result) return undefined;
  const [whole, spans] = result;
  return splitAt(whole, ...pick(spans, random));
}

/** Chooses a string that contains a match of the global `pattern`, and one of its matches. */
export function choosePiece(text: string, random: fc.Random, pattern: RegExp, fallback: string): Split | undefined {
  const hasPiece: TokenPredicate = (token) => isString(token) && token.search(pattern) >= 0;
  const string = chooseToken(text, random, hasPiece, fallback);
  if (!string) return undefined;
  const piece = pick([...string.chosen.matchAll(pattern)], random);
  const { before, chosen, after } = splitAt(string.chosen, piece.index, piece.index + piece[0].length);
  return { before: string.before + before, chosen, after: after + string.after };
}

type Change = (token: string, random: fc.Random) => string;

/** Changes one token that `matches`. */
export function changeOne(matches: TokenPredicate, fallback: string, change: Change): TextMutation {
  return (text, random) => {
    const split = chooseToken(text, random, matches, fallback);
    return split && split.before + change(split.chosen, random) + split.after;
  };
}

/** Changes one token that `matches`, and each of the others with a probability of 1 in 4. */
export function changeSome(matches: TokenPredicate, fallback: string, change: Change): TextMutation {
  return (text, random) => {
    const result = findOrAdd(text, fallback, (text) => spansOf(text, matches));
    if (!result) return undefined;
    const [whole, spans] = result;
    const alwaysChanged = pick(spans, random);
    let changed = '';
    let copiedUntil = 0;
    for (const span of spans) {
      const [start, end] = span;
      const token = whole.slice(start, end);
      const isChanged = span === alwaysChanged || random.nextInt(0, 3) === 0;
      changed += whole.slice(copiedUntil, start) + (isChanged ? change(token, random) : token);
      copiedUntil = end;
    }
    return changed + whole.slice(copiedUntil);
  };
}
