/** A part of a text, which stands there so many times in a row. */
export interface Repeat {
  readonly text: string;
  readonly times: number;
}

/** How often a text of so many characters stands in a row from an index on. */
function timesAt(text: string, index: number, length: number): number {
  const unit = text.slice(index, index + length);
  let times = 1;
  while (text.startsWith(unit, index + times * length)) times++;
  return times;
}

/** Repetitions that are worth a part of their own, of texts of at most so many characters. */
const OFTEN = 100;
const LONGEST_UNIT = 8;

/** A text as others, each so many times: what repeats often is told once. */
export function repeatsIn(text: string): Repeat[] {
  const units = Array.from({ length: LONGEST_UNIT }, (_, i) => i + 1);
  let told = 0;
  const parts: Repeat[] = [];
  const tell = (end: number) => told < end && parts.push({ text: text.slice(told, end), times: 1 });
  for (let index = 0; index < text.length; index++) {
    const length = units.find((length) => timesAt(text, index, length) >= OFTEN);
    if (length === undefined) continue;
    const times = timesAt(text, index, length);
    tell(index);
    parts.push({ text: text.slice(index, index + length), times });
    told = index + length * times;
    index = told - 1;
  }
  tell(text.length);
  return parts;
}

/** The text that is made of parts. */
export const textOf = (parts: readonly Repeat[]): string => parts.map(({ text, times }) => text.repeat(times)).join('');
