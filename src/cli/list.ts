import { Argument, type Command } from 'commander';
import { library, MODEL_NAMES, type ModelName, modelNamed, OBJECT_NAMES } from '../../arbitraries/models.js';
import type { Mutation } from '../engine/cases/mutation.js';
import { globMatcher } from '../engine/glob.js';
import { exchangeRules } from '../protocol/exchange-rules.js';
import { type ListedRule, rulesDetails, rulesTable } from '../reporting/rules-text.js';
import { table } from '../reporting/table.js';
import { systematicListOf } from '../sampling/systematic-list.js';
import { EXCHANGE, modelOrExchangeArgument } from './_arguments.js';
import { CannotRun } from './_cannot-run.js';
import { highlightTable } from './_highlight.js';
import { nearest } from './_nearest.js';
import { plural } from './_plural.js';
import { note } from './_print.js';
import { printJson, printText } from './_print-text.js';
import { oneOf } from './_words.js';

/** `list models` and `list rules [model]`: prints a table or JSON. */
export function addList(program: Command): void {
  program
    .command('list')
    .description('List the models, or the documented rules of one model or of all.')
    .addArgument(new Argument('<what>', 'models or rules').argParser(oneOf('what to list', ['models', 'rules'])))
    .addArgument(modelOrExchangeArgument('[model]'))
    .option('--rule <pattern>', 'everything about the rules with this ID; * stands for any characters')
    .option('--json', 'print a JSON array')
    .action(run);
}

/** Width of a table where no terminal says how wide it is. */
const WIDTH = 80;

interface Options {
  readonly rule?: string;
  readonly json?: true;
}

/** A model, or `exchange`, which has rules but is no model. */
type Listed = ModelName | typeof EXCHANGE;

async function run(what: 'models' | 'rules', model: Listed | undefined, options: Options): Promise<void> {
  if (what === 'models') {
    if (model) throw new CannotRun('list models takes no model; list rules does.');
    if (options.rule !== undefined) throw new CannotRun('--rule is about rules: list rules --rule.');
    return listModels(options);
  }
  const names = model === undefined ? OBJECT_NAMES : model === EXCHANGE ? [] : [model];
  const all = model === EXCHANGE ? listExchangeRules() : listRules(names);
  const rules = matching(all, options.rule);
  const withCounts = () => (model === EXCHANGE ? rules : counted(rules, names));
  const width = process.stdout.columns || WIDTH;
  if (options.json) {
    await printJson(withCounts());
  } else if (options.rule !== undefined) {
    await printText(rulesDetails(withCounts(), width), highlightTable);
  } else {
    await printText(rulesTable(rules, width), highlightTable);
    if (process.stdout.isTTY)
      note(`${plural(rules.length, 'rule')}. --rule ID shows the source, the places and the cases of one.`);
  }
}

/** The rules of order. Places are in the events that they are about. */
const listExchangeRules = (): ListedRule[] =>
  exchangeRules.map(({ id, at, text, source, certainty, effect }) => ({
    id,
    places: at,
    rule: text,
    source,
    certainty,
    effect,
  }));

/** Returns the rules whose IDs match a pattern. Throws `CannotRun` if there are none. */
function matching(rules: readonly ListedRule[], pattern = '*'): readonly ListedRule[] {
  const found = rules.filter(({ id }) => globMatcher([pattern])(id));
  if (found.length > 0) return found;
  const near = nearest(
    pattern,
    rules.map(({ id }) => id),
  );
  throw new CannotRun(`there is no rule ${JSON.stringify(pattern)}${near ? `; did you mean ${near}?` : '.'}`);
}

async function listModels({ json }: Options): Promise<void> {
  const models = MODEL_NAMES.map((model) => ({ model, rules: modelNamed(model).rules.length }));
  const rows = models.map(({ model, rules }) => [model, String(rules)]);
  await (json ? printJson(models) : printText(table(['model', 'rules'], rows), highlightTable));
}

/** Counts how often each rule occurs. */
function countByRule(ids: readonly (string | undefined)[]): (id: string) => number {
  const counts = new Map<string | undefined, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (id) => counts.get(id) ?? 0;
}

/** Lists the rules of some models, without the numbers of cases. */
function listRules(names: readonly ModelName[]): ListedRule[] {
  const models = names.map(modelNamed);
  return library.rules.all.flatMap((rule) => {
    const { id, text, source, certainty, effect } = rule;
    const places = models.flatMap((model): [string, readonly string[]][] => {
      const placed = model.rules.find((one) => one.rule === rule);
      return placed ? [[model.name, placed.places]] : [];
    });
    if (places.length === 0) return [];
    const where = names.length === 1 ? places[0]![1] : Object.fromEntries(places);
    return [{ id, places: where, rule: text, source, certainty, effect }];
  });
}

/** Counts the cases about rules. This takes seconds for all models, since their systematic lists are made. */
function counted(rules: readonly ListedRule[], names: readonly ModelName[]): ListedRule[] {
  const models = names.map(modelNamed);
  const objects = new Set(models.flatMap((model) => model.placements.flatMap((one) => library.modelAt(one) ?? [])));
  const tables = [...objects].map(({ cases }) => cases);
  const idsOf = (mutations: readonly Mutation[]) => mutations.map(({ rule }) => rule.id);
  const nearMisses = countByRule(tables.flatMap((cases) => idsOf(cases.nearMisses)));
  const ambiguous = countByRule(tables.flatMap((cases) => idsOf(cases.ambiguous ?? [])));
  const systematic = countByRule(models.flatMap((model) => systematicListOf(model).map(({ rule }) => rule)));
  return rules.map((rule) => {
    const { id } = rule;
    return { ...rule, nearMisses: nearMisses(id), ambiguous: ambiguous(id), systematic: systematic(id) };
  });
}
