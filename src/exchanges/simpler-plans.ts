import { simplerList, simplerNumber } from '../engine/generate/simpler.js';
import type { Fault } from './fault.js';
import { normalize } from './normalize.js';
import type { Plan, ResponsePlan, SessionPlan, Turn } from './plan.js';
import { simplerPlace, without, withSimpler } from './simpler-parts.js';
import { simplerTogether } from './simpler-together.js';
import { simplerTurn } from './simpler-turns.js';
import { SIMPLEST_PLAN, SIMPLEST_SESSION } from './simplest-plan.js';

/** Yields plans with fewer turns: the last half, the first half, and all but one. Faults stay with their turn. */
function* fewerTurns(plan: Plan): Generator<Plan> {
  const { length } = plan.turns;
  if (length < 2) return;
  for (const i of plan.turns.keys()) if (length > 2) yield part(plan, i, i + 1);
  const half = Math.ceil(length / 2);
  if (half > 1) {
    yield part(plan, half, length);
    yield part(plan, 0, half);
  }
  for (const i of plan.turns.keys()) {
    const turns = plan.turns.toSpliced(i, 1);
    const faults = plan.faults.flatMap((fault): Fault[] =>
      fault.turn === i ? [] : [{ ...fault, turn: fault.turn > i ? fault.turn - 1 : fault.turn }],
    );
    yield { ...plan, turns, faults };
  }
}

function part(plan: Plan, from: number, to: number): Plan {
  const faults = plan.faults
    .filter(({ turn }) => turn >= from && turn < to)
    .map((fault) => ({ ...fault, turn: fault.turn - from }));
  return { ...plan, turns: plan.turns.slice(from, to), faults };
}

function* simplerFault(fault: Fault): Generator<Fault> {
  for (const nth of simplerNumber(fault.nth)) yield { ...fault, nth };
}

function* simplerSession(session: SessionPlan, usesTools: boolean): Generator<SessionPlan> {
  yield* without(session, 'listings');
  yield* without(session, 'update');
  yield* without(session, 'forgets');
  const { config } = session;
  const { audio, tools } = config;
  const { audio: _, ...plain } = SIMPLEST_SESSION.config;
  // The audio settings decide which turns are possible.
  const simple = {
    ...plain,
    ...(usesTools && { tools }),
    ...(audio && { audio }),
    output_modalities: config.output_modalities,
  };
  if (JSON.stringify(simple) !== JSON.stringify(config)) yield { ...session, config: simple } as SessionPlan;
  yield* withSimpler(session, 'update', simplerPlace);
  yield* withSimpler(session, 'listings', (all) => simplerList(all, simplerPlace));
}

/** Whether a response of a plan calls something. */
function usesTools({ turns }: Plan): boolean {
  const calls = (response: ResponsePlan | undefined): boolean =>
    response !== undefined && (response.output.some(({ item }) => item.type !== 'message') || calls(response.next));
  return turns.some(({ response }) => calls(response));
}

/** Yields lists of turns with one simpler turn. */
function* simplerTurns(turns: readonly Turn[]): Generator<readonly Turn[]> {
  for (const [i, turn] of turns.entries()) for (const simpler of simplerTurn(turn)) yield turns.with(i, simpler);
}

function* candidates(plan: Plan): Generator<Plan> {
  yield SIMPLEST_PLAN;
  if (plan.faults.length > 0) yield { ...SIMPLEST_PLAN, faults: plan.faults.slice(0, 1).map(atFirst) };
  yield* withSimpler(plan, 'faults', (faults) => simplerList(faults, () => []));
  yield* fewerTurns(plan);
  yield* withSimpler(plan, 'turns', simplerTurns);
  yield* withSimpler(plan, 'session', (session) => simplerSession(session, usesTools(plan)));
  yield* withSimpler(plan, 'faults', (faults) => simplerList(faults, simplerFault));
  yield* simplerTogether(plan);
  if (plan.seed !== SIMPLEST_PLAN.seed) yield { ...plan, seed: SIMPLEST_PLAN.seed };
  if (plan.begins !== SIMPLEST_PLAN.begins) yield { ...plan, begins: SIMPLEST_PLAN.begins };
}

const atFirst = (fault: Fault): Fault => ({ ...fault, turn: 0 });

/**
 * Yields simpler plans, the simplest first: without faults, with fewer turns, then with fewer strands, a simpler order and
 * simpler values. Each is a plan without contradictions. The simplest plan has none.
 */
export function* simplerPlans(plan: Plan): Generator<Plan> {
  const own = JSON.stringify(plan);
  if (own === JSON.stringify(SIMPLEST_PLAN)) return;
  const seen = new Set([own]);
  for (const candidate of candidates(plan)) {
    const simpler = normalize(candidate);
    const text = JSON.stringify(simpler);
    if (seen.has(text)) continue;
    seen.add(text);
    yield simpler;
  }
}
