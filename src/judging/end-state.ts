import type { FinalState } from '../exchanges/exchange.js';
import { stateDifferences } from '../exchanges/state-differences.js';
import type { ReportedState } from '../fuzzing/clients/client-target.js';
import type { Breach } from './breach.js';

/** Lists how what a client knows in the end differs from what it must know. */
export function judgeState(expected: FinalState, state: ReportedState): Breach[] {
  const errors = expected.errors.filter(({ itemId }) => itemId === undefined);
  // A client need not count a transcription that failed as an error.
  const usual = state.errors?.length === errors.length ? { ...expected, errors } : expected;
  const { types, ...known } = state;
  const items = types ? usual.items.filter(({ type }) => types.includes(type)) : usual.items;
  const found = [...stateDifferences({ ...usual, items }, known)];
  const rules = new Set(found.map(({ rule }) => rule));
  return [...rules].map((rule) => {
    const { message } = found.find((one) => one.rule === rule)!;
    return { rule, certainty: 'documented', detail: '', message };
  });
}
