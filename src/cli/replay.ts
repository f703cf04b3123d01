import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { OPTIONS } from '../fuzzing/option-table.js';
import type { Store } from '../fuzzing/store.js';
import type { Entry } from '../fuzzing/store-entry.js';
import { type StoredTarget, targetName, withParser } from '../fuzzing/stored-target.js';
import { endHeld } from '../fuzzing/watchdog.js';
import { CannotRun } from './_cannot-run.js';
import { operandsOf } from './_operands.js';
import { note } from './_print.js';
import { replayed } from './_replayed.js';
import { undoOnSignal } from './_signals.js';
import { openStore, reportSkipped } from './_store.js';

interface Options {
  readonly store: string;
  readonly keep?: true;
  readonly module?: string;
  readonly allowStoredTarget?: true;
  readonly listen?: string;
}

/** `replay [id…]`: runs stored findings again. */
export function addReplay(program: Command, version: string): void {
  program
    .command('replay')
    .description('Run stored findings again, with a module or a program after --, and remove those that are fixed.')
    .argument('[id...]', 'IDs of the findings (default: all of the parser)')
    .addOption(new Option('--module <path>', OPTIONS.module.description))
    .option('--allow-stored-target', 'run whatever parsers the store names: commands of whoever wrote its files')
    .option('--listen <[host:]port>', 'wait for live clients that ask for their cases, as fuzz exchange --listen does')
    .option('--store <folder>', 'folder in which the findings are stored', OPTIONS.store.cliDefault)
    .option('--keep', 'do not remove fixed findings')
    .action((words: string[], options: Options) => run(words, options, `realtime-arbitraries ${version}`));
}

async function run(words: readonly string[], options: Options, generator: string): Promise<void> {
  const { store: folder, keep, listen } = options;
  const { names: ids, program: command } = operandsOf(words);
  const given = givenParser(command, options);
  if (!existsSync(folder)) return withoutStore(folder, ids);
  if (listen !== undefined) {
    const { replayPulled } = await import('./_pulled-replay.js');
    setLiveExitCode(await replayPulled(folder, generator, ids, listen, keep === true));
    return;
  }
  mustNameClient(folder, ids, given, options);
  const live = hasFindings(liveIn(folder)) ? await replayedLive(folder, generator, ids, given, options) : new Map();
  const others = ids.filter((id) => !live.has(id));
  // All findings were about live clients.
  if (live.size > 0 && (others.length === 0 || ids.length === 0) && (ids.length > 0 || !hasFindings(folder))) return;
  if (given && ids.length === 0 && hasFindings(liveIn(folder)) && !hasFindings(folder)) throw noFindingOf(given);
  const store = openStore(folder, generator);
  const forget = undoOnSignal(endHeld);
  try {
    const entries = runnable(chosen(store, others, folder), given, options, ids.length > 0);
    const count = await replayed(store, entries, keep);
    setExitCode(count('still failing') + count('changed'), count('cannot run'));
  } finally {
    forget();
    store.close();
  }
}

const hasFindings = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.json'));

/** Where the findings about live clients are in a store. */
const liveIn = (folder: string): string => join(folder, 'exchange');

/** Throws `CannotRun` if findings about live clients are asked for, but no client is given. */
function mustNameClient(
  folder: string,
  ids: readonly string[],
  given: StoredTarget | undefined,
  { allowStoredTarget }: Options,
): void {
  if (given || allowStoredTarget) return;
  const isMeant =
    ids.length > 0
      ? ids.some((id) => existsSync(join(liveIn(folder), `${id}.json`)))
      : hasFindings(liveIn(folder)) && !hasFindings(folder);
  if (!isMeant) return;
  throw new CannotRun(
    'the store has findings about live clients: give the client with --module, as a program after -- or with --listen, or run whatever the store names with --allow-stored-target.',
  );
}

/** Sets the exit code, unless it says already that something fails. */
function setExitCode(failing: number, notRun: number): void {
  if (process.exitCode === 1) return;
  process.exitCode = failing > 0 ? 1 : notRun > 0 ? 2 : (process.exitCode ?? 0);
}

function setLiveExitCode(states: ReadonlyMap<string, string>): void {
  const count = (...names: string[]) => [...states.values()].filter((state) => names.includes(state)).length;
  setExitCode(count('still failing', 'changed'), count('cannot run'));
}

/** Plays the findings about live clients again. A store must not decide what is run. */
async function replayedLive(
  folder: string,
  generator: string,
  ids: readonly string[],
  given: StoredTarget | undefined,
  { allowStoredTarget, keep }: Options,
): Promise<ReadonlyMap<string, string>> {
  if (!given && !allowStoredTarget) return new Map();
  const forget = undoOnSignal(endHeld);
  try {
    const { replayLive } = await import('./_live-replay.js');
    const states = await replayLive(folder, generator, ids, given, keep === true);
    if (states.size > 0) setLiveExitCode(states);
    return states;
  } finally {
    forget();
  }
}

/** There may be no findings yet. A folder that was named on the command line is missed, and so are findings in it. */
function withoutStore(folder: string, ids: readonly string[]): void {
  if (ids.length > 0 || folder !== OPTIONS.store.cliDefault) throw new CannotRun(`there is no store ${folder}.`);
  note(`There are no stored findings: there is no folder ${folder}.`);
}

/** Returns the parser of the command line, if it names one. */
function givenParser(
  command: readonly string[],
  { module, allowStoredTarget, listen }: Options,
): StoredTarget | undefined {
  const count = [module !== undefined, command.length > 0, allowStoredTarget, listen !== undefined].filter(
    Boolean,
  ).length;
  if (count > 1) throw new CannotRun('give one of --module, --listen, a program after -- and --allow-stored-target.');
  if (module !== undefined) return { module };
  return command.length > 0 ? { command } : undefined;
}

const noFindingOf = (given: StoredTarget) =>
  new CannotRun(`the store has no finding of ${targetName(given)}; name the IDs to run.`);

function chosen(store: Store, ids: readonly string[], folder: string): Entry[] {
  const entries = store.read();
  for (const name of store.skipped) reportSkipped(name);
  if (ids.length === 0 && entries.length === 0 && store.skipped.length > 0) {
    throw new CannotRun(`no file in ${folder} is a finding of this version.`);
  }
  for (const id of ids) {
    if (!entries.some((entry) => entry.id === id)) throw new CannotRun(`there is no finding ${id} in ${folder}.`);
  }
  return ids.length === 0 ? entries : entries.filter(({ id }) => ids.includes(id));
}

/**
 * Returns the findings to run, each with a parser that the user has given or allowed. A store is data, which others may
 * have written: it must not decide what is run. Without IDs, only findings of the given parser are run.
 */
function runnable(
  entries: readonly Entry[],
  given: StoredTarget | undefined,
  { allowStoredTarget }: Options,
  isChosen: boolean,
): readonly Entry[] {
  if (allowStoredTarget || entries.length === 0) return entries;
  if (!given) {
    const name = targetName(entries[0]!.target);
    throw new CannotRun(
      `the store names the parser ${name}: give it with --module or as a program after --, or run whatever the store names with --allow-stored-target.`,
    );
  }
  const own = isChosen ? entries : entries.filter(({ target }) => locationOf(target) === locationOf(given));
  const others = entries.length - own.length;
  if (others > 0) note(`Skipped ${others} of other parsers.`);
  if (own.length === 0) throw noFindingOf(given);
  return own.map((entry) => ({ ...entry, target: withParser(entry.target, given) as Entry['target'] }));
}

/** What is the same for two ways to write where a parser is. */
function locationOf({ module, command }: StoredTarget): string {
  if (module === undefined) return JSON.stringify(command ?? []);
  const [path, name = 'default'] = module.split('#');
  return JSON.stringify([resolve(path!), name]);
}
