import type { Step } from '../exchanges/step.js';

/** Adds something that happens when an event is sent. */
export function whenSent(step: Step, call: () => void): void {
  const before = step.effect;
  step.effect = (state) => {
    before?.(state);
    call();
  };
}
