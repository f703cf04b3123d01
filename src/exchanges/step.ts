import type { FinalState } from './exchange.js';
import type { Placement } from './plan.js';

/** An event while it is made. */
export type LooseEvent = { type: string; [property: string]: unknown };

/**
 * An event of an exchange and its anchors: the events that come before it. It also comes after the one before it in its
 * strand.
 */
export interface Step {
  readonly from: 'server' | 'client';
  readonly event: LooseEvent;
  /** Index of the turn, from 0; -1 before the first one. */
  readonly turn: number;
  /** Events of other strands that come before. */
  after?: Step[] | undefined;
  /** Whether the next event of the strand follows at once. */
  glued?: boolean | undefined;
  /** What the event does to the conversation: `add` and `end` also set the `previous_item_id`. */
  link?: Link | undefined;
  /** What the event does to the final state. */
  effect?: ((state: FinalState) => void) | undefined;
  /** Position in the merged order, from 0; -1 before it is known. */
  position: number;
}

/** What an event does to the order of the items of the conversation. */
export type Link =
  /** The item is added at the end, or at the beginning. */
  | { readonly kind: 'add'; readonly id: string; readonly first?: boolean }
  /** The item is done. */
  | { readonly kind: 'end'; readonly id: string; readonly forgets?: boolean }
  /** The item will be added. */
  | { readonly kind: 'commit' }
  | { readonly kind: 'delete'; readonly id: string };

/** Events in total order, which are merged with those of other strands. */
export interface Strand {
  readonly steps: Step[];
  readonly place: Placement | undefined;
}

/** Adds an anchor to a step. */
export function anchor(step: Step, ...anchors: readonly (Step | undefined)[]): Step {
  for (const one of anchors) {
    if (!one) continue;
    if (step.after) step.after.push(one);
    else step.after = [one];
  }
  return step;
}
