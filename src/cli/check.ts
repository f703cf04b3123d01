import { createReadStream } from 'node:fs';
import type { Command } from 'commander';
import { type ModelName, models } from '../../arbitraries/models.js';
import { coverageText } from '../reporting/coverage-text.js';
import { printable } from '../reporting/printable.js';
import { violationLine } from '../reporting/violation-line.js';
import { type Coverage, CoverageTally } from '../sampling/coverage.js';
import { jsonLine } from '../sampling/json-line.js';
import { knownModel } from '../sampling/known-model.js';
import { violations } from '../schemas/violations.js';
import { modelArgument, percentage } from './_arguments.js';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';
import { NotJson } from './_json.js';
import { print } from './_print.js';
import { valuesIn } from './_values.js';

/** `check <model> [files…]`: which rules of a model the values of files break, and where. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Check JSON values: one or an array of them in a file, or one a line (NDJSON).')
    .addArgument(modelArgument())
    .argument('[files...]', 'files with JSON; - or none: standard input')
    .option('--json', 'one JSON object a violation, on a line: file, line, index, path, rule, message')
    .option('--coverage', 'tell which boundaries, members, kinds and presences the values reach, and which they miss')
    .option(
      '--min-coverage <percent>',
      'with --coverage: end with 1 where they reach less',
      percentage('--min-coverage'),
    )
    .addHelpText('after', '\nEnds with 1 if a rule is broken, and with 2 if something could not be read.')
    .action(run);
}

interface Options {
  json?: true;
  coverage?: true;
  minCoverage?: number;
}

async function run(name: ModelName, files: string[], { json, coverage, minCoverage }: Options): Promise<void> {
  if (minCoverage !== undefined && !coverage) throw new CannotRun('--min-coverage goes with --coverage.');
  const tally = { values: 0, violations: 0, unread: 0 };
  const covered = coverage && new CoverageTally(knownModel({ name, ...models[name] }));
  const lines = check(name, files.length > 0 ? files : ['-'], json === true && !coverage, tally, (value) =>
    covered?.add(value),
  );
  // What is asked for is the coverage: what is wrong with the values stands beside it.
  if (covered) for await (const line of lines) process.stderr.write(line);
  else await print(lines);
  const unread = tally.unread > 0 ? `, ${plural(tally.unread, 'fault')} in reading` : '';
  process.stderr.write(`${plural(tally.values, 'value')} checked, ${plural(tally.violations, 'violation')}${unread}\n`);
  process.exitCode = tally.unread > 0 ? 2 : tally.violations > 0 ? 1 : 0;
  if (covered) await printCoverage(covered.result(), json === true, minCoverage);
}

async function printCoverage(coverage: Coverage, json: boolean, least = 0): Promise<void> {
  await print([json ? `${JSON.stringify(coverage, null, 2)}\n` : coverageText(coverage, process.stdout.columns)]);
  if (coverage.percent >= least) return;
  // Rounded down: what is below the gate is never told as what the gate asks for.
  const told = Math.floor(coverage.percent * 10) / 10;
  process.stderr.write(`The coverage is ${told.toFixed(1)}%, less than ${least}%.\n`);
  process.exitCode ||= 1;
}

type Tally = { values: number; violations: number; unread: number };

/** The lines to print; what could not be read is told at once, and the rest is still checked. */
async function* check(
  name: ModelName,
  paths: string[],
  json: boolean,
  tally: Tally,
  visit: (value: unknown) => void,
): AsyncGenerator<string> {
  const { schema } = models[name];
  for (const path of paths) {
    const file = path === '-' ? '<stdin>' : path;
    const tell = (problem: string) => {
      tally.unread++;
      process.stderr.write(`${printable(file + problem)}\n`);
    };
    let index = 0;
    try {
      for await (const found of valuesIn(path === '-' ? process.stdin : createReadStream(path))) {
        if (found instanceof NotJson) {
          tell(`:${found.line}: ${found.message}`);
          continue;
        }
        visit(found.value);
        for (const { path: inside, ...violation } of violations(schema, found.value)) {
          const path = found.pointer + inside;
          const placed = { file, line: found.lineOf(path), index, path, ...violation };
          yield json ? jsonLine(placed) : `${violationLine(placed)}\n`;
          tally.violations++;
        }
        index++;
        tally.values++;
      }
    } catch (error) {
      if (!isSystemError(error)) throw error;
      tell(`: cannot be read: ${reason(error)}`);
    }
  }
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
