import { Argument, type Command } from 'commander';
import { library, MODEL_NAMES, type ModelName, modelNamed, OBJECT_NAMES } from '../../arbitraries/models.js';
import type { Mutation } from '../engine/cases/mutation.js';
import { exchangeRules } from '../protocol/exchange-rules.js';
import { table } from '../reporting/table.js';
import { ROOT } from '../reporting/violation-line.js';
import { systematicListOf } from '../sampling/systematic-list.js';
import { EXCHANGE, modelOrExchangeArgument } from './_arguments.js';
import { CannotRun } from './_cannot-run.js';
import { print } from './_print.js';
import { oneOf } from './_words.js';

/** `list models` and `list rules [model]`: prints a table or JSON. */
export function addList(program: Command): void {
  program
    .command('list')
    .description('List the models, or the documented rules of one model or of all.')
    .addArgument(new Argument('<what>', 'models or rules').argParser(oneOf('what to list', ['models', 'rules'])))
    .addArgument(modelOrExchangeArgument('[model]'))
    .option('--json', 'print a JSON array')
    .action(run);
}

async function run(
  what: 'models' | 'rules',
  model: ModelName | typeof EXCHANGE | undefined,
  { json }: { json?: true },
): Promise<void> {
  if (what === 'models' && model) throw new CannotRun('list models takes no model; list rules does.');
  const listed = what === 'models' ? listModels() : listRulesOf(model);
  const cells = listed.map((entry) => Object.values(entry).map(cell));
  const asTable = () => table(Object.keys(listed[0]!).map(heading), cells, process.stdout.columns || undefined);
  await print([json ? `${JSON.stringify(listed, null, 2)}\n` : asTable()]);
}

const listRulesOf = (model: ModelName | typeof EXCHANGE | undefined): object[] =>
  model === EXCHANGE ? listExchangeRules() : listRules(model ? [model] : OBJECT_NAMES);

/** The rules of order. Places are in the events that they are about. */
const listExchangeRules = () =>
  exchangeRules.map(({ id, at, text, source, certainty }) => ({ id, places: at, rule: text, source, certainty }));

const listModels = () => MODEL_NAMES.map((model) => ({ model, rules: modelNamed(model).rules.length }));

/** Counts how often each rule occurs. */
function countByRule(ids: readonly (string | undefined)[]): (id: string) => number {
  const counts = new Map<string | undefined, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (id) => counts.get(id) ?? 0;
}

function listRules(names: readonly ModelName[]) {
  const models = names.map(modelNamed);
  const objects = new Set(models.flatMap((model) => model.placements.flatMap((one) => library.modelAt(one) ?? [])));
  const tables = [...objects].map(({ cases }) => cases);
  const idsOf = (mutations: readonly Mutation[]) => mutations.map(({ rule }) => rule.id);
  const nearMisses = countByRule(tables.flatMap((cases) => idsOf(cases.nearMisses)));
  const ambiguous = countByRule(tables.flatMap((cases) => idsOf(cases.ambiguous ?? [])));
  const systematic = countByRule(models.flatMap((model) => systematicListOf(model).map(({ rule }) => rule)));
  return library.rules.all.flatMap((rule) => {
    const { id, text, source, certainty, effect } = rule;
    const places = models.flatMap((model): [string, readonly string[]][] => {
      const placed = model.rules.find((one) => one.rule === rule);
      return placed ? [[model.name, placed.places]] : [];
    });
    if (places.length === 0) return [];
    const counts = { nearMisses: nearMisses(id), ambiguous: ambiguous(id), systematic: systematic(id) };
    const where = names.length === 1 ? places[0]![1] : Object.fromEntries(places);
    return [{ id, places: where, rule: text, source, certainty, effect, ...counts }];
  });
}

const heading = (key: string) => key.replace(/[A-Z]/g, ' $&');

type Places = readonly string[] | Readonly<Record<string, readonly string[]>>;

/** The text of a cell. The places of several models follow the name of the model. */
function cell(value: string | number | Places): string {
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map((place) => place || ROOT).join(', ');
  return Object.entries(value)
    .map(([model, places]) => `${model}: ${cell(places)}`)
    .join('; ');
}
