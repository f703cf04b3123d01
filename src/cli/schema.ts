import type { Command } from 'commander';
import { type ModelName, models } from '../../arbitraries/models.js';
import { jsonSchema } from '../schemas/json-schema.js';
import { modelArgument } from './_arguments.js';
import { print } from './_print.js';

/** `schema <model>`: a model as JSON Schema. */
export function addSchema(program: Command): void {
  program
    .command('schema')
    .description('Print a model as JSON Schema 2020-12; the rules that it cannot say are in its $comment.')
    .addArgument(modelArgument())
    .action((name: ModelName) => print([`${JSON.stringify(jsonSchema(name, models[name].schema), null, 2)}\n`]));
}
