import type { Plan, ResponsePlan, Turn } from '../exchanges/plan.js';
import { simplerPlans } from '../exchanges/simpler-plans.js';
import { SIMPLEST_SESSION } from '../exchanges/simplest-plan.js';

/** Returns a response without what the client does besides: a live client decides about that itself. */
function withoutClient({ cancel: _, truncation: __, ...plan }: ResponsePlan): ResponsePlan {
  return { ...plan, ...(plan.next && { next: withoutClient(plan.next) }) };
}

/** The simplest session in which the server hears speech. */
const HEARING: Plan['session']['config'] = {
  ...SIMPLEST_SESSION.config,
  audio: { input: { transcription: null, turn_detection: { type: 'server_vad' } } },
};

/** Returns a value without properties of these names, wherever they are. */
function stripped<T>(value: T, names: readonly string[]): T {
  if (Array.isArray(value)) return value.map((one) => stripped(one, names)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !names.includes(name));
  return Object.fromEntries(kept.map(([name, member]) => [name, stripped(member, names)])) as T;
}

/** What decides how texts are cut and how strands are merged. */
const DETAILS = [['cuts', 'place', 'mix', 'audio'], ['cuts'], ['place', 'mix'], ['rateLimits', 'outOfBand'], ['next']];

/** Yields simpler plans of what does not depend on the client. */
export function* simplerLivePlans(plan: Plan): Generator<Plan> {
  if (plan.faults.length > 0) yield { ...plan, faults: [] };
  if (plan.turns.length > 1) yield { ...plan, turns: plan.turns.slice(0, 1) };
  yield { ...plan, session: { config: HEARING } };
  for (const names of DETAILS) yield { ...plan, turns: stripped(plan.turns, names) };
  for (const simpler of simplerPlans(plan)) yield livePlan(simpler);
}

/** Returns a plan without what only the client can do. */
export function livePlan({ session, turns, ...plan }: Plan): Plan {
  const { update: _, listings: __, config, ...rest } = session;
  const kept = turns.map(({ actions: _, response, ...turn }): Turn => {
    const outOfBand = turn.outOfBand?.map((one) => ({ ...one, response: withoutClient(one.response) }));
    return { ...turn, ...(response && { response: withoutClient(response) }), ...(outOfBand && { outOfBand }) };
  });
  return { ...plan, session: { ...rest, config: { ...config, tools: [] } }, turns: kept };
}
