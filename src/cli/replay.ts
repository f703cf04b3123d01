import type { Command } from 'commander';
import { type CarrierName, modelWithin } from '../../arbitraries/carriers.js';
import type { ModelName } from '../../arbitraries/models.js';
import type { Case } from '../engine/cases/case.js';
import { OPTIONS } from '../fuzzing/option-table.js';
import { type Replayed, type ReplayState, replayEntries } from '../fuzzing/replay.js';
import type { Store } from '../fuzzing/store.js';
import type { Entry } from '../fuzzing/store-entry.js';
import { printable } from '../reporting/printable.js';
import { table } from '../reporting/table.js';
import { CannotRun } from './_cannot-run.js';
import { print } from './_print.js';
import { openStore, reportSkipped } from './_store.js';

/** `replay [id…]`: runs stored findings again. */
export function addReplay(program: Command, version: string): void {
  program
    .command('replay')
    .description('Run stored findings again, and remove those that are fixed.')
    .argument('[id...]', 'IDs of the findings (default: all)')
    .option('--store <folder>', 'folder in which the findings are stored', OPTIONS.store.cliDefault)
    .option('--keep', 'do not remove fixed findings')
    .action((ids: string[], { store, keep }: { store: string; keep?: true }) =>
      run(ids, store, keep === true, `realtime-arbitraries ${version}`),
    );
}

async function run(ids: readonly string[], folder: string, keep: boolean, generator: string): Promise<void> {
  const store = openStore(folder, generator);
  try {
    const replayed = await replayEntries(chosen(store, ids, folder), modelOf);
    if (replayed.length > 0) await print([table(HEADING, replayed.map(rowOf), process.stdout.columns)]);
    if (!keep) for (const { entry, state } of replayed) if (state === 'fixed') store.remove(entry.id);
    const count = (state: ReplayState) => replayed.filter((one) => one.state === state).length;
    process.stderr.write(
      `${count('fixed')} fixed${keep ? '' : ' and removed'}, ${count('still failing')} still failing, ${count('changed')} changed, ${count('cannot run')} cannot run\n`,
    );
    process.exitCode = count('still failing') + count('changed') > 0 ? 1 : count('cannot run') > 0 ? 2 : 0;
  } finally {
    store.close();
  }
}

/** The model of a stored case. */
const modelOf = ({ model, within }: Case) => modelWithin(model as ModelName, within as CarrierName | undefined);

const HEADING = ['id', 'state', 'kind', 'rule', 'remark'];

const rowOf = ({ entry, state, remark }: Replayed) => [
  entry.id,
  state,
  entry.kind,
  entry.case.rule ?? '',
  printable(remark),
];

function chosen(store: Store, ids: readonly string[], folder: string): Entry[] {
  const entries = store.read();
  for (const name of store.skipped) reportSkipped(name);
  for (const id of ids) {
    if (!entries.some((entry) => entry.id === id)) throw new CannotRun(`there is no finding ${id} in ${folder}.`);
  }
  return ids.length === 0 ? entries : entries.filter(({ id }) => ids.includes(id));
}
