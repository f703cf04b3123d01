import { join } from 'node:path';
import type { ReportForm } from '../fuzzing/report-form.js';
import type { LiveReport } from '../judging/live-report.js';
import { liveJunit } from '../reporting/live-junit.js';
import { type LiveWords, liveText } from '../reporting/live-text.js';
import { jsonLine } from '../sampling/json-line.js';
import { CannotRun } from './_cannot-run.js';
import type { ReportOptions } from './_fuzz-options.js';
import { highlightReport } from './_highlight.js';
import { print } from './_print.js';
import { jsonText, printText } from './_print-text.js';
import { escaped, FILES, mustHaveNone, problemsOf } from './_reports.js';
import { writeWholeFile } from './_whole-file.js';

/** Formats a report about a live client. */
function reportText(form: ReportForm, report: LiveReport, words: LiveWords): string {
  switch (form) {
    case 'json':
      return `${escaped(JSON.stringify(report, null, 2))}\n`;
    case 'ndjson':
      return report.findings.map((finding) => escaped(jsonLine(finding))).join('');
    case 'junit':
      return liveJunit(report, words);
    case 'text':
      return liveText(report, words);
    case 'html':
      throw new CannotRun('--report html does not apply to exchange.');
  }
}

/** Throws `CannotRun` if a report about a live client does not exist in one of the forms. */
export function checkForms({ report: forms = [] }: Pick<ReportOptions, 'report'>): void {
  if (forms.includes('html')) throw new CannotRun('--report html does not apply to exchange.');
}

/** Prints a report about a live client, writes it to files, and sets exit code 1 if there is a finding. */
export async function publishLive(
  report: LiveReport,
  { report: forms = [], reportDir, json, details }: Omit<ReportOptions, 'failOn'>,
  words: LiveWords,
): Promise<void> {
  const { findings, known } = report;
  if (findings.some(({ id }) => !known.includes(id))) process.exitCode = 1;
  const problems = await problemsOf(() =>
    json
      ? print([jsonText(report, escaped)])
      : printText(liveText(report, words, details, process.stdout.columns), highlightReport),
  );
  for (const form of forms) {
    const file = join(reportDir, FILES[form]);
    problems.push(...(await problemsOf(async () => writeWholeFile(file, [reportText(form, report, words)]))));
  }
  mustHaveNone(problems);
}
