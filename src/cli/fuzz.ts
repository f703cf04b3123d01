import type { Command } from 'commander';
import { MODEL_NAMES } from '../../arbitraries/models.js';
import { EXCHANGE, parseModelName } from './_arguments.js';
import { CannotRun } from './_cannot-run.js';
import { commandLine, quoted } from './_command-line.js';
import { CONFIG_FILES, readConfig } from './_config.js';
import { type FuzzJob, idsIn, runJob } from './_fuzz-job.js';
import { addFuzzOptions, type FuzzOptions } from './_fuzz-options.js';
import { runLiveTarget, runTargets, type Target, targetsOf } from './_fuzz-targets.js';
import { addLiveOptions, checkLiveOptions, type LiveOptions } from './_live-options.js';
import { nearest } from './_nearest.js';
import { operandsOf } from './_operands.js';
import { watchJob } from './_watch.js';
import { type Within, withinOption } from './_within.js';

const HELP = `
A target is a parser in ${CONFIG_FILES[0]} (or .mts, .js, .mjs, .cjs, .json) in the current folder,
with its model and its options. Options of the command line override those of the file.

With exchange, whole conversations are played to a client that connects to a WebSocket on this machine:
fuzz exchange -- ./my-client {url}. With --listen, clients ask for them: GET /cases answers their number,
the WebSocket /run?case=N&agent=NAME plays one, and GET /report?end answers with the report and ends the run.`;

type Options = FuzzOptions &
  Within &
  Pick<LiveOptions, 'size' | 'maxTurns' | 'order' | 'faults' | 'listen'> & { readonly watch?: true };

/** A live client has more than one process if nobody says how many. */
const liveOptions = (options: Options, command: Command): LiveOptions =>
  command.getOptionValueSource('jobs') === 'default' ? { ...options, jobs: undefined } : options;

/** `fuzz [target]`: runs a parser with what the API may send, and with what the parser must survive. */
export function addFuzz(program: Command, version: string): void {
  const generator = `realtime-arbitraries ${version}`;
  const command = program
    .command('fuzz')
    .description(
      'Fuzz a parser or, with exchange, a live client: a function of a module, or a program after --. Reports each distinct failure once.',
    )
    .argument(
      '[target]',
      'a model or exchange, with --module or a program; or a target of the configuration file (default: all)',
    )
    .argument('[command...]', 'a program and its arguments, after --');
  addLiveOptions(addFuzzOptions(command))
    .addOption(withinOption())
    .option('--watch', 'run a module again when a source changes: first what failed, then everything')
    .addHelpText('after', HELP)
    .action((_name: string, _words: string[], options: Options) => run(options, command, generator));
}

async function run(options: Options, command: Command, generator: string): Promise<void> {
  const { names, program } = operandsOf(command.args);
  const [name, other] = names;
  if (other !== undefined) throw new CannotRun(misplaced(name!, other));
  const hasParser = options.module !== undefined || program.length > 0;
  const isPulled = options.listen !== undefined && (name === undefined || isModel(name));
  if (!hasParser && !isPulled) return runConfigured(name, command, generator);
  if (isPulled && name !== EXCHANGE) throw new CannotRun('--listen needs exchange: fuzz exchange --listen 8765.');
  if (name === undefined) {
    throw new CannotRun('name the model that the parser reads, such as server-event or response; see: list models');
  }
  checkLiveOptions(command, name === EXCHANGE);
  if (name === EXCHANGE) {
    const known = options.known === undefined ? [] : idsIn(options.known);
    const again = (changed: Readonly<Record<string, string>>) => commandLine(command, changed);
    await runLiveTarget({ generator, program, known, options: liveOptions(options, command), commandLine: again });
    return;
  }
  const job: FuzzJob = {
    ...{ generator, program, options, model: parseModelName(name, [...MODEL_NAMES, EXCHANGE]) },
    known: options.known === undefined ? [] : idsIn(options.known),
    commandLine: (changed) => commandLine(command, changed),
  };
  await (options.watch ? watchJob(job) : runJob(job));
}

const isModel = (name: string) => name === EXCHANGE || MODEL_NAMES.some((model) => model === name);

/** Describes what to do with a word that is neither an option nor after `--`. */
function misplaced(name: string, word: string): string {
  const isModule = /\.[cm]?[jt]sx?(#.*)?$/.test(word);
  const hint = isModule ? `--module ${quoted(word)}` : `a program after --: fuzz ${quoted(name)} -- ${quoted(word)}`;
  return `${JSON.stringify(word)} is out of place; give a parser as ${hint}`;
}

/** Runs one target of the configuration file, or all of them. */
async function runConfigured(name: string | undefined, command: Command, generator: string): Promise<void> {
  const found = await readConfig();
  const targets = found?.config.targets ?? {};
  if (name === undefined || Object.hasOwn(targets, name)) {
    if (found) {
      const chosen = targetsOf(found.config, name, command, generator);
      if (!command.getOptionValue('watch')) return runTargets(chosen);
      if (chosen.length > 1) throw new CannotRun('--watch needs one target: fuzz NAME --watch.');
      const [{ job }] = chosen as [Target];
      if (!('model' in job)) throw new CannotRun('--watch does not apply to exchange.');
      return watchJob(job);
    }
    throw new CannotRun(
      `name a model and a parser, such as: fuzz server-event --module ./client.ts#handle; or write ${CONFIG_FILES[0]}.`,
    );
  }
  if (name === EXCHANGE) {
    throw new CannotRun(
      'give a client: --module ./client.mjs#run, or a program after --, such as -- ./my-client {url}; or wait for one with --listen 8765',
    );
  }
  if (isModel(name)) throw new CannotRun('give a parser: --module ./parser.mjs#parse, or a program after --.');
  if (!found) parseModelName(name);
  const near = nearest(name, [...Object.keys(targets), ...MODEL_NAMES]);
  const hint = near ? `did you mean ${near}?` : `its targets are ${Object.keys(targets).join(', ')}.`;
  throw new CannotRun(`${found!.file} has no target ${JSON.stringify(name)}; ${hint}`);
}
