import type { FinalState } from '../exchanges/exchange.js';
import type { Merger } from '../exchanges/merge.js';
import type { WrittenResponse } from '../exchanges/response.js';
import type { Score } from '../exchanges/score.js';
import { anchor, type LooseEvent, type Step } from '../exchanges/step.js';

/** The responses that speech will interrupt: what closes them waits for it. */
export class InterruptibleResponses {
  /** What each waits for: an event that is never sent. */
  private readonly gates = new Map<WrittenResponse, Step>();

  /** Lets what closes a response wait. */
  hold(response: WrittenResponse, score: Score): void {
    const gate = score.client({ type: 'input_audio_buffer.append' });
    this.gates.set(response, gate);
    for (const closing of response.closing) anchor(closing, gate);
  }

  /** Lets a response end. */
  release(response: WrittenResponse, { count }: Merger): void {
    const gate = this.gates.get(response);
    if (gate) gate.position = count;
    this.gates.delete(response);
  }

  /** Whether a response only waits for speech: all that comes before was sent. */
  isWaiting(response: WrittenResponse | undefined): boolean {
    return response !== undefined && this.gates.has(response) && response.open.every(({ position }) => position >= 0);
  }

  /** Ends a response without any speech: it reached its limit. */
  endAlone(response: WrittenResponse, merger: Merger, state: FinalState): void {
    if (!this.gates.has(response)) return;
    const isCut = response.output.some(({ item }) => item.status === 'incomplete');
    const status = isCut ? 'incomplete' : 'completed';
    const details = isCut ? { type: 'incomplete', reason: 'max_output_tokens' } : null;
    const object = response.done.event.response as LooseEvent;
    Object.assign(object, { status, status_details: details });
    const finish = response.done.effect;
    response.done.effect = (final) => {
      finish?.(final);
      const found = state.responses.find(({ id }) => id === object.id);
      if (found) found.status = status;
    };
    this.release(response, merger);
  }
}
