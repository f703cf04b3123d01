import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { EVENT_NAMES, type ModelName, modelNamed } from '../../arbitraries/models.js';
import { violations } from '../engine/schema/violations.js';
import { coverageText } from '../reporting/coverage-text.js';
import { unknownText } from '../reporting/unknown-text.js';
import { CoverageTally } from '../sampling/coverage.js';
import { jsonLine } from '../sampling/json-line.js';
import { UnknownTally } from '../sampling/unknown-tally.js';
import { EXCHANGE, modelOrExchangeArgument, percentageOption } from './_arguments.js';
import { CannotRun } from './_cannot-run.js';
import { CarriedSelection } from './_carried-selection.js';
import { COVERAGE_FORMS, prepareFolder, writeCoveragePage } from './_coverage-report.js';
import { eventFilterOf } from './_event-filter.js';
import { EventSelection, type Selection } from './_event-log.js';
import { valuesOfFiles } from './_file-values.js';
import { highlightTable } from './_highlight.js';
import { plural } from './_plural.js';
import { note, print } from './_print.js';
import { printJson, printText } from './_print-text.js';
import { violationText } from './_violation-text.js';
import { type Within, withinOption } from './_within.js';

const HELP = `
For a model of events, a file may be a log: each value is an event, or an object with the event in "event" and its sender,
"server" or "client", in "from". Events of the other side are left out; an event without a sender counts as the other
side's if only that side sends its type. A model of one event leaves out events of other types.

For exchange, each file is the log of one exchange. All events of both sides are checked, alone and in their order.

Exits with 1 if a rule is broken, and with 2 if something could not be read or if there was nothing to check.`;

/** `check <model> [files…]`: reports which rules of a model the values in files break, and where. */
export function addCheck(program: Command, version: string): void {
  program
    .command('check')
    .description('Check JSON values: files with one value, an array of values, or one value per line (NDJSON).')
    .addArgument(modelOrExchangeArgument())
    .argument('[files...]', 'JSON files; - or none is standard input')
    .option(
      '--json',
      'print one JSON object per violation and line (file, line, index, path, rule, message), or the report as JSON',
    )
    .addOption(withinOption('check the values of the model in events of this type, or in all events that carry it'))
    .option('--skip-unknown', 'leave out events whose type is not documented')
    .option(
      '--unknown',
      'report which properties, words (such as types and members of enums) and JSON types the values have that the model ' +
        'does not know',
    )
    .option(
      '--coverage',
      'report which boundaries, enum members, kinds and presences the values reach, and which they miss',
    )
    .option(
      '--min-coverage <percent>',
      'with --coverage: exit with 1 if the coverage is lower',
      percentageOption('--min-coverage'),
    )
    .option('--partial', 'for exchange: a log may stop anywhere; report nothing that is still open at its end')
    .addOption(
      new Option('--report <form>', 'with --coverage: also write a report, coverage.html').choices(COVERAGE_FORMS),
    )
    .option('--report-dir <folder>', 'folder for the report (default: ".")')
    .addHelpText('after', HELP)
    .action((name: ModelName | typeof EXCHANGE, files: string[], options: Options) =>
      run(name, files, options, `realtime-arbitraries ${version}`),
    );
}

interface Options extends Within {
  partial?: true;
  json?: true;
  skipUnknown?: true;
  unknown?: true;
  coverage?: true;
  minCoverage?: number;
  report?: string;
  reportDir?: string;
}

async function run(
  name: ModelName | typeof EXCHANGE,
  names: string[],
  options: Options,
  generator: string,
): Promise<void> {
  if (name !== EXCHANGE) return checkValues(name, names, options, generator);
  const { partial = false, json = false, ...others } = options;
  const [unused] = Object.keys(others);
  if (unused) throw new CannotRun(`--${unused.replace(/[A-Z]/g, '-$&').toLowerCase()} does not apply to exchange.`);
  const { checkExchanges } = await import('./_check-exchanges.js');
  await checkExchanges(names.length > 0 ? names : ['-'], { partial, json });
}

async function checkValues(
  name: ModelName,
  names: string[],
  { within: given, ...options }: Options,
  generator: string,
): Promise<void> {
  if (options.partial) throw new CannotRun('--partial needs exchange.');
  // The first file may follow the option, which needs no value.
  const isFile = typeof given === 'string' && !EVENT_NAMES.some((event) => event === given) && existsSync(given);
  const files = isFile ? [given, ...names] : names;
  const within = isFile ? true : given;
  const { json = false, skipUnknown = false, unknown, coverage, minCoverage, report, reportDir = '.' } = options;
  if (minCoverage !== undefined && !coverage) throw new CannotRun('--min-coverage needs --coverage.');
  if (report !== undefined && !coverage) throw new CannotRun('--report needs --coverage.');
  if (unknown && coverage) throw new CannotRun('--unknown and --coverage cannot be combined.');
  const filter = within ? undefined : eventFilterOf(name, skipUnknown);
  if (skipUnknown && (!filter || filter.only))
    throw new CannotRun('--skip-unknown needs server-event or client-event.');

  if (report !== undefined) prepareFolder(reportDir);
  const model = modelNamed(name);
  const results: Results = {
    ...{ values: 0, violations: 0, unread: 0, leftOut: 0 },
    selection: within ? new CarriedSelection(name, within) : filter && new EventSelection(filter),
    covered: coverage && new CoverageTally(model),
    unknown: unknown && new UnknownTally(model.shape),
  };
  const isReport = coverage || unknown;
  const lines = check(name, files.length > 0 ? files : ['-'], json && !isReport, results);
  // Standard output is for the report; violations go to standard error.
  let isRead = true;
  if (isReport) for await (const line of lines) note(line.trimEnd());
  else isRead = await print(lines);
  reportCounts(results, isRead);
  await printReports(name, results, json, minCoverage);
  if (report !== undefined) await writeCoveragePage(results.covered!.result(), reportDir, generator);
  mustHaveChecked(results);
}

/** The line and place of something in a file. */
interface Where {
  readonly file: string;
  readonly line: number;
  readonly path: string;
}

interface Results {
  values: number;
  violations: number;
  unread: number;
  leftOut: number;
  readonly selection: Selection | undefined;
  readonly covered: CoverageTally | undefined;
  readonly unknown: UnknownTally<Where> | undefined;
}

/** Yields the lines to print. Reports at once what cannot be read, and goes on with the rest. */
async function* check(
  name: ModelName,
  paths: readonly string[],
  json: boolean,
  results: Results,
): AsyncGenerator<string> {
  const { schema } = modelNamed(name);
  const text = json ? jsonLine : violationText();
  const onProblem = (sentence: string) => {
    results.unread++;
    note(sentence);
  };
  for await (const { value, pointer, lineOf, file, index } of valuesOfFiles(paths, onProblem)) {
    const found = results.selection?.find(value) ?? { event: value, pointer: '' };
    const selected = results.selection?.select(found) ?? 'checked';
    const locate = (inside: string) => {
      const path = pointer + found.pointer + inside;
      return { file, line: lineOf(path), path };
    };
    if (selected !== 'left out') results.unknown?.add(found.event, locate);
    if (selected !== 'checked') {
      results.leftOut++;
      continue;
    }
    results.values++;
    results.covered?.add(found.event);
    for (const { path: inside, ...violation } of violations(schema, found.event)) {
      const { path, ...where } = locate(inside);
      const placed = { ...where, index, path, ...violation };
      yield text(placed);
      results.violations++;
    }
  }
}

/** Sets the exit code and, unless nobody reads on, prints what was left out and how much was checked. */
function reportCounts({ values, violations, unread, selection }: Results, isRead: boolean): void {
  const errors = unread > 0 ? `, ${plural(unread, 'read error')}` : '';
  const sum = `${plural(values, 'value')} checked, ${plural(violations, 'violation')}${errors}`;
  if (isRead) for (const sentence of [...(selection?.leftOut() ?? []), sum]) note(sentence);
  process.exitCode = unread > 0 ? 2 : violations > 0 ? 1 : 0;
}

/** A check of nothing proves nothing. What could not be read has been reported already. */
function mustHaveChecked({ values, unread, leftOut }: Results): void {
  if (values > 0 || unread > 0) return;
  const why =
    leftOut > 0 ? `${plural(leftOut, 'value was', 'values were')} left out` : 'there is no value in the files';
  throw new CannotRun(`nothing was checked: ${why}.`);
}

async function printReports(
  model: ModelName,
  { values, covered, unknown }: Results,
  json: boolean,
  minCoverage = 0,
): Promise<void> {
  const width = process.stdout.columns;
  const printReport = (data: object, text: () => string) =>
    json ? printJson(data) : printText(text(), highlightTable);
  if (unknown) {
    const found = unknown.result();
    await printReport({ model, values, unknown: found }, () => unknownText(values, found, width));
  }
  if (!covered) return;
  const coverage = covered.result();
  await printReport(coverage, () => coverageText(coverage, width));
  if (coverage.percent >= minCoverage) return;
  // Rounded down, so that a value below the threshold is never printed as the threshold.
  const rounded = Math.floor(coverage.percent * 10) / 10;
  note(`The coverage is ${rounded.toFixed(1)}%, less than ${minCoverage}%.`);
  process.exitCode ||= 1;
}
