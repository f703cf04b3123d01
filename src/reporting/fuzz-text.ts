import type { FuzzReport } from '../fuzzing/fuzz-report.js';
import { VERDICTS } from '../fuzzing/verdict.js';
import { findingText } from './fuzz-finding-text.js';
import { counted, formatNumber, listed } from './fuzz-format.js';
import { findingsTable } from './fuzz-summary.js';
import type { Words } from './fuzz-words.js';
import { printable } from './printable.js';
import { table } from './table.js';

/** How a run ended, to follow a sentence about it. */
export const ENDINGS: Readonly<Record<FuzzReport['ending'], string>> = {
  done: '',
  'max-time': ', stopped at the time limit',
  'max-failures': ', stopped at the maximum number of findings',
  interrupted: ', interrupted',
};

/** Sums a run up in one line. */
function summary({ model, target, findings, known, cases, milliseconds, seed, shard, ending }: FuzzReport): string {
  const fresh = findings.length - known.length;
  const found = fresh === 0 ? 'no findings' : counted(fresh, 'finding');
  const parts = [
    `${found}${known.length > 0 ? ` (and ${formatNumber(known.length)} known)` : ''} in ${counted(cases, 'case')}`,
    `${(milliseconds / 1000).toFixed(1)} s`,
    `seed ${seed}`,
    ...(shard ? [`shard ${shard}`] : []),
  ];
  return `${printable(`${model}, ${target}: ${parts.join(', ')}${ENDINGS[ending]}`)}\n`;
}

/** Number of findings that are shown in full, unless the caller says otherwise. */
const DETAILS = 20;

/**
 * Formats a report as text: hints, a summary, a table of verdicts by tier, a table of the findings that are not known, and
 * the first `details` of them in full. Wraps lines that are wider than `width`, between words.
 */
export function fuzzText(report: FuzzReport, words: Words, details = DETAILS, width?: number): string {
  const { findings, hints, added, tallies, known, skipped, unlikely = 0, model } = report;
  const fresh = findings.filter(({ id }) => !known.includes(id));
  const rows = Object.entries(tallies).map(([tier, tally]) => [
    tier,
    ...VERDICTS.map((verdict) => formatNumber(tally?.[verdict] ?? 0)),
  ]);
  return [
    ...hints.map((hint) => `${printable(hint)}\n`),
    ...(added.length > 0
      ? [`The returned values have properties that were not sent: ${printable(listed(added))}.\n`]
      : []),
    summary(report),
    ...(skipped > 0 ? [`Skipped ${counted(skipped, 'case')} that cannot be passed to the parser.\n`] : []),
    '\n',
    table(['tier', ...VERDICTS], rows),
    ...(fresh.length > 0 ? ['\n', findingsTable(fresh, model, width)] : []),
    ...(unlikely > 0 ? [`\nLeft out ${counted(unlikely, 'finding')} that only unlikely values reach.\n`] : []),
    ...fresh.slice(0, details).map((finding, index) => `\n${findingText(finding, `${index + 1}.`, words, width)}`),
    ...(fresh.length > details && details > 0
      ? [`\n${counted(fresh.length - details, 'more finding')}: see the table, or use --details.\n`]
      : []),
  ].join('');
}
