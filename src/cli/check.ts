import { createReadStream } from 'node:fs';
import type { Command } from 'commander';
import { type ModelName, modelNamed } from '../../arbitraries/models.js';
import { violations } from '../engine/schema/violations.js';
import { coverageText } from '../reporting/coverage-text.js';
import { printable } from '../reporting/printable.js';
import { violationLine } from '../reporting/violation-line.js';
import { type Coverage, CoverageTally } from '../sampling/coverage.js';
import { jsonLine } from '../sampling/json-line.js';
import { modelArgument, percentageOption } from './_arguments.js';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';
import { NotJson } from './_json.js';
import { print } from './_print.js';
import { valuesIn } from './_values.js';

/** `check <model> [files…]`: reports which rules of a model the values in files break, and where. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Check JSON values: files with one value, an array of values, or one value per line (NDJSON).')
    .addArgument(modelArgument())
    .argument('[files...]', 'JSON files; - or none is standard input')
    .option('--json', 'print one JSON object per violation and line: file, line, index, path, rule, message')
    .option(
      '--coverage',
      'report which boundaries, enum members, kinds and presences the values reach, and which they miss',
    )
    .option(
      '--min-coverage <percent>',
      'with --coverage: exit with 1 if the coverage is lower',
      percentageOption('--min-coverage'),
    )
    .addHelpText('after', '\nExits with 1 if a rule is broken, and with 2 if something could not be read.')
    .action(run);
}

interface Options {
  json?: true;
  coverage?: true;
  minCoverage?: number;
}

async function run(name: ModelName, files: string[], { json, coverage, minCoverage }: Options): Promise<void> {
  if (minCoverage !== undefined && !coverage) throw new CannotRun('--min-coverage needs --coverage.');
  const tally = { values: 0, violations: 0, unread: 0 };
  const covered = coverage && new CoverageTally(modelNamed(name));
  const lines = check(name, files.length > 0 ? files : ['-'], json === true && !coverage, tally, (value) =>
    covered?.add(value),
  );
  // Standard output is for the coverage; violations go to standard error.
  if (covered) for await (const line of lines) process.stderr.write(line);
  else await print(lines);
  const unread = tally.unread > 0 ? `, ${plural(tally.unread, 'read error')}` : '';
  process.stderr.write(`${plural(tally.values, 'value')} checked, ${plural(tally.violations, 'violation')}${unread}\n`);
  process.exitCode = tally.unread > 0 ? 2 : tally.violations > 0 ? 1 : 0;
  if (covered) await printCoverage(covered.result(), json === true, minCoverage);
}

async function printCoverage(coverage: Coverage, json: boolean, least = 0): Promise<void> {
  await print([json ? `${JSON.stringify(coverage, null, 2)}\n` : coverageText(coverage, process.stdout.columns)]);
  if (coverage.percent >= least) return;
  // Rounded down, so that a value below the threshold is never printed as the threshold.
  const rounded = Math.floor(coverage.percent * 10) / 10;
  process.stderr.write(`The coverage is ${rounded.toFixed(1)}%, less than ${least}%.\n`);
  process.exitCode ||= 1;
}

type Tally = { values: number; violations: number; unread: number };

/** Yields the lines to print. Reports at once what cannot be read, and goes on with the rest. */
async function* check(
  name: ModelName,
  paths: string[],
  json: boolean,
  tally: Tally,
  visit: (value: unknown) => void,
): AsyncGenerator<string> {
  const { schema } = modelNamed(name);
  for (const path of paths) {
    const file = path === '-' ? '<stdin>' : path;
    const reportProblem = (problem: string) => {
      tally.unread++;
      process.stderr.write(`${printable(file + problem)}\n`);
    };
    let index = 0;
    try {
      for await (const found of valuesIn(path === '-' ? process.stdin : createReadStream(path))) {
        if (found instanceof NotJson) {
          reportProblem(`:${found.line}: ${found.message}`);
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
      reportProblem(`: cannot be read: ${reason(error)}`);
    }
  }
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
