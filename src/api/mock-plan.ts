import { type ExchangeConstraints, exchange } from '../../arbitraries/exchange.js';
import { sampleAt } from '../engine/generate/sample.js';
import type { InputPlan, Plan, ResponsePlan } from '../exchanges/plan.js';
import { SIMPLEST_TRANSCRIPTION } from '../exchanges/simplest-plan.js';
import { DEFAULT_SESSION } from '../live/default-session.js';
import type { LivePlan } from '../live/live-session.js';
import type { Listing } from '../live/mcp-servers.js';
import type { SpeechPlan } from '../live/speech.js';

/** Options of what a mock of the API sends. */
export interface MockConstraints extends Pick<ExchangeConstraints, 'order' | 'faults'> {
  /** An integer, which the texts, the orders and the faults depend on. */
  readonly seed: number;
}

/** Number of the plans of one connection, which lie this far apart from those of the next one. */
const PLANS = 100_000;

/**
 * Most turns of a plan. Only the session of the first plan is used, and to draw one takes as long as some turns: so plans get
 * longer, unless the client soon leaves.
 */
const mostTurns = (index: number) => Math.min(64, 4 * 2 ** index);

/** The inputs with audio. */
type Heard = Extract<InputPlan, { transcription: unknown }>;

/** Yields the values of plans, one plan after the other, for ever. */
function* endless<T>(planAt: (index: number) => Plan, valuesIn: (plan: Plan) => readonly T[]): Generator<T> {
  for (let index = 0; ; index++) yield* valuesIn(planAt(index));
}

const nextOf =
  <T>(values: Generator<T>) =>
  (): T =>
    values.next().value;

const responsesIn = ({ turns }: Plan): readonly ResponsePlan[] => turns.flatMap(({ response }) => response ?? []);

const speechIn = ({ turns }: Plan): readonly SpeechPlan[] =>
  turns.flatMap(({ input }): SpeechPlan[] =>
    'transcription' in input
      ? [{ padding: 0, ...(input as Heard) }]
      : [{ padding: 0, transcription: SIMPLEST_TRANSCRIPTION }],
  );

const listingsIn = ({ session: { listings = [] } }: Plan): readonly Listing[] => listings;

/** Returns what a mock of the API plays to its nth client: the same for the same seed. */
export function mockPlan({ seed, order = 'simple', faults = [] }: MockConstraints, nth: number): LivePlan {
  const drawn = (index: number, kinds: MockConstraints['faults'] = []) =>
    sampleAt(exchange({ order, faults: kinds, maxTurns: mostTurns(index) }), seed, nth * PLANS + index);
  const first = drawn(0, faults);
  const planAt = (index: number) => (index === 0 ? first : drawn(index));
  return {
    // A connection has no turns that are known before.
    plan: { ...first, session: { config: DEFAULT_SESSION }, faults: first.faults.map((one) => ({ ...one, turn: -1 })) },
    responses: nextOf(endless(planAt, responsesIn)),
    ...(order === 'any' && { listings: nextOf(endless(planAt, listingsIn)) }),
    speech: nextOf(endless(planAt, speechIn)),
    listens: true,
  };
}
