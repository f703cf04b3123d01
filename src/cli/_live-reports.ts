import { join } from 'node:path';
import type { ReportForm } from '../fuzzing/report-form.js';
import type { LiveReport } from '../judging/live-report.js';
import { liveJunit } from '../reporting/live-junit.js';
import { type LiveWords, liveText } from '../reporting/live-text.js';
import { jsonLine } from '../sampling/json-line.js';
import type { ReportOptions } from './_fuzz-options.js';
import { highlightReport } from './_highlight.js';
import { print } from './_print.js';
import { jsonText, printText } from './_print-text.js';
import { escaped, FILES, mustHaveNone, problemsOf } from './_reports.js';
import { writeWholeFile } from './_whole-file.js';

/** Formats reports about live clients: one, or one for each client. */
export async function liveReportText(
  form: ReportForm,
  reports: readonly LiveReport[],
  words: LiveWords,
): Promise<string> {
  switch (form) {
    case 'html': {
      const { exchangeHtml } = await import('../reporting/html/exchange-html.js');
      return exchangeHtml(reports, words);
    }
    case 'json':
      return `${escaped(JSON.stringify(jsonOf(reports), null, 2))}\n`;
    case 'ndjson':
      return reports.flatMap(({ findings }) => findings.map((finding) => escaped(jsonLine(finding)))).join('');
    case 'junit':
      return liveJunit(reports, words);
    case 'text':
      return reports.map((report) => liveText(report, words)).join('\n');
  }
}

const jsonOf = (reports: readonly LiveReport[]) => (reports.length === 1 ? reports[0]! : reports);

/** Writes reports about live clients to files. Returns a sentence for each that could not be written. */
export async function writeLive(
  reports: readonly LiveReport[],
  forms: readonly ReportForm[],
  folder: string,
  words: LiveWords,
): Promise<string[]> {
  const problems: string[] = [];
  for (const form of forms) {
    const write = async () => writeWholeFile(join(folder, FILES[form]), [await liveReportText(form, reports, words)]);
    problems.push(...(await problemsOf(write)));
  }
  return problems;
}

/** Prints reports about live clients, writes them to files, and sets exit code 1 if there is a finding. */
export async function publishLive(
  reports: readonly LiveReport[],
  { report: forms = [], reportDir, json, details }: Omit<ReportOptions, 'failOn'>,
  words: LiveWords,
): Promise<void> {
  if (reports.some(({ findings, known }) => findings.some(({ id }) => !known.includes(id)))) process.exitCode = 1;
  const shown = () => reports.map((report) => liveText(report, words, details, process.stdout.columns)).join('\n');
  const problems = await problemsOf(() =>
    json ? print([jsonText(jsonOf(reports), escaped)]) : printText(shown(), highlightReport),
  );
  problems.push(...(await writeLive(reports, forms, reportDir, words)));
  mustHaveNone(problems);
}
