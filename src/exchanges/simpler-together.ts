import type { Plan, SessionPlan, Turn } from './plan.js';
import { without } from './simpler-parts.js';
import { SIMPLEST_TURN } from './simplest-plan.js';

/** How many events sooner strands may go after something before them was left out. */
const SOONER = [1, 2, 3, 4, 6, 8];

/** Returns a plan in which every strand that waits at its beginning waits for fewer events. */
function sooner<T>(value: T, by: number): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => sooner(one, by)) as T;
  const entries = Object.entries(value).map(([key, member]) => [
    key,
    key === 'slot' && typeof member === 'number' ? Math.max(0, member - by) : sooner(member, by),
  ]);
  return Object.fromEntries(entries) as T;
}

function* withoutAside(turn: Turn): Generator<Turn> {
  yield* without(turn, 'actions');
  yield* without(turn, 'outOfBand');
  if (turn.input !== SIMPLEST_TURN.input) yield { ...turn, input: SIMPLEST_TURN.input };
}

function* withoutEvents(plan: Plan): Generator<Plan> {
  for (const [i, turn] of plan.turns.entries()) {
    for (const one of withoutAside(turn)) yield { ...plan, turns: plan.turns.with(i, one) };
  }
  for (const key of ['update', 'listings'] as const satisfies readonly (keyof SessionPlan)[]) {
    for (const session of without(plan.session, key)) yield { ...plan, session };
  }
}

/**
 * Yields plans in which something is left out and, at the same time, what comes after it waits for fewer events: its place
 * in the order then stays, which may be what the failure needs.
 */
export function* simplerTogether(plan: Plan): Generator<Plan> {
  if (!JSON.stringify(plan).includes('"slot":')) return;
  for (const shorter of withoutEvents(plan)) for (const by of SOONER) yield sooner(shorter, by);
}
