import { getAt } from '../../engine/json/place.js';
import type { Pair } from './isolate.js';
import { putAt } from './mix.js';
import type { Trials } from './trials.js';

/** Narrows a range until its ends are neighbours. `test` returns whether a value between them fails. */
async function bisected(
  fails: number,
  passes: number,
  step: number,
  test: (value: number) => Promise<boolean | undefined>,
): Promise<[fails: number, passes: number]> {
  let [from, to] = [fails, passes];
  while (Math.abs(from - to) > step * 1.5) {
    const middle = Math.round((from + to) / 2 / step) * step;
    const exact = step === 1 ? middle : Number(middle.toFixed(2));
    if (exact === from || exact === to) break;
    const isFailing = await test(exact);
    if (isFailing === undefined) break;
    if (isFailing) from = exact;
    else to = exact;
  }
  return [from, to];
}

/** Whether a variant fails; `undefined` if it cannot be tried. */
async function isFailing(trials: Trials, value: unknown): Promise<boolean | undefined> {
  const outcome = await trials.outcome(value);
  return outcome === 'unknown' ? undefined : outcome === 'fails';
}

/** Returns the pair with the two numbers on both sides of the limit of the parser. */
async function numberBoundary(trials: Trials, { passing, failing, place }: Pair): Promise<Pair> {
  const refused = getAt(failing, place) as number;
  const accepted = getAt(passing, place) as number;
  const test = (number: number) => isFailing(trials, putAt(failing, place, number));
  let ends: [number, number] = [refused, accepted];
  if (Number.isInteger(refused) && Number.isInteger(accepted)) ends = await bisected(...ends, 1, test);
  if (Math.abs(ends[0] - ends[1]) <= 1) ends = await bisected(...ends, 0.01, test);
  return { passing: putAt(passing, place, ends[1]), failing: putAt(failing, place, ends[0]), place };
}

/** Returns the accepted text with another length: cut, or with its last character repeated. */
const ofLength = (text: string, length: number) => text.slice(0, length).padEnd(length, text.at(-1) ?? 'a');

/** Returns the pair with texts on both sides of the limit, if the length of the text is what the parser rejects. */
async function lengthBoundary(trials: Trials, { passing, failing, place }: Pair): Promise<Pair | undefined> {
  const refused = getAt(failing, place) as string;
  const accepted = getAt(passing, place) as string;
  if (refused === '' || refused.length === accepted.length) return undefined;
  const withLength = (length: number) => putAt(failing, place, ofLength(accepted, length));
  const test = (length: number) => isFailing(trials, withLength(length));
  if (!(await test(refused.length))) return undefined;
  const [fails, passes] = await bisected(refused.length, accepted.length, 1, test);
  return { passing: withLength(passes), failing: withLength(fails), place };
}

/** A pair of numbers or texts on both sides of a limit, and what is wrong with the failing one. */
export interface Limit {
  readonly pair: Pair;
  readonly sort: string | undefined;
}

/** Moves the two numbers or texts of a pair to both sides of the limit of the parser. */
export async function atBoundary(trials: Trials, pair: Pair): Promise<Limit> {
  const refused = getAt(pair.failing, pair.place);
  const accepted = getAt(pair.passing, pair.place);
  if (typeof refused === 'number' && typeof accepted === 'number') {
    return { pair: await numberBoundary(trials, pair), sort: refused > accepted ? 'too large' : 'too small' };
  }
  if (typeof refused !== 'string' || typeof accepted !== 'string') return { pair, sort: undefined };
  const limit = await lengthBoundary(trials, pair);
  if (!limit) return { pair, sort: undefined };
  return { pair: limit, sort: refused.length > accepted.length ? 'too long' : 'too short' };
}
