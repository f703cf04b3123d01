import { type ClientSpec, openClient } from '../fuzzing/clients/open-client.js';
import { CannotStart } from '../fuzzing/target.js';
import { Arena } from '../judging/arena.js';
import { keyOf } from '../judging/breach.js';
import { isSameClient, type StoredLive } from '../judging/live-store.js';
import { shows } from '../judging/trial.js';
import { concluded, type Outcome, type ReplayState, withLiveStore } from './_replayed-live.js';

/** How often an exchange is played: more often if it depends on timing whether it fails. */
const TIMES = 5;
const BY_TIMING = 20;

/** Milliseconds after which a client counts as hung. */
const TIMEOUT = 5000;

/** A client that the user has given: where it is. */
export type GivenClient = { readonly module?: string | undefined; readonly command?: readonly string[] | undefined };

const specOf = ({ module, command }: GivenClient, protocol: 'process' | 'lines' = 'process'): ClientSpec =>
  module === undefined ? { command: command as [string, ...string[]], protocol, jobs: 1 } : { module, jobs: 1 };

async function stateOf(entry: StoredLive, given: GivenClient): Promise<Outcome> {
  if (given.module === undefined && given.command === undefined) {
    const { agent } = entry.target;
    const why =
      agent === undefined
        ? 'it was a function of the process that found it'
        : 'it asks for its cases by itself: use --listen';
    return { state: 'cannot run', remark: why };
  }
  try {
    const arena = await Arena.start(await openClient(specOf(given, entry.target.protocol)), TIMEOUT);
    try {
      const { failed, of } = entry.repeated;
      const others = new Set<string>();
      for (let left = failed < of ? BY_TIMING : TIMES; left > 0; left--) {
        const trial = await arena.play(entry.plan);
        if (!trial.played) return { state: 'cannot run', remark: 'the client did not connect' };
        if (trial.distrust !== undefined) return { state: 'cannot run', remark: trial.distrust };
        if (shows(trial, keyOf(entry))) return { state: 'still failing', remark: '' };
        for (const { rule } of trial.breaches) others.add(rule);
      }
      return others.size > 0 ? { state: 'changed', remark: [...others].join(', ') } : { state: 'fixed', remark: '' };
    } finally {
      await arena.close();
    }
  } catch (error) {
    if (error instanceof CannotStart) return { state: 'cannot run', remark: error.message };
    throw error;
  }
}

/**
 * Plays the findings about live clients again that have one of the IDs or, without IDs, that are about the given client.
 * Prints what became of them, and removes those that are fixed unless they are kept. Returns their IDs and states.
 */
export async function replayLive(
  folder: string,
  generator: string,
  ids: readonly string[],
  given: GivenClient | undefined,
  keep: boolean,
): Promise<ReadonlyMap<string, ReplayState>> {
  return withLiveStore(folder, generator, async (store) => {
    const isChosen = ({ id, target }: StoredLive) =>
      ids.length > 0 ? ids.includes(id) : !given || isSameClient(target, specOf(given));
    const outcomes = new Map<StoredLive, Outcome>();
    for (const entry of store.read().filter(isChosen)) outcomes.set(entry, await stateOf(entry, given ?? entry.target));
    return concluded(store, outcomes, keep);
  });
}
