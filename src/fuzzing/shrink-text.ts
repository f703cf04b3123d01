import { type Repeat, repeatsIn, textOf } from '../sampling/repeats.js';

/**
 * Above that many times it is a stack, the memory or the time that is used up, never at quite the same size. What is shown
 * must fail the next time as well: so it is that much more than was needed.
 */
const EXACT = 100;
const MARGIN = 4 / 3;

const isRepeated = ({ times }: Repeat) => times > 1;

/**
 * The shortest text that can be reached from one by leaving out of what repeats in it, as long as something stays true.
 * All that repeats loses the same number of times, as brackets come in pairs. What it costs is a call of `keeps` for each
 * step. A text in which nothing repeats often stays as it is.
 */
export async function shrunkText(text: string, keeps: (text: string) => Promise<boolean>): Promise<string> {
  const parts = repeatsIn(text);
  const most = Math.min(...parts.filter(isRepeated).map(({ times }) => times));
  if (most === Infinity) return text;
  const shortened = (left: number) =>
    textOf(parts.map((part) => (isRepeated(part) ? { ...part, times: part.times - most + left } : part)));
  let [fails, passes] = [most, 0];
  while (fails - passes > 1) {
    const middle = Math.trunc((fails + passes) / 2);
    if (await keeps(shortened(middle))) fails = middle;
    else passes = middle;
  }
  return shortened(fails > EXACT ? Math.min(most, Math.ceil(fails * MARGIN)) : fails);
}
