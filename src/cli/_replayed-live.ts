import { LiveStore, type StoredLive } from '../judging/live-store.js';
import { printable } from '../reporting/printable.js';
import { table } from '../reporting/table.js';
import { highlightTable } from './_highlight.js';
import { note } from './_print.js';
import { printText } from './_print-text.js';
import { storeProblem } from './_store.js';

/** What became of a finding. */
export type ReplayState = 'fixed' | 'still failing' | 'changed' | 'cannot run';

/** What became of a finding, and why. */
export interface Outcome {
  readonly state: ReplayState;
  readonly remark: string;
}

/** Uses the findings about live clients in a store. Throws `CannotRun` if it cannot be opened. */
export async function withLiveStore<T>(
  folder: string,
  generator: string,
  use: (store: LiveStore) => Promise<T>,
): Promise<T> {
  let store: LiveStore;
  try {
    store = LiveStore.open(folder, generator);
  } catch (error) {
    throw storeProblem(error, folder);
  }
  try {
    return await use(store);
  } finally {
    store.close();
  }
}

/**
 * Prints what became of findings, and removes those that are fixed unless they are kept. Returns their IDs and states.
 */
export async function concluded(
  store: LiveStore,
  outcomes: ReadonlyMap<StoredLive, Outcome>,
  keep: boolean,
): Promise<ReadonlyMap<string, ReplayState>> {
  const all = [...outcomes];
  const states = new Map(all.map(([{ id }, { state }]) => [id, state]));
  if (all.length === 0) return states;
  const rows = all.map(([{ id, rule }, { state, remark }]) => [id, state, rule, remark].map(printable));
  if (!keep) for (const [id, state] of states) if (state === 'fixed') store.remove(id);
  await printText(table(['id', 'state', 'rule', 'remark'], rows, process.stdout.columns), highlightTable);
  const count = (state: ReplayState) => all.filter(([, one]) => one.state === state).length;
  note(
    `${count('fixed')} fixed${keep ? '' : ' and removed'}, ${count('still failing')} still failing, ${count('changed')} changed, ${count('cannot run')} cannot run`,
  );
  return states;
}
