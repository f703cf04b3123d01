import type { Plan, ResponsePlan, Turn } from '../exchanges/plan.js';

/** Returns a response without what the client does besides: a live client decides about that itself. */
function withoutClient({ cancel: _, truncation: __, ...plan }: ResponsePlan): ResponsePlan {
  return { ...plan, ...(plan.next && { next: withoutClient(plan.next) }) };
}

/** Returns a plan without what only the client can do. */
export function livePlan({ session, turns, ...plan }: Plan): Plan {
  const { update: _, listings: __, ...config } = session;
  const kept = turns.map(({ actions: _, response, ...turn }): Turn => {
    const outOfBand = turn.outOfBand?.map((one) => ({ ...one, response: withoutClient(one.response) }));
    return { ...turn, ...(response && { response: withoutClient(response) }), ...(outOfBand && { outOfBand }) };
  });
  return { ...plan, session: config, turns: kept };
}
