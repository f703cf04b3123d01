import type * as fc from 'fast-check';

/** How a text becomes another one, or bytes where that is no UTF-8 text; `undefined` where it does not lend itself. */
export type Way = (text: string, random: fc.Random) => string | Uint8Array | undefined;

/** Whether a token is one to choose; its neighbours may matter. */
export type Fits = (token: string, index: number, tokens: readonly string[]) => boolean;

/** A chosen part of a text, and what stands around it. */
export interface Split {
  readonly before: string;
  readonly chosen: string;
  readonly after: string;
}

/** A string, a mark, or a number or literal. Whatever is inside a string is never taken for a token. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

export const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? [];

export const isString = (token: string) => token.startsWith('"');
export const isNumber = (token: string) => /^-?\d/.test(token);

export function pick<T>(list: readonly T[], random: fc.Random): T {
  return list[random.nextInt(0, list.length - 1)]!;
}

/** One of several ways. */
export function oneWay(...ways: readonly Way[]): Way {
  return (text, random) => pick(ways, random)(text, random);
}

/** One of several texts that depend on nothing. */
export function oneText(...texts: readonly string[]): Way {
  return (_text, random) => pick(texts, random);
}

/** The text with an unknown property more, `x`; `undefined` where the text is no object. */
export function withUnknown(text: string, value: string): string | undefined {
  if (!/^\{.*\}$/s.test(text)) return undefined;
  const key = unusedKey(text);
  return `${text.slice(0, -1)}${text === '{}' ? '' : ','}"${key}":${value}}`;
}

/** `x`, or more of them where the text has that already. */
function unusedKey(text: string, key = 'x'): string {
  return text.includes(`"${key}"`) ? unusedKey(text, `${key}x`) : key;
}

/** The text, or the text with an unknown property more, whichever has what is looked for. */
function having<T>(
  text: string,
  spare: string,
  find: (text: string) => readonly T[],
): [string, readonly T[]] | undefined {
  const found = find(text);
  if (found.length > 0) return [text, found];
  const more = withUnknown(text, spare);
  return more === undefined ? undefined : [more, find(more)];
}

/** Where the tokens that fit begin and end. */
function spans(text: string, fits: Fits): [number, number][] {
  const found = [...text.matchAll(TOKEN)];
  const tokens = found.map(([token]) => token);
  return found
    .filter(([token], index) => fits(token, index, tokens))
    .map(({ 0: token, index }) => [index, index + token.length]);
}

function splitAt(text: string, start: number, end: number): Split {
  return { before: text.slice(0, start), chosen: text.slice(start, end), after: text.slice(end) };
}

/** A token that fits; where the text has none, an unknown property of the value `spare` brings one. */
export function chooseToken(text: string, random: fc.Random, fits: Fits, spare: string): Split | undefined {
  const place = having(text, spare, (text) => spans(text, fits));
  return place && splitAt(place[0], ...pick(place[1], random));
}

/** What a global pattern finds in a string: first a string that has such a piece, then one of its pieces. */
export function choosePiece(text: string, random: fc.Random, pattern: RegExp, spare: string): Split | undefined {
  const hasPiece: Fits = (token) => isString(token) && token.search(pattern) >= 0;
  const string = chooseToken(text, random, hasPiece, spare);
  if (!string) return undefined;
  const piece = pick([...string.chosen.matchAll(pattern)], random);
  const { before, chosen, after } = splitAt(string.chosen, piece.index, piece.index + piece[0].length);
  return { before: string.before + before, chosen, after: after + string.after };
}

type Change = (token: string, random: fc.Random) => string;

/** One token that fits is changed. */
export function changeOne(fits: Fits, spare: string, change: Change): Way {
  return (text, random) => {
    const split = chooseToken(text, random, fits, spare);
    return split && split.before + change(split.chosen, random) + split.after;
  };
}

/** One token that fits is changed, and of the others one in four. */
export function changeSome(fits: Fits, spare: string, change: Change): Way {
  return (text, random) => {
    const place = having(text, spare, (text) => spans(text, fits));
    if (!place) return undefined;
    const [whole, found] = place;
    const sure = pick(found, random);
    let made = '';
    let done = 0;
    for (const span of found) {
      const [start, end] = span;
      const isChanged = span === sure || random.nextInt(0, 3) === 0;
      made +=
        whole.slice(done, start) + (isChanged ? change(whole.slice(start, end), random) : whole.slice(start, end));
      done = end;
    }
    return made + whole.slice(done);
  };
}
