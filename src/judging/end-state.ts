import type { FinalState } from '../exchanges/exchange.js';
import { type ClientState, stateDifferences } from '../exchanges/state-differences.js';
import type { Breach } from './breach.js';

/** Lists how what a client knows in the end differs from what it must know. */
export function judgeState(expected: FinalState, state: ClientState): Breach[] {
  const errors = expected.errors.filter(({ itemId }) => itemId === undefined);
  // A client need not count a transcription that failed as an error.
  const usual = state.errors?.length === errors.length ? { ...expected, errors } : expected;
  const found = [...stateDifferences(usual, state)];
  const rules = new Set(found.map(({ rule }) => rule));
  return [...rules].map((rule) => {
    const { message } = found.find((one) => one.rule === rule)!;
    return { rule, certainty: 'documented', detail: '', message };
  });
}
