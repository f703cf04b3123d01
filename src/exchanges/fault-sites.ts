import type { Fault, FaultKind } from './fault.js';
import type { Score } from './score.js';
import type { Step } from './step.js';

/** Deltas whose whole comes with another event. */
const isTextDelta = ({ event: { type } }: Step) => type.endsWith('.delta') && type !== 'response.output_audio.delta';

/** Events with a whole text, transcript or arguments. */
const WHOLE = new Set([
  'response.output_text.done',
  'response.output_audio_transcript.done',
  'response.function_call_arguments.done',
]);

const hasAnchor = ({ event }: Step) => typeof event.previous_item_id === 'string';

/** Which events of the server a fault can affect. */
export function canAffect(kind: FaultKind): (step: Step) => boolean {
  switch (kind) {
    case 'lost-delta':
    case 'doubled-delta':
    case 'large-frame':
    case 'huge-frame':
      return isTextDelta;
    case 'lost-done':
      return ({ event }) => WHOLE.has(event.type);
    case 'null-anchor':
      return (step) => step.link?.kind === 'end' && hasAnchor(step);
    case 'stale-anchor':
      return (step) => step.link?.kind === 'add' && hasAnchor(step);
    case 'cut':
      // Inside of a response.
      return ({ event: { type } }) => type.startsWith('response.') && type !== 'response.done';
    default:
      return () => true;
  }
}

/** Returns the event that a fault affects: the nth one of the turn that it can affect, in the order of the strands. */
export function siteOf({ kind, turn, nth }: Fault, score: Score): Step | undefined {
  const fits = canAffect(kind);
  let last: Step | undefined;
  let left = nth;
  for (const { steps } of score.strands) {
    for (const step of steps) {
      if (step.from !== 'server' || step.turn !== turn || !fits(step)) continue;
      last = step;
      if (left-- === 0) return step;
    }
  }
  return last;
}
