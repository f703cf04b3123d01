import { join } from 'node:path';
import type { FuzzReport } from '../fuzzing/fuzz-report.js';
import type { ReportForm } from '../fuzzing/report-form.js';
import { fuzzJunit } from '../reporting/fuzz-junit.js';
import { fuzzText } from '../reporting/fuzz-text.js';
import type { Words } from '../reporting/fuzz-words.js';
import { jsonLine } from '../sampling/json-line.js';
import { isExistingFolder, makeFolder } from './_folder.js';
import type { ReportOptions } from './_fuzz-options.js';
import { print } from './_print.js';
import { writeWholeFile } from './_whole-file.js';

/** The names of the files. */
export const FILES: Record<ReportForm, string> = {
  json: 'report.json',
  junit: 'junit.xml',
  ndjson: 'findings.ndjson',
  text: 'report.txt',
};

function reportText(form: ReportForm, report: FuzzReport, words: Words): string {
  switch (form) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'ndjson':
      return report.findings.map(jsonLine).join('');
    case 'junit':
      return fuzzJunit(report, words);
    case 'text':
      return fuzzText(report, words);
  }
}

/** Creates the folder for the reports, if there are any, before anything runs. */
export function prepareReports({ report = [], reportDir }: ReportOptions): void {
  if (report.length > 0 && !isExistingFolder(reportDir)) makeFolder(reportDir);
}

/** Writes the reports to files, prints the report, and sets exit code 1 if a finding counts as failure. */
export async function publish(
  report: FuzzReport,
  { report: forms = [], reportDir, json, failOn }: ReportOptions,
  words: Words,
): Promise<void> {
  for (const form of forms) await writeWholeFile(join(reportDir, FILES[form]), [reportText(form, report, words)]);
  await print([reportText(json ? 'json' : 'text', report, words)]);
  const { findings, known } = report;
  if (findings.some(({ id, kind }) => failOn.includes(kind) && !known.includes(id))) process.exitCode = 1;
}
