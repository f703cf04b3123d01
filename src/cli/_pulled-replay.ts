import type { IncomingMessage } from 'node:http';
import { keyOf } from '../judging/breach.js';
import type { StoredLive } from '../judging/live-store.js';
import { PulledCases } from '../judging/pulled-cases.js';
import { PulledServer } from '../judging/pulled-server.js';
import { shows, type Trial } from '../judging/trial.js';
import type { HttpAnswer } from '../live/live-server.js';
import { counted } from '../reporting/fuzz-format.js';
import { CannotRun } from './_cannot-run.js';
import { listenAddress } from './_listen-address.js';
import { listenProblem } from './_listen-problem.js';
import { note } from './_print.js';
import { concluded, type Outcome, type ReplayState, withLiveStore } from './_replayed-live.js';
import { stopSignal } from './_signals.js';

/** Milliseconds that a client has for the output of a function. */
const TIMEOUT = 5000;

/** How often a case must be played before it counts as fixed, if it depended on timing whether it failed. */
const BY_TIMING = 5;

/** Says what became of a finding, by the plays of its case. */
export function outcomeOf(entry: StoredLive, number: number, trials: readonly Trial[]): Outcome {
  const judged = trials.filter(({ distrust }) => distrust === undefined);
  const distrust = trials.find((trial) => trial.distrust !== undefined)?.distrust;
  if (judged.some((trial) => shows(trial, keyOf(entry)))) return { state: 'still failing', remark: '' };
  const others = new Set(judged.flatMap(({ breaches }) => breaches.map(({ rule }) => rule)));
  if (others.size > 0) return { state: 'changed', remark: [...others].join(', ') };
  const { failed, of } = entry.repeated;
  const least = failed < of ? BY_TIMING : 1;
  if (judged.length >= least) return { state: 'fixed', remark: '' };
  const by = entry.target.agent ?? 'a client';
  const times = judged.length > 0 ? `only ${counted(judged.length, 'time')}` : 'not at all';
  const why = least > 1 ? `; it depends on timing, so it needs ${least}` : '';
  return { state: 'cannot run', remark: distrust ?? `${by} asked for case ${number} ${times}${why}` };
}

/**
 * Serves the findings that have one of the IDs or, without IDs, those about clients that ask for their cases: each is a case.
 * When it is asked to end, prints what became of them, and removes those that are fixed unless they are kept. Returns their
 * IDs and states. Only plays of the client of a finding count.
 */
export function replayPulled(
  folder: string,
  generator: string,
  ids: readonly string[],
  listen: string,
  keep: boolean,
): Promise<ReadonlyMap<string, ReplayState>> {
  const address = listenAddress(listen);
  return withLiveStore(folder, generator, async (store) => {
    const all = store.read();
    const missing = ids.find((id) => !all.some((entry) => entry.id === id));
    if (missing !== undefined) throw new CannotRun(`there is no finding ${missing} about a live client in ${folder}.`);
    const chosen = all.filter(({ id, target }) => (ids.length > 0 ? ids.includes(id) : target.agent !== undefined));
    if (chosen.length === 0) {
      throw new CannotRun(`${folder} has no finding about a client that asks for its cases; name the IDs to play.`);
    }
    return concluded(store, await served(chosen, address), keep);
  });
}

/** Serves findings as cases until it is asked to end. Returns what became of them. */
async function served(
  chosen: readonly StoredLive[],
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Map<StoredLive, Outcome>> {
  const cases = new PulledCases(chosen.length, (index) => chosen[index]!.plan);
  const entryOf = (number: number) => chosen[cases.indexOf(number)]!;
  const numbers = chosen.map((_, i) => i + 1);
  const plays = new Map<StoredLive, Trial[]>(chosen.map((entry) => [entry, []]));
  const outcomes = () =>
    new Map(
      numbers.map((number) => [entryOf(number), outcomeOf(entryOf(number), number, plays.get(entryOf(number))!)]),
    );
  const { signal, release } = stopSignal();
  let end = () => {};
  let fail = (_: unknown) => {};
  const ended = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  const onReport = async ({ url = '' }: IncomingMessage): Promise<HttpAnswer> => {
    // The answer is written before the server closes.
    if (new URL(url, 'http://localhost').searchParams.has('end')) setImmediate(end);
    return { status: 200, body: [...outcomes()].map(([{ id, rule }, outcome]) => ({ id, rule, ...outcome })) };
  };
  const onTrial = (trial: Trial, number: number, agent: string) => {
    const entry = entryOf(number);
    if ((entry.target.agent ?? agent) === agent) plays.get(entry)!.push(trial);
  };
  try {
    const options = { host, port, seed: 0, cases, timeout: TIMEOUT, onTrial, onReport, onFailure: fail };
    const server = await PulledServer.start(options).catch((error) => {
      throw listenProblem(error, host, port);
    });
    signal.addEventListener('abort', end, { once: true });
    const named = numbers.map((number) => `${number} is ${entryOf(number).id}`).join(', ');
    note(
      `Serving ${counted(chosen.length, 'case')} at ${server.url}/run?case=N&agent=NAME: ${named}; stop with Ctrl+C.`,
    );
    try {
      await ended;
    } finally {
      await server.close();
    }
    return outcomes();
  } finally {
    release();
  }
}
