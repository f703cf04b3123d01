import type { FinalResponse } from './exchange.js';
import { type WrittenOutput, writeOutput } from './output-item.js';
import type { Placement, ResponsePlan } from './plan.js';
import type { Score } from './score.js';
import { anchor, type Step } from './step.js';

/** A response whose events are written. */
export interface WrittenResponse {
  readonly plan: ResponsePlan;
  readonly created: Step;
  readonly done: Step;
  readonly output: readonly WrittenOutput[];
  /** The last events before the response is cut off: speech that interrupts it comes after them. */
  readonly open: readonly Step[];
  /** The first events that come because the response is cut off. */
  readonly closing: readonly Step[];
  /** Number of events in its first strand: all of them, if it is outside of the conversation. */
  readonly length: number;
}

/** The end of a response that is cut off. */
const isCut = ({ status }: ResponsePlan['final']) => status === 'cancelled' || status === 'incomplete';

/** Whether speech cancels the response. */
export const isInterrupted = ({ final }: ResponsePlan): boolean =>
  final.status === 'cancelled' && final.status_details?.reason !== 'client_cancelled';

/** Whether the client cancels the response. */
export const isCancelled = ({ final }: ResponsePlan): boolean =>
  final.status === 'cancelled' && final.status_details?.reason === 'client_cancelled';

/** How a response outside of the conversation begins. */
interface OutOfBand {
  readonly place: Placement | undefined;
  /** The event by which the client asks for it. */
  readonly before: Step;
}

/** Writes a response. If it is outside of the conversation, all its events are one strand. */
export function writeResponse(plan: ResponsePlan, score: Score, outOfBand?: OutOfBand): WrittenResponse {
  const { final } = plan;
  const frame = outOfBand ? score.sideStrand(outOfBand.place) : score.mainStrand();
  if (outOfBand) frame.push(outOfBand.before);
  const id = score.ids.next('resp_');
  const created = score.server({
    type: 'response.created',
    event_id: score.eventId(),
    response: responseObject(plan, id, score, outOfBand !== undefined),
  });
  const state: FinalResponse = { id, status: 'in_progress', outOfBand: outOfBand !== undefined, output: [] };
  created.effect = ({ responses }) => responses.push(state);
  frame.push(created);
  const output: WrittenOutput[] = [];
  for (const [index, one] of plan.output.entries()) {
    const strand = outOfBand ? frame : score.mainStrand(one.place);
    const written = writeOutput(one, { score, strand, responseId: id, index, outOfBand: outOfBand !== undefined });
    if (!outOfBand) anchor(written.first, created, output.at(-1)?.first);
    output.push(written);
  }
  const done = score.server({
    type: 'response.done',
    event_id: score.eventId(),
    response: responseObject(plan, id, score, outOfBand !== undefined, output),
  });
  done.effect = () => {
    state.status = final.status ?? 'completed';
  };
  if (!outOfBand) anchor(done, created, ...output.map(({ last }) => last));
  frame.push(done);
  addFeatures(plan, score);
  const cut = isCut(final) ? output.filter(({ item }) => item.status === 'incomplete') : [];
  // Whole items of a response that was cut off are done before.
  const whole = output.filter((one) => !cut.includes(one)).map(({ last }) => last);
  const open = [...cut.flatMap((one) => one.open), ...whole];
  const closing = cut.length > 0 ? cut.map((one) => one.closing) : [done];
  const { length } = frame;
  const opens = open.length > 0 ? open : [created];
  const written: WrittenResponse = { plan, created, done, output, open: opens, closing, length: length - 1 };
  score.responses.push(written);
  score.watch(() => {
    const overlap = output.some(({ first }, i) => i > 0 && first.position < output[i - 1]!.last.position);
    if (overlap) score.features.add('overlapping items');
  });
  if (plan.rateLimits) writeRateLimits(plan.rateLimits, written, score);
  return written;
}

/** Returns the object of a response that begins or, with its output, ends. */
function responseObject(
  { final }: ResponsePlan,
  id: string,
  score: Score,
  outOfBand: boolean,
  output?: readonly WrittenOutput[],
): object {
  const { audio } = score.plan.session.config;
  const { format = { type: 'audio/pcm', rate: 24_000 }, voice = 'marin' } = audio?.output ?? {};
  return {
    object: 'realtime.response',
    id,
    status: output ? final.status : 'in_progress',
    status_details: output ? final.status_details : null,
    output: output ? output.map(({ item }) => item) : [],
    conversation_id: outOfBand ? null : score.conversation,
    output_modalities: final.output_modalities,
    max_output_tokens: final.max_output_tokens,
    audio: { output: { format, voice } },
    usage: output ? final.usage : null,
    metadata: final.metadata,
  };
}

function writeRateLimits(
  { limits, place }: NonNullable<ResponsePlan['rateLimits']>,
  { done }: WrittenResponse,
  score: Score,
) {
  const step = score.server({ type: 'rate_limits.updated', event_id: score.eventId(), rate_limits: limits });
  score.sideStrand(place).push(anchor(step, done));
  score.features.add('rate limits');
  score.watch(() => {
    if (step.position > done.position + 1) score.features.add('late rate limits');
  });
}

function addFeatures({ final, output }: ResponsePlan, { features }: Score): void {
  features.add('response');
  if (output.length === 0) features.add('no output');
  if (output.length > 1) features.add('several items');
  const calls = output.filter(({ item }) => item.type === 'function_call');
  if (calls.length > 0) features.add('function call');
  if (calls.length > 1) features.add('several calls');
  if (calls.some(({ item }) => 'status' in item && item.status === 'incomplete')) features.add('cut call');
  if (final.status === 'failed') features.add('failure');
  if (final.status === 'incomplete') features.add('incomplete');
  if (final.status === 'cancelled' && output.some(({ item }) => 'status' in item && item.status === 'completed')) {
    features.add('completed item in a cancelled response');
  }
}
