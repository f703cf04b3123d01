import type * as fc from 'fast-check';
import type { Break, Placed, Placement } from '../src/exchanges/plan.js';
import type { ExchangeOrder } from '../src/exchanges/words.js';

/** Draws a number from 0, of which small ones are more likely. Most are below `usual`. */
export function small(random: fc.Random, usual: number): number {
  const most = random.nextInt(0, 3) > 0 ? usual : usual * 6;
  return random.nextInt(0, most);
}

/** Whether something that happens `times` in `of` cases happens. */
export const happens = (random: fc.Random, times: number, of: number): boolean => random.nextInt(1, of) <= times;

function drawBreaks(random: fc.Random, usual: number): Break[] {
  const breaks: Break[] = [];
  for (let count = random.nextInt(1, 3); count > 0; count--) {
    breaks.push({ at: small(random, usual), wait: 1 + small(random, usual) });
  }
  return breaks;
}

/** Draws the place of a strand, half of them the simplest one. `usual` is about how many events other strands have. */
export function drawPlace(random: fc.Random, order: ExchangeOrder, usual = 6): Placed {
  if (order === 'simple' || happens(random, 1, 2)) return {};
  const place: { -readonly [K in keyof Placement]: Placement[K] } = {};
  if (happens(random, 3, 4)) place.slot = 1 + small(random, usual);
  if (happens(random, 1, 2)) place.breaks = drawBreaks(random, usual);
  return { place };
}

/** Draws breaks of a strand of the main course, which waits for others only there. Most have none. */
export function drawPauses(random: fc.Random, order: ExchangeOrder, usual = 6): Placed {
  if (order === 'simple' || happens(random, 2, 3)) return {};
  return { place: { breaks: drawBreaks(random, usual) } };
}
