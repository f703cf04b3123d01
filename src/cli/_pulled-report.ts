import type { IncomingMessage } from 'node:http';
import type { Ending } from '../fuzzing/fuzz-result.js';
import { REPORT_FORMS, type ReportForm } from '../fuzzing/report-form.js';
import type { LiveReport } from '../judging/live-report.js';
import { apiError } from '../live/client-error.js';
import type { HttpAnswer } from '../live/live-server.js';
import type { LiveWords } from '../reporting/live-text.js';
import type { LiveOptions } from './_live-options.js';
import { liveReportText, writeLive } from './_live-reports.js';

/** What is known of all clients at some time. */
export interface PulledReports {
  readonly reports: readonly LiveReport[];
  /** Why nothing was proved about some of them, or about any. */
  readonly problems: readonly string[];
}

/** The types of reports over HTTP. */
const TYPES: Record<ReportForm, string> = {
  html: 'text/html',
  json: 'application/json',
  junit: 'application/xml',
  ndjson: 'application/x-ndjson',
  text: 'text/plain',
};

/** Returns the form that is asked for, by the URL or by the types that the other side takes; JSON if none is. */
function formOf(wanted: string | null, accepted = ''): ReportForm | undefined {
  if (wanted !== null) return REPORT_FORMS.find((form) => form === wanted);
  return REPORT_FORMS.find((form) => accepted.includes(TYPES[form])) ?? 'json';
}

const failed = (status: number, message: string): HttpAnswer => ({ status, body: apiError(message) });

/** What a report is made with, besides what is known of the clients. */
interface Context extends Pick<LiveOptions, 'report' | 'reportDir'> {
  readonly words: LiveWords;
  /** Ends the run. */
  readonly end: (ending: Ending) => void;
}

/**
 * Writes the reports about all clients, and answers with those about one, or about all. Ends the run if the URL asks for
 * that.
 */
export async function answerReport(
  { url = '', headers }: IncomingMessage,
  agent: string | undefined,
  known: PulledReports,
  context: Context,
): Promise<HttpAnswer> {
  const { searchParams } = new URL(url, 'http://localhost');
  const form = formOf(searchParams.get('form'), headers.accept);
  if (!form) return failed(400, `The form must be one of ${REPORT_FORMS.join(', ')}.`);
  const answer = await answerIn(form, agent, known, context);
  // The answer is written before the server closes.
  if (searchParams.has('end')) setImmediate(context.end, 'done');
  return answer;
}

async function answerIn(
  form: ReportForm,
  agent: string | undefined,
  { reports, problems }: PulledReports,
  { report: forms = [], reportDir, words }: Context,
): Promise<HttpAnswer> {
  const chosen = agent === undefined ? reports : reports.filter(({ target }) => target === agent);
  const why = problems.length > 0 ? problems.join(' ') : `${agent} asked for no case.`;
  if (chosen.length === 0) return failed(409, `Nothing was proved: ${why}`);
  const unwritten = await writeLive(reports, forms, reportDir, words);
  if (unwritten.length > 0) return failed(500, unwritten.join(' '));
  return { status: 200, text: await liveReportText(form, chosen, words), type: `${TYPES[form]}; charset=utf-8` };
}
