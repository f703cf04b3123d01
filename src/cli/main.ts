#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { violationLine } from '../reporting/violation-line.js';
import { WrongSample } from '../sampling/samples.js';
import { endQuietlyWhenClosed } from './_print.js';
import { addCheck } from './check.js';
import { addCorpus } from './corpus.js';
import { addFuzz } from './fuzz.js';
import { addList } from './list.js';
import { addMergeReports } from './merge-reports.js';
import { addReplay } from './replay.js';
import { addSample } from './sample.js';
import { addSchema } from './schema.js';

/** Ends with 0 if all is well, 1 if something was found to be wrong, 2 if the command could not run. */
async function main(): Promise<void> {
  endQuietlyWhenClosed();
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const program = new Command('realtime-arbitraries')
    .description('Sample data for the session and response objects of the OpenAI Realtime API, and checks of yours.')
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: (text) => process.stderr.write(`${text.trim().replace(/\s*\n\s*/g, ' ')}\n`) });
  addSample(program);
  addCheck(program);
  addCorpus(program, version);
  addFuzz(program, version);
  addReplay(program, version);
  addMergeReports(program, version);
  addList(program);
  addSchema(program);
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = tell(error as Error);
  }
}

/** Tells what went wrong, in words and not in a stack trace; commander has told its own errors already. */
function tell(error: Error): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  process.stderr.write(`error: ${error.message}\n`);
  if (!(error instanceof WrongSample)) return 2;
  for (const each of error.violations) process.stderr.write(`  ${violationLine(each)}\n`);
  return 1;
}

await main();
