import { type ActionContext, writeActions, writeTruncation } from './actions.js';
import { writeAnswers } from './calls.js';
import { writeInput } from './input.js';
import { createsResponse } from './normalize.js';
import type { OutOfBandPlan, ResponsePlan, Turn } from './plan.js';
import { isCancelled, isInterrupted, type WrittenResponse, writeResponse } from './response.js';
import type { Score } from './score.js';
import { writeSession } from './session.js';
import { anchor, type Step } from './step.js';

/** Where the conversation stands between two turns. */
interface Course {
  /** Events that come before the next turn, if it does not begin meanwhile. */
  settled: Step[];
  /** Events that come before the next turn even if it begins meanwhile. */
  before: Step[];
  /** The last response in the conversation. */
  last?: WrittenResponse;
  /** The answer to the last update of the session. */
  updated: Step | undefined;
}

/** Writes the session and all turns. */
export function writeTurns(score: Score): void {
  const { begun, updated } = writeSession(score);
  const course: Course = {
    settled: [updated && !score.plan.session.update?.place ? updated : begun],
    before: [],
    updated,
  };
  for (const [index, turn] of score.plan.turns.entries()) {
    score.beginTurn(index);
    writeTurn(turn, score, course);
  }
}

function writeTurn(turn: Turn, score: Score, course: Course): void {
  const { last } = course;
  // Speech interrupts a response once: the turn after it begins as usual.
  const hasRunning = score.plan.turns[score.turn - 1]?.response !== undefined;
  const interrupts = last !== undefined && hasRunning && isInterrupted(last.plan);
  const { before } = course;
  course.before = [];
  const anchors = [...before, ...beginOf(turn, course, interrupts)];
  if (turn.overlaps && last) score.features.add('overlapping turn');
  const input = writeInput(turn.input, score, anchors);
  if (interrupts && last) interrupt(last, input.first!, score);
  const context: ActionContext = { input, anchors, updated: course.updated, before: course.before };
  writeActions(turn.actions ?? [], score, context);
  course.updated = context.updated;
  for (const one of turn.outOfBand ?? []) writeOutOfBand(one, score, input.ready ? [input.ready] : anchors);
  const { transcribed } = input;
  let response: WrittenResponse | undefined;
  if (transcribed) {
    score.watch(() => {
      if (response && transcribed.position > response.done.position) score.features.add('late transcription');
    });
  }
  if (!turn.response) {
    course.settled = input.ready ? [input.ready, ...course.settled] : [...anchors, ...course.settled];
    return;
  }
  const ask: Step[] = [];
  if (createsResponse(score.plan, turn)) score.features.add('automatic response');
  else {
    const create = score.client({ type: 'response.create', ...overriding(turn.response, score) });
    input.strand.push(anchor(create, ...anchors, ...course.settled));
    ask.push(create);
  }
  writeResponses(turn.response, score, course, [...ask, ...(input.ready ? [input.ready] : anchors)]);
  response = course.last;
}

/** What a turn comes after. */
function beginOf({ overlaps }: Turn, { settled, last }: Course, interrupts: boolean): readonly Step[] {
  if (interrupts && last) return last.open;
  return overlaps && last ? [last.created] : settled;
}

/** Speech cancels a response: what closes it comes after. */
function interrupt(last: WrittenResponse, started: Step, score: Score): void {
  score.features.add('interruption');
  for (const step of last.closing) anchor(step, started);
  if (last.plan.truncation) writeTruncation(last.plan.truncation, last, score, [started]);
}

/** The properties that the client sets because the session has others. */
function overriding({ final: { output_modalities, metadata } }: ResponsePlan, { plan }: Score) {
  const { output_modalities: usual = ['audio'] } = plan.session.config;
  const differs = output_modalities !== undefined && output_modalities.join() !== usual.join();
  const response = { ...(differs && { output_modalities }), ...(metadata && { metadata }) };
  return Object.keys(response).length > 0 ? { response } : {};
}

/** Writes a response and those that follow its calls. */
function writeResponses(plan: ResponsePlan, score: Score, course: Course, anchors: readonly Step[]): void {
  const response = writeResponse(plan, score);
  anchor(response.created, ...anchors, ...(course.last ? [course.last.done] : []));
  course.last = response;
  if (isCancelled(plan)) cancel(response, score);
  if (plan.truncation && !isInterrupted(plan)) writeTruncation(plan.truncation, response, score, []);
  const { sent, added } = writeAnswers(response, score);
  course.settled = [response.done, ...sent, ...added];
  if (!plan.next) return;
  const create = score.client({ type: 'response.create', ...overriding(plan.next, score) });
  score.mainStrand().push(anchor(create, response.done, ...sent));
  writeResponses(plan.next, score, course, [create, ...added]);
}

/** Writes that the client cancels a response. Deltas that are on the way still come. */
function cancel(response: WrittenResponse, score: Score): void {
  score.features.add('cancellation');
  const step = score.client({ type: 'response.cancel' });
  score.sideStrand(response.plan.cancel?.place).push(anchor(step, response.created));
  for (const closing of response.closing) anchor(closing, step);
  score.watch(() => {
    if (response.open.some(({ position }) => position > step.position)) score.features.add('late delta');
  });
}

function writeOutOfBand({ response: plan, place }: OutOfBandPlan, score: Score, anchors: readonly Step[]): void {
  const { metadata, output_modalities } = plan.final;
  const create = score.client({
    type: 'response.create',
    response: { conversation: 'none', ...(metadata && { metadata }), ...(output_modalities && { output_modalities }) },
  });
  const written = writeResponse(plan, score, { place, before: anchor(create, ...anchors) });
  score.features.add('out-of-band response');
  score.watch(() => {
    const { created, done, length } = written;
    if (done.position - created.position >= length) score.features.add('interleaved out-of-band response');
  });
}
