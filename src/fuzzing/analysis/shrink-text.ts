import { type Repeat, repeatsIn, textOf } from '../../sampling/repeats.js';

/**
 * If more than `EXACT` repetitions are needed, the stack, the memory or the time runs out, which never happens at exactly
 * the same number. `MARGIN` times as many are kept, so that the text fails again.
 */
const EXACT = 100;
const MARGIN = 4 / 3;

const isRepeated = ({ times }: Repeat) => times > 1;

/**
 * Returns the shortest text that `keeps` accepts and that has fewer repetitions than `text`. All repeated parts lose the
 * same number of repetitions, since brackets come in pairs. Calls `keeps` once for each step. Returns a text without
 * repetitions as it is.
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
