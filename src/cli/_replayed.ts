import { type CarrierName, modelWithin } from '../../arbitraries/carriers.js';
import type { ModelName } from '../../arbitraries/models.js';
import type { Case } from '../engine/cases/case.js';
import { type Replayed, type ReplayState, replayEntries } from '../fuzzing/replay.js';
import type { Store } from '../fuzzing/store.js';
import type { Entry } from '../fuzzing/store-entry.js';
import { printable } from '../reporting/printable.js';
import { table } from '../reporting/table.js';
import { highlightTable } from './_highlight.js';
import { note } from './_print.js';
import { printText } from './_print-text.js';

const HEADING = ['id', 'state', 'kind', 'rule', 'remark'];

const rowOf = ({ entry, state, remark }: Replayed) =>
  [entry.id, state, entry.kind, entry.case.rule ?? '', remark].map(printable);

/** The model of a stored case. */
const modelOf = ({ model, within }: Case) => modelWithin(model as ModelName, within as CarrierName | undefined);

/**
 * Runs findings of a store again, prints what became of them, and removes those that are fixed unless they are kept. Returns
 * how many are in a state.
 */
export async function replayed(
  store: Store,
  entries: readonly Entry[],
  keep?: boolean,
): Promise<(state: ReplayState) => number> {
  const all = await replayEntries(entries, modelOf);
  if (all.length > 0) await printText(table(HEADING, all.map(rowOf), process.stdout.columns), highlightTable);
  if (!keep) for (const { entry, state } of all) if (state === 'fixed') store.remove(entry.id);
  const count = (state: ReplayState) => all.filter((one) => one.state === state).length;
  note(
    `${count('fixed')} fixed${keep ? '' : ' and removed'}, ${count('still failing')} still failing, ${count('changed')} changed, ${count('cannot run')} cannot run`,
  );
  return count;
}
