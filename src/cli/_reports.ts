import { join } from 'node:path';
import { MODEL_NAMES, modelNamed } from '../../arbitraries/models.js';
import type { FuzzReport } from '../fuzzing/fuzz-report.js';
import type { ReportForm } from '../fuzzing/report-form.js';
import { fuzzJunit } from '../reporting/fuzz-junit.js';
import { fuzzText } from '../reporting/fuzz-text.js';
import type { Words } from '../reporting/fuzz-words.js';
import { jsonLine } from '../sampling/json-line.js';
import { CannotRun } from './_cannot-run.js';
import { isExistingFolder, makeFolder } from './_folder.js';
import type { ReportOptions } from './_fuzz-options.js';
import { highlightReport } from './_highlight.js';
import { print } from './_print.js';
import { jsonText, printText } from './_print-text.js';
import { writeWholeFile } from './_whole-file.js';

/** The names of the files. */
export const FILES: Record<ReportForm, string> = {
  html: 'report.html',
  json: 'report.json',
  junit: 'junit.xml',
  ndjson: 'findings.ndjson',
  text: 'report.txt',
};

/** Escapes characters of JSON that could control a terminal. It stays the same JSON. */
export const escaped = (json: string) =>
  json.replace(/[\x7f-\x9f\p{Cf}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
      .join(''),
  );

/** Formats a report as a page, with the places of its model. A report of a file may name any model. */
async function pageOf(report: FuzzReport, words: Words): Promise<string> {
  const { fuzzHtml } = await import('../reporting/html/fuzz-html.js');
  const name = MODEL_NAMES.find((one) => one === report.model);
  return fuzzHtml(report, words, name && modelNamed(name).shape);
}

async function reportText(form: ReportForm, report: FuzzReport, words: Words, details = Infinity): Promise<string> {
  switch (form) {
    case 'html':
      return pageOf(report, words);
    case 'json':
      return `${escaped(JSON.stringify(report, null, 2))}\n`;
    case 'ndjson':
      return report.findings.map((finding) => escaped(jsonLine(finding))).join('');
    case 'junit':
      return fuzzJunit(report, words);
    case 'text':
      return fuzzText(report, words, details);
  }
}

/** Creates the folder for the reports, if there are any, before anything runs. */
export function prepareReports({ report = [], reportDir }: Pick<ReportOptions, 'report' | 'reportDir'>): void {
  if (report.length > 0 && !isExistingFolder(reportDir)) makeFolder(reportDir);
}

/** Runs `write`. Returns what it could not do, as a sentence. */
export async function problemsOf(write: () => Promise<unknown>): Promise<string[]> {
  try {
    await write();
    return [];
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return [error.message];
  }
}

/**
 * Prints the report, writes the reports to files, and sets exit code 1 if a finding counts as failure. Returns a sentence
 * for each that could not be written: the others are.
 */
export async function publish(
  report: FuzzReport,
  { report: forms = [], reportDir, json, failOn, details }: ReportOptions,
  words: Words,
): Promise<string[]> {
  const { findings, known } = report;
  if (findings.some(({ id, kind }) => failOn.includes(kind) && !known.includes(id))) process.exitCode = 1;
  const problems = await problemsOf(() => printReport(report, json, words, details));
  for (const form of forms) {
    const file = join(reportDir, FILES[form]);
    problems.push(...(await problemsOf(async () => writeWholeFile(file, [await reportText(form, report, words)]))));
  }
  return problems;
}

function printReport(report: FuzzReport, json: boolean, words: Words, details: number): Promise<boolean> {
  if (json) return print([jsonText(report, escaped)]);
  return printText(fuzzText(report, words, details, process.stdout.columns), highlightReport);
}

/** Throws `CannotRun` if there are problems. */
export function mustHaveNone(problems: readonly string[]): void {
  if (problems.length > 0) throw new CannotRun(problems.join(' '));
}
