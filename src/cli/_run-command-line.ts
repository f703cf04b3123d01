import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { violationLine } from '../reporting/violation-line.js';
import { WrongSample } from '../sampling/samples.js';
import { isOutOfFiles } from './_cannot-run.js';
import { withoutColorFlags } from './_color.js';
import { refuseEmptyWords } from './_empty-words.js';
import { addExamples } from './_examples.js';
import { ignoreStreamErrors, note, print } from './_print.js';
import { usageError } from './_usage-error.js';

type Add = (program: Command, version: string) => void;

/** The commands. Each is loaded when it is needed, since loading takes longer than running. */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  sample: async () => (await import('./sample.js')).addSample,
  check: async () => (await import('./check.js')).addCheck,
  corpus: async () => (await import('./corpus.js')).addCorpus,
  fuzz: async () => (await import('./fuzz.js')).addFuzz,
  replay: async () => (await import('./replay.js')).addReplay,
  serve: async () => (await import('./serve.js')).addServe,
  'merge-reports': async () => (await import('./merge-reports.js')).addMergeReports,
  list: async () => (await import('./list.js')).addList,
  schema: async () => (await import('./schema.js')).addSchema,
  drift: async () => (await import('./drift.js')).addDrift,
  completion: async () => (await import('./completion.js')).addCompletion,
};

/** The commands that a command line needs: the one that it begins with, or all of them for help and suggestions. */
function neededCommands([word = '']: readonly string[]): readonly (() => Promise<Add>)[] {
  if (word === '--version' || word === '-V') return [];
  // It is about all of them.
  if (word === 'completion') return Object.values(COMMANDS);
  return Object.hasOwn(COMMANDS, word) ? [COMMANDS[word]!] : Object.values(COMMANDS);
}

/** Runs a command line. The exit code is 0 on success, 1 if something wrong was found, 2 if it could not run. */
export async function runCommandLine(): Promise<void> {
  ignoreStreamErrors();
  let help = '';
  const words = withoutColorFlags(process.argv.slice(2));
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const program = new Command('realtime-arbitraries')
    .description('Test data, checks, a fuzzer and a mock for clients of the OpenAI Realtime API.')
    .version(version)
    .option('--color, --no-color', 'print with colors, or without (default: with colors on a terminal)')
    .exitOverride()
    .configureOutput({
      outputError: (text) => note(usageError(text, words)),
      writeOut: (text) => {
        help += text;
      },
    });
  for (const load of neededCommands(words)) (await load())(program, version);
  addExamples(program);
  program.hook('preAction', (_, command) => refuseEmptyWords(command));
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    process.exitCode = reportError(error as Error);
  }
  if (help !== '') await print([help]);
}

/** Prints what went wrong, without a stack trace. Commander has printed its own errors already. Returns the exit code. */
function reportError(error: Error): number {
  // Help ends in an error, too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (isOutOfFiles(error)) throw error;
  note(`error: ${error.message}`);
  if (!(error instanceof WrongSample)) return 2;
  for (const each of error.violations) note(`  ${violationLine(each)}`);
  return 1;
}
