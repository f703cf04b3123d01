import type { Step, Strand } from './step.js';

/** A strand while it is merged. */
interface Open {
  readonly steps: readonly Step[];
  readonly strand: Strand;
  next: number;
  /** For how many events of other strands it still waits; -1 if its next event is not ready yet. */
  wait: number;
  /** Whether it goes before those that are not. */
  readonly isUrgent: boolean;
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
 * Merges strands into one order that keeps every strand and every anchor. Strands that come first go first. A strand that
 * waits lets the others go before, as long as they can. Strands may be added while others are merged.
 */
export class Merger {
  private open: Open[] = [];
  /** Number of events so far. */
  count = 0;

  /** Adds strands: after those that are there or, if they are urgent, after the other urgent ones. */
  add(strands: readonly Strand[], isUrgent = false): void {
    const added = strands
      .filter(({ steps }) => steps.length > 0)
      .map((strand) => ({ steps: strand.steps, strand, next: 0, wait: -1, isUrgent }));
    if (!isUrgent) this.open.push(...added);
    else this.open.splice(this.open.filter((one) => one.isUrgent).length, 0, ...added);
  }

  /** Whether nothing is left. */
  get isEmpty(): boolean {
    return this.open.length === 0;
  }

  /**
   * Adds the next event, and those that follow it at once, to `order`, and sets their positions. Returns whether there is
   * one: the others may wait for events that are not added yet.
   */
  advance(order: Step[]): boolean {
    let chosen: Open | undefined;
    for (const one of this.open) {
      if (one.wait < 0 && isReady(one.steps[one.next]!)) one.wait = waitOf(one);
      if (one.wait >= 0 && (!chosen || one.wait < chosen.wait)) chosen = one;
    }
    if (!chosen) return false;
    const before = this.count;
    let step: Step;
    do {
      step = chosen.steps[chosen.next++]!;
      step.position = this.count++;
      order.push(step);
    } while (step.glued);
    const passed = this.count - before;
    chosen.wait = -1;
    for (const one of this.open) if (one !== chosen && one.wait > 0) one.wait = Math.max(0, one.wait - passed);
    if (chosen.next === chosen.steps.length) this.open = this.open.filter((one) => one !== chosen);
    return true;
  }

  /** Removes events that are not merged yet. What comes after them does not wait for them any more. */
  drop(steps: ReadonlySet<Step>): void {
    for (const one of this.open) {
      for (let i = one.steps.length - 1; i >= one.next; i--) {
        const step = one.steps[i]!;
        if (!steps.has(step)) continue;
        step.position = this.count;
        (one.steps as Step[]).splice(i, 1);
        if (i === one.next) one.wait = -1;
      }
    }
    this.open = this.open.filter(({ next, steps }) => next < steps.length);
  }
}

/** Merges all events of strands. */
export function merge(strands: readonly Strand[]): Step[] {
  const merger = new Merger();
  merger.add(strands);
  const order: Step[] = [];
  while (!merger.isEmpty) if (!merger.advance(order)) throw new Error('no event of the exchange can come next');
  return order;
}
