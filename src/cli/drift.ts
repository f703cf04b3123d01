import { readFileSync } from 'node:fs';
import { Argument, type Command } from 'commander';
import { library, type ModelName, modelNamed } from '../../arbitraries/models.js';
import { objects } from '../../arbitraries/objects.js';
import { isObject } from '../engine/json/type-of.js';
import { driftOf } from '../engine/openapi/drift.js';
import { knownDifferences } from '../objects/known-differences.js';
import { driftText } from '../reporting/drift-text.js';
import { parseModelName } from './_arguments.js';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';
import { highlightTable } from './_highlight.js';
import { NotJson, readJson } from './_json.js';
import { printJson, printText } from './_print-text.js';

const HELP = `
Compares properties, whether they are required, null, JSON types, listed values, bounds, and the members of unions, such as
event types. "integer → string" means that the model has an integer and the description a string.

Exits with 1 if something differs that is not known to, and if a known difference does not exist.`;

/** `drift <openapi.json> [models…]`: compares the models with an OpenAPI description of the API. */
export function addDrift(program: Command): void {
  const parse = (name: string, before: readonly ModelName[] = []) => [...before, parseModelName(name)];
  program
    .command('drift')
    .description('Compare the models, and all objects nested in them, with an OpenAPI 3 description of the API.')
    .argument('<openapi.json>', 'the description, as JSON')
    .addArgument(new Argument('[models...]', 'the only models to compare').argParser(parse))
    .option('--json', 'print a JSON object, with the reasons for known differences')
    .addHelpText('after', HELP)
    .action(run);
}

async function run(path: string, names: readonly ModelName[], { json }: { json?: true }): Promise<void> {
  const isAll = names.length === 0;
  const models = isAll ? objects.map(({ name }) => library.model(name)) : names.map(modelNamed);
  const found = driftOf(models, descriptionIn(path), knownDifferences);
  // Whether a difference exists that is in several objects shows in all of them.
  const drift = isAll ? found : { ...found, outdated: [] };
  await (json ? printJson(drift) : printText(driftText(drift, process.stdout.columns), highlightTable));
  process.exitCode = drift.differences.length + drift.outdated.length > 0 ? 1 : 0;
}

/** Reads an OpenAPI description. */
function descriptionIn(path: string): unknown {
  const json = readJson(contentOf(path), 1);
  if (json instanceof NotJson) {
    const hint = /\.ya?ml$/i.test(path) ? '; convert YAML to JSON first' : '';
    throw new CannotRun(`${path}:${json.line}: ${json.message}${hint}.`);
  }
  const { value } = json;
  if (!isObject(value) || !String(value.openapi).startsWith('3.'))
    throw new CannotRun(`${path} is not an OpenAPI 3 description.`);
  if (!isObject(value.components) || !isObject(value.components.schemas))
    throw new CannotRun(`${path} has no schemas: components.schemas is missing.`);
  return value;
}

function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw isSystemError(error) ? new CannotRun(`cannot read ${path}: ${reason(error)}.`) : error;
  }
}
