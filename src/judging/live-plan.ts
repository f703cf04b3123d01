import type { Fault } from '../exchanges/fault.js';
import type { Plan, ResponsePlan, Turn } from '../exchanges/plan.js';
import { simplerPlans } from '../exchanges/simpler-plans.js';
import { SIMPLEST_FINAL, SIMPLEST_SESSION } from '../exchanges/simplest-plan.js';

/** Returns a response without what the client does besides: a live client decides about that itself. */
function withoutClient({ cancel: _, truncation: __, ...plan }: ResponsePlan): ResponsePlan {
  return { ...plan, ...(plan.next && { next: withoutClient(plan.next) }) };
}

type Config = Plan['session']['config'];

/** The simplest session in which the server hears speech. */
function hearing(transcription: { readonly model: string } | null, create_response: boolean): Config {
  const turn_detection = { type: 'server_vad', ...(!create_response && { create_response }) };
  return { ...SIMPLEST_SESSION.config, audio: { input: { transcription, turn_detection } } } as Config;
}

const WHISPER = { model: 'whisper-1' };

/** The simplest sessions: those without responses first. */
const SESSIONS = [false, true].flatMap((creates) => [hearing(null, creates), hearing(WHISPER, creates)]);

/** The shortest response. */
const FAILED: ResponsePlan = {
  final: {
    ...SIMPLEST_FINAL,
    status: 'failed',
    status_details: { type: 'failed', error: { type: 'server_error', code: null } },
  },
  output: [],
};

const calls = ({ output }: ResponsePlan) => output.some(({ item }) => item.type !== 'message');

/** Yields responses without output, in the place of one or of what follows its calls. */
function* shorterResponse(response: ResponsePlan): Generator<ResponsePlan> {
  if (response.output.length > 0) yield FAILED;
  const { next } = response;
  if (next) for (const shorter of shorterResponse(next)) yield { ...response, next: shorter };
  else if (calls(response)) yield { ...response, next: FAILED };
}

/** Yields plans in which one response is as short as can be. */
function* shorterResponses({ turns, ...plan }: Plan): Generator<Plan> {
  for (const [i, turn] of turns.entries()) {
    for (const response of turn.response ? shorterResponse(turn.response) : []) {
      yield { ...plan, turns: turns.with(i, { ...turn, response }) };
    }
  }
}

/** Returns a value without properties of these names, wherever they are. */
function stripped<T>(value: T, names: readonly string[]): T {
  if (Array.isArray(value)) return value.map((one) => stripped(one, names)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !names.includes(name));
  return Object.fromEntries(kept.map(([name, member]) => [name, stripped(member, names)])) as T;
}

/** What decides how texts are cut and how strands are merged. */
const DETAILS = [['cuts', 'place', 'mix', 'audio'], ['cuts'], ['place', 'mix'], ['rateLimits', 'outOfBand']];

const atFirst = (fault: Fault): Fault => ({ ...fault, turn: 0 });

/** Yields simpler plans of what does not depend on the client. */
export function* simplerLivePlans(plan: Plan): Generator<Plan> {
  if (plan.faults.length > 0) yield { ...plan, faults: [] };
  // Only the session begins.
  if (plan.turns.length > 0) {
    yield { ...plan, turns: [], faults: plan.faults.slice(0, 1).map((fault) => ({ ...fault, turn: -1, nth: 0 })) };
  }
  if (plan.turns.length > 1) {
    for (const turn of plan.turns) yield { ...plan, turns: [turn], faults: plan.faults.map(atFirst) };
  }
  for (const config of SESSIONS) yield { ...plan, session: { config } };
  yield* shorterResponses(plan);
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
