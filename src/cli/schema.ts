import { Argument, type Command } from 'commander';
import { models } from '../../arbitraries/models.js';
import { fuzzReportSchema } from '../fuzzing/fuzz-report.js';
import { jsonSchema } from '../schemas/json-schema.js';
import { CannotRun } from './_cannot-run.js';
import { nearest } from './_nearest.js';
import { print } from './_print.js';

/** What there are schemas of. */
const SCHEMAS: Readonly<Record<string, () => object>> = {
  ...Object.fromEntries(Object.entries(models).map(([name, { schema }]) => [name, () => jsonSchema(name, schema)])),
  'fuzz-report': fuzzReportSchema,
};

/** `schema <name>`: a model, or the JSON report of `fuzz`, as JSON Schema. */
export function addSchema(program: Command): void {
  const names = Object.keys(SCHEMAS);
  const named = (name: string) => {
    if (names.includes(name)) return name;
    const near = nearest(name, names);
    throw new CannotRun(
      `there is no schema ${JSON.stringify(name)}; there are ${names.join(', ')}${near ? `; did you mean ${near}?` : '.'}`,
    );
  };
  program
    .command('schema')
    .description('Print a model as JSON Schema 2020-12; the rules that it cannot say are in its $comment.')
    .addArgument(new Argument('<name>', `a model, or what fuzz reports: ${names.join(', ')}`).argParser(named))
    .action((name: string) => print([`${JSON.stringify(SCHEMAS[name]!(), null, 2)}\n`]));
}
