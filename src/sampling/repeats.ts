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

/** Fewest repetitions that become a part of their own. */
const MIN_TIMES = 100;

/** Length of the longest text whose repetitions are found. */
const MAX_UNIT_LENGTH = 8;

/** Splits a text into parts, so that a text that is repeated often is listed once. `textOf` is the inverse. */
export function repeatsIn(text: string): Repeat[] {
  const units = Array.from({ length: MAX_UNIT_LENGTH }, (_, i) => i + 1);
  let start = 0;
  const parts: Repeat[] = [];
  const pushUnrepeated = (end: number) => start < end && parts.push({ text: text.slice(start, end), times: 1 });
  for (let index = 0; index < text.length; index++) {
    const length = units.find((length) => timesAt(text, index, length) >= MIN_TIMES);
    if (length === undefined) continue;
    const times = timesAt(text, index, length);
    pushUnrepeated(index);
    parts.push({ text: text.slice(index, index + length), times });
    start = index + length * times;
    index = start - 1;
  }
  pushUnrepeated(text.length);
  return parts;
}

/** Returns the text that consists of these parts. */
export const textOf = (parts: readonly Repeat[]): string => parts.map(({ text, times }) => text.repeat(times)).join('');
