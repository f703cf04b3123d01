import type { Step, Strand } from './step.js';

/** A strand while it is merged. */
interface Open {
  readonly steps: readonly Step[];
  readonly strand: Strand;
  next: number;
  /** For how many events of other strands it still waits; -1 if its next event is not ready yet. */
  wait: number;
}

const isReady = ({ after }: Step): boolean => {
  if (after) for (const one of after) if (one.position < 0) return false;
  return true;
};

/** For how many events of others a strand waits before its next event. */
function waitOf({ strand: { place }, next }: Open): number {
  if (!place) return 0;
  let wait = next === 0 ? (place.slot ?? 0) : 0;
  if (place.breaks) for (const one of place.breaks) if (one.at === next) wait += one.wait;
  return wait;
}

/**
 * Merges strands: returns their events in one order that keeps every strand and every anchor, and sets their positions.
 * Strands that come first in the list go first. A strand that waits lets the others go before, as long as they can.
 */
export function merge(strands: readonly Strand[]): Step[] {
  let open: Open[] = strands
    .filter(({ steps }) => steps.length > 0)
    .map((strand) => ({ steps: strand.steps, strand, next: 0, wait: -1 }));
  const order: Step[] = [];
  while (open.length > 0) {
    let chosen: Open | undefined;
    for (const one of open) {
      if (one.wait < 0 && isReady(one.steps[one.next]!)) one.wait = waitOf(one);
      if (one.wait >= 0 && (!chosen || one.wait < chosen.wait)) chosen = one;
    }
    if (!chosen) throw new Error('no event of the exchange can come next');
    const before = order.length;
    let step: Step;
    do {
      step = chosen.steps[chosen.next++]!;
      step.position = order.length;
      order.push(step);
    } while (step.glued);
    const passed = order.length - before;
    chosen.wait = -1;
    for (const one of open) if (one !== chosen && one.wait > 0) one.wait = Math.max(0, one.wait - passed);
    if (chosen.next === chosen.steps.length) open = open.filter((one) => one !== chosen);
  }
  return order;
}
