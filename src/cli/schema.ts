import { Argument, type Command } from 'commander';
import { MODEL_NAMES, modelNamed } from '../../arbitraries/models.js';
import { configJsonSchema } from '../api/config-schema.js';
import { fuzzReportSchema } from '../fuzzing/fuzz-report.js';
import { CannotRun } from './_cannot-run.js';
import { highlightJson } from './_highlight.js';
import { nearest } from './_nearest.js';
import { printText } from './_print-text.js';

/** What there are schemas of. */
const SCHEMAS: Readonly<Record<string, () => object>> = {
  ...Object.fromEntries(
    MODEL_NAMES.map((name) => [name, () => modelNamed(name).jsonSchema(`OpenAI Realtime API: ${name}`)]),
  ),
  'fuzz-report': fuzzReportSchema,
  config: configJsonSchema,
};

/** `schema <name>`: prints a model, the JSON report of `fuzz` or the configuration file as JSON Schema. */
export function addSchema(program: Command): void {
  const names = Object.keys(SCHEMAS);
  const parseName = (name: string) => {
    if (names.includes(name)) return name;
    const near = nearest(name, names);
    const hint = near
      ? `did you mean ${near}?`
      : 'the schemas are config, fuzz-report and those of the models; see: list models';
    throw new CannotRun(`there is no schema ${JSON.stringify(name)}; ${hint}`);
  };
  program
    .command('schema')
    .description('Print a model as JSON Schema 2020-12; $comment lists the rules that JSON Schema cannot express.')
    .addArgument(
      new Argument('<name>', 'a model; fuzz-report, the report of fuzz; or config, the configuration file').argParser(
        parseName,
      ),
    )
    .action(async (name: string) => {
      // Indented in a pipe, too: it is written to a file, and compared.
      await printText(`${JSON.stringify(SCHEMAS[name]!(), null, 2)}\n`, highlightJson);
    });
}
