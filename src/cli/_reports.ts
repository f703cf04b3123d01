import { join } from 'node:path';
import type { FuzzReport } from '../fuzzing/fuzz-report.js';
import { fuzzJunit } from '../reporting/fuzz-junit.js';
import { fuzzText, type Words } from '../reporting/fuzz-text.js';
import { jsonLine } from '../sampling/json-line.js';
import { isExistingFolder, makeFolder } from './_folder.js';
import type { ReportForm } from './_fuzz-options.js';
import { writeWholeFile } from './_whole-file.js';

/** What the files are called. */
export const FILES: Record<ReportForm, string> = {
  json: 'report.json',
  junit: 'junit.xml',
  ndjson: 'findings.ndjson',
  text: 'report.txt',
};

function textOf(form: ReportForm, report: FuzzReport, words: Words): string {
  const told = report as Parameters<typeof fuzzJunit>[0];
  switch (form) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'ndjson':
      return report.findings.map(jsonLine).join('');
    case 'junit':
      return fuzzJunit(told, words);
    case 'text':
      return fuzzText(told, words);
  }
}

/** Makes sure that reports can be written there, before anything is run. */
export function prepareReports(folder: string): void {
  if (!isExistingFolder(folder)) makeFolder(folder);
}

/** Writes the reports that were asked for into a folder. */
export async function writeReports(folder: string, forms: readonly ReportForm[], report: FuzzReport, words: Words) {
  for (const form of forms) await writeWholeFile(join(folder, FILES[form]), [textOf(form, report, words)]);
}
