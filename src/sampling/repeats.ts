/** A part of a text, repeated `times` times in a row. */
export interface Repeat {
  readonly text: string;
  readonly times: number;
}

/** Returns how often the `length` characters at `index` are repeated in a row. */
function timesAt(text: string, index: number, length: number): number {
  const unit = text.slice(index, index + length);
  let times = 1;
  while (text.startsWith(unit, index + times * length)) times++;
  return times;
}

/** A text of up to 8 characters, repeated at least 100 times: the shortest such text at the first such place. */
const OFTEN = /([\s\S]{1,8}?)\1{99}/g;

/** Splits a text into parts, so that a text that is repeated often is listed once. `textOf` is the inverse. */
export function repeatsIn(text: string): Repeat[] {
  const parts: Repeat[] = [];
  const often = new RegExp(OFTEN);
  let start = 0;
  const pushUnrepeated = (end: number) => start < end && parts.push({ text: text.slice(start, end), times: 1 });
  for (let found = often.exec(text); found; found = often.exec(text)) {
    const unit = found[1]!;
    const times = timesAt(text, found.index, unit.length);
    pushUnrepeated(found.index);
    parts.push({ text: unit, times });
    start = found.index + unit.length * times;
    often.lastIndex = start;
  }
  pushUnrepeated(text.length);
  return parts;
}

/** Returns the text that consists of these parts. */
export const textOf = (parts: readonly Repeat[]): string => parts.map(({ text, times }) => text.repeat(times)).join('');
