import { Argument, type Command } from 'commander';
import { type Model, type ModelName, models } from '../../arbitraries/models.js';
import { table } from '../reporting/table.js';
import { ROOT } from '../reporting/violation-line.js';
import { type Rule, rules, rulesOf } from '../rules.js';
import { knownModel } from '../sampling/known-model.js';
import { systematicListOf } from '../sampling/systematic-list.js';
import { modelArgument } from './_arguments.js';
import { CannotRun } from './_cannot-run.js';
import { print } from './_print.js';

/** `list models` and `list rules [model]`: what there is, as a table or as JSON. */
export function addList(program: Command): void {
  program
    .command('list')
    .description('List the models, or the documented rules of one or all of them.')
    .addArgument(new Argument('<what>', 'what to list').choices(['models', 'rules']))
    .addArgument(modelArgument('[model]'))
    .option('--json', 'as a JSON array')
    .action(run);
}

async function run(what: 'models' | 'rules', model: ModelName | undefined, { json }: { json?: true }): Promise<void> {
  if (what === 'models' && model) throw new CannotRun('list models takes no model; list rules does.');
  const listed = what === 'models' ? listModels() : listRules(model);
  if (json) return print([`${JSON.stringify(listed, null, 2)}\n`]);
  const cells = listed.map((entry) => Object.values(entry).map(cell));
  await print([table(Object.keys(listed[0]!).map(heading), cells, process.stdout.columns || undefined)]);
}

const listModels = () => Object.keys(models).map((model) => ({ model, rules: rulesOf(model).length }));

/** How many there are of each rule. */
function countByRule(all: readonly { readonly rule?: string }[]): (id: string) => number {
  const counts = new Map<string | undefined, number>();
  for (const { rule } of all) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return (id) => counts.get(id) ?? 0;
}

function listRules(model: ModelName | undefined) {
  const named = model ? [model] : (Object.keys(models) as ModelName[]);
  const known: Model[] = named.map((name) => models[name]);
  const nearMisses = countByRule(known.flatMap(({ nearMisses }) => nearMisses));
  const ambiguous = countByRule(known.flatMap(({ ambiguous }) => ambiguous));
  const systematicCases = countByRule(named.flatMap((name) => systematicListOf(knownModel({ name, ...models[name] }))));
  return (model ? rulesOf(model) : rules).map(({ id, places, text, source, certainty, effect }: Rule) => ({
    id,
    places: model ? places[model]! : places,
    rule: text,
    source,
    certainty,
    effect,
    nearMisses: nearMisses(id),
    ambiguous: ambiguous(id),
    systematic: systematicCases(id),
  }));
}

const heading = (key: string) => key.replace(/[A-Z]/g, ' $&');

type Places = readonly string[] | Rule['places'];

/** A property as the text of a table's cell: the places of several models stand after the model's name. */
function cell(value: string | number | Places): string {
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map((place) => place || ROOT).join(', ');
  return Object.entries(value)
    .map(([model, places]) => `${model}: ${cell(places)}`)
    .join('; ');
}
