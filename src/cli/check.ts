import { createReadStream } from 'node:fs';
import type { Command } from 'commander';
import type * as z from 'zod';
import { type ModelName, models } from '../../arbitraries/models.js';
import { printable } from '../reporting/printable.js';
import { violationLine } from '../reporting/violation-line.js';
import { violations } from '../schemas/violations.js';
import { modelArgument } from './_arguments.js';
import { isSystemError, reason } from './_cannot-run.js';
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
    .addHelpText('after', '\nEnds with 1 if a rule is broken, and with 2 if something could not be read.')
    .action(run);
}

async function run(name: ModelName, files: string[], { json }: { json?: true }): Promise<void> {
  const tally = { values: 0, violations: 0, unread: 0 };
  await print(check(models[name].schema, files.length > 0 ? files : ['-'], json ?? false, tally));
  const unread = tally.unread > 0 ? `, ${plural(tally.unread, 'fault')} in reading` : '';
  process.stderr.write(`${plural(tally.values, 'value')} checked, ${plural(tally.violations, 'violation')}${unread}\n`);
  process.exitCode = tally.unread > 0 ? 2 : tally.violations > 0 ? 1 : 0;
}

type Tally = { values: number; violations: number; unread: number };

/** The lines to print; what could not be read is told at once, and the rest is still checked. */
async function* check(schema: z.ZodType, paths: string[], json: boolean, tally: Tally): AsyncGenerator<string> {
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
        for (const { path: inside, ...violation } of violations(schema, found.value)) {
          const path = found.pointer + inside;
          const placed = { file, line: found.lineOf(path), index, path, ...violation };
          yield json ? `${JSON.stringify(placed)}\n` : `${violationLine(placed)}\n`;
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
