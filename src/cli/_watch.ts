import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { CannotRun } from './_cannot-run.js';
import { type FuzzJob, runJob } from './_fuzz-job.js';
import { note } from './_print.js';
import { replayed } from './_replayed.js';
import { stopSignal } from './_signals.js';
import { SourceWatcher } from './_source-watcher.js';
import { openStore } from './_store.js';

/** The folder with the sources of a module: the current one, or the module's own if it is elsewhere. */
function rootOf(module: string): string {
  const file = resolve(module.replace(/#[^#]*$/, ''));
  return relative('.', file).startsWith('..') ? dirname(file) : resolve('.');
}

/** Runs a module, and again whenever a source changes: first what failed, then everything. Ends when it is interrupted. */
export async function watchJob(job: FuzzJob): Promise<void> {
  const { module, store, reportDir, report = [] } = job.options;
  if (module === undefined) throw new CannotRun('--watch needs a module: give --module.');
  const reports = resolve(reportDir);
  const ignored = new Set([...(store === false ? [] : [resolve(store)]), ...(report.length > 0 ? [reports] : [])]);
  let failed: readonly string[] = [];
  for (;;) {
    const watcher = new SourceWatcher(rootOf(module), ignored);
    try {
      process.exitCode = undefined;
      const found = await runBoth(job, failed, watcher.signal);
      if (!found) return;
      failed = found;
      if (watcher.changed === undefined && !(await nextChange(watcher))) return;
      note(`${watcher.changed} has changed.`);
    } catch (error) {
      // The next change may mend what cannot run.
      if (!(error instanceof CannotRun)) throw error;
      note(`error: ${error.message}`);
      process.exitCode = 2;
      if (!(await nextChange(watcher))) return;
    } finally {
      watcher.close();
    }
  }
}

/** Replays what failed, then runs everything. Returns the IDs of the findings; `undefined` if it was interrupted. */
async function runBoth(
  job: FuzzJob,
  failed: readonly string[],
  changed: AbortSignal,
): Promise<readonly string[] | undefined> {
  const { store: folder } = job.options;
  if (failed.length > 0 && folder !== false && existsSync(folder)) {
    const store = openStore(folder, job.generator);
    try {
      await replayed(
        store,
        store.read().filter(({ id }) => failed.includes(id)),
      );
    } finally {
      store.close();
    }
  }
  const { findings, ending } = await runJob(job, changed);
  // The user has interrupted the run.
  if (ending === 'interrupted' && !changed.aborted) return undefined;
  return [...new Set([...(changed.aborted ? failed : []), ...findings.map(({ id }) => id)])];
}

/** Waits for a change. Returns `false` if the user wants to end it. */
async function nextChange({ signal: changed }: SourceWatcher): Promise<boolean> {
  note('Waiting for a change of a source; Ctrl+C ends this.');
  const { signal: stop, release } = stopSignal();
  try {
    const either = AbortSignal.any([stop, changed]);
    if (!either.aborted) await new Promise((resolve) => either.addEventListener('abort', resolve, { once: true }));
    return !stop.aborted;
  } finally {
    release();
  }
}
