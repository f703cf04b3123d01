import { asksClient } from './calls.js';
import type { InputPlan, OutputPlan, Plan, ResponsePlan, Turn } from './plan.js';
import { isInterrupted } from './response.js';

type Modalities = ResponsePlan['final']['output_modalities'];

/** The turn detection of a session, with its defaults. */
function detectionOf({ session: { config } }: Plan) {
  const detection = config.audio?.input?.turn_detection;
  if (!detection) return undefined;
  const idle = detection.type === 'server_vad' ? detection.idle_timeout_ms : undefined;
  return {
    creates: detection.create_response !== false,
    interrupts: detection.interrupt_response !== false,
    idle: idle ?? undefined,
  };
}

export type Detection = ReturnType<typeof detectionOf>;

/** Returns the input as the session allows it. */
function inputOf(input: InputPlan, detection: Detection): InputPlan {
  if (input.kind === 'voice' && !detection) return { ...input, kind: 'manual' };
  if (input.kind === 'manual' && detection) return { ...input, kind: 'voice' };
  if (input.kind === 'timeout' && !detection?.idle) return { kind: 'none' };
  return input;
}

/** Whether the response asks the client for something, which the next response then follows. */
const asksForNext = ({ output, final }: ResponsePlan) =>
  final.status !== 'cancelled' && output.some(({ item }) => asksClient(item));

/** Returns the response without what its own end or the next turn does not allow. */
function responseOf(plan: ResponsePlan, mayBeInterrupted: boolean): ResponsePlan {
  let made = withModality(plan, undefined);
  if (made.next) {
    const { next, ...rest } = made;
    made = asksForNext(made) ? { ...rest, next: responseOf(next, mayBeInterrupted) } : rest;
  }
  // Only the last response of a turn can be interrupted by the next turn.
  if (isInterrupted(made) && (made.next || !mayBeInterrupted)) {
    made = { ...made, final: { ...made.final, status_details: { type: 'cancelled', reason: 'client_cancelled' } } };
  }
  return made;
}

const isSpoken = ({ item }: OutputPlan) =>
  item.type === 'message' && item.content.some(({ type }) => type === 'output_audio');

/**
 * Returns a response with a modality that allows its output. If the client does not ask for the response, it has the
 * modality of the session.
 */
function withModality(response: ResponsePlan, usual: Modalities | undefined): ResponsePlan {
  const { final, output } = response;
  const modalities: Modalities = output.some(isSpoken) ? ['audio'] : (usual ?? final.output_modalities);
  if (final.output_modalities?.join() === modalities?.join()) return response;
  return { ...response, final: { ...final, output_modalities: modalities } };
}

/** Returns the last response of a turn. */
export function lastResponse({ response }: Turn): ResponsePlan | undefined {
  let last = response;
  while (last?.next) last = last.next;
  return last;
}

/**
 * Returns a plan without contradictions: inputs fit the turn detection of the session, speech interrupts a response only
 * if the next turn is spoken, and a response follows calls only if there are any. A plan without contradictions stays as
 * it is.
 */
export function normalize(plan: Plan): Plan {
  const detection = detectionOf(plan);
  const inputs = plan.turns.map(({ input }) => inputOf(input, detection));
  const turns = plan.turns.map((turn, i): Turn => {
    const input = inputs[i]!;
    const canInterrupt = inputs[i + 1]?.kind === 'voice' && detection?.interrupts === true;
    const { overlaps, response: planned, outOfBand, ...others } = turn;
    const aside = outOfBand?.map((one) => ({ ...one, response: withModality(one.response, undefined) }));
    const rest = { ...others, ...(aside && { outOfBand: aside }) };
    const previous = i > 0 ? lastResponse(plan.turns[i - 1]!) : undefined;
    const cancels = (input.kind === 'voice' && detection?.interrupts) || input.kind === 'timeout';
    const mayOverlap = overlaps && previous !== undefined && !cancels && !isInterrupted(previous);
    const made: Turn = { ...rest, input, ...(mayOverlap && { overlaps: true }) };
    if (!planned) return made;
    const response = responseOf(planned, canInterrupt);
    const { output_modalities: usual = ['audio'] } = plan.session.config;
    return { ...made, response: withModality(response, createsResponse(plan, made) ? usual : undefined) };
  });
  const faults = plan.faults.filter(({ turn }) => turn < Math.max(1, turns.length));
  return { ...plan, turns, faults: faults.length < plan.faults.length ? faults : plan.faults };
}

/** Whether the server creates a response to what a user says or does not say. */
export const createsResponse = (plan: Plan, { input, overlaps }: Turn): boolean =>
  (input.kind === 'voice' || input.kind === 'timeout') && !overlaps && detectionOf(plan)?.creates === true;
