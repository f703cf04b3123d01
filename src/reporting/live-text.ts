import type { LiveFinding } from '../judging/live-finding.js';
import type { LiveReport } from '../judging/live-report.js';
import { ShortIds } from './event-summary.js';
import { counted, formatNumber } from './fuzz-format.js';
import { ladder, rungsOf } from './ladder.js';
import { printable } from './printable.js';
import { table } from './table.js';

/** Texts that are not in the report. */
export interface LiveWords {
  /** The command that plays a finding again. */
  readonly again: (finding: LiveFinding) => string | undefined;
}

/** Maximum length of a state in a report. */
const MAX_STATE = 2000;

const shown = (value: unknown, ids: ShortIds): string => {
  const text = ids.in(JSON.stringify(value));
  return printable(text.length > MAX_STATE ? `${text.slice(0, MAX_STATE)}…` : text);
};

const label = (name: string, text: string) => `   ${`${name}:`.padEnd(11)}${text}`;

function certaintyOf({ certainty, restsOn }: LiveFinding): string[] {
  const rests = Object.entries(restsOn).map(([id, sure]) => `${id} (${sure})`);
  return [label('Certainty', certainty), ...(rests.length > 0 ? [label('Rests on', rests.join(', '))] : [])];
}

/** What the client must know in the end, and what it knows. */
function statesOf({ rule, expected, ended }: LiveFinding, ids: ShortIds): string[] {
  if (!rule.startsWith('client.')) return [];
  const { items, errors } = (ended.state ?? {}) as { items?: unknown; errors?: unknown };
  const isAboutErrors = rule === 'client.errors';
  return [
    label('Expected', shown(isAboutErrors ? expected.errors : expected.items, ids)),
    label('Actual', shown(isAboutErrors ? errors : items, ids)),
  ];
}

/** How often a finding shows. */
export function timingOf({ repeated: { failed, of }, case: number }: LiveFinding): string {
  const timing = failed < of ? 'by timing: ' : '';
  if (number !== undefined) {
    const again = of === 1 ? '; play it again to see whether it depends on timing' : '';
    return `${timing}case ${number} showed it in ${failed} of ${counted(of, 'play')}${again}`;
  }
  return timing ? `${timing}it showed ${failed} of ${of} times` : `shows every time (${of} of ${of})`;
}

/** How large the exchange of a finding is. A client that asks for its cases decides what is played: none is made smaller. */
export const sizeOf = ({ size: { before, after, calls }, case: number }: LiveFinding): string =>
  number === undefined
    ? `${before} entries, shrunk to ${after} in ${counted(calls, 'exchange')}`
    : `${after} entries, in the simplest case that showed it`;

/** Describes a finding about a live client. */
export function liveFindingText(finding: LiveFinding, number: string, exchanges: number, words: LiveWords): string {
  const { rule, message, id, count, at, faults, log, nearest, ended } = finding;
  const ids = new ShortIds();
  const rungs = rungsOf(log, ids);
  const kinds = faults.map(
    ({ kind, duty }) => `${kind} (the client ${duty === 'either' ? 'may do either' : `must ${duty}`})`,
  );
  const again = words.again(finding);
  const how = ended.message === undefined ? ended.how : `${ended.how}: ${printable(ended.message.split('\n')[0]!)}`;
  return [
    `${number} ${rule}: ${printable(ids.in(message))}  [${id}]`,
    ...certaintyOf(finding),
    label('Seen in', `${formatNumber(count)} of ${counted(exchanges, 'exchange')}; ${timingOf(finding)}`),
    ...(kinds.length > 0 ? [label('Faults', kinds.join(', '))] : []),
    ...(rule.startsWith('ending.') ? [label('Ended', how)] : []),
    ...statesOf(finding, ids),
    label('Size', sizeOf(finding)),
    ...(again === undefined ? [] : [label('Replay', again)]),
    '',
    ...ladder(rungs, at, '   '),
    ...(nearest
      ? ['', '   The nearest exchange that the client gets right:', ...ladder(rungsOf(nearest.log), undefined, '   ')]
      : []),
    '',
  ].join('\n');
}

function groupsTable({ groups }: LiveReport, width: number): string {
  const rows = groups.map(({ group, isFault, behaviour, closing }) => [
    isFault ? `fault: ${group}` : group,
    ...[behaviour.right, behaviour.wrong, closing.right, closing.wrong].map(formatNumber),
  ]);
  return table(['exchanges with', 'behaviour right', 'wrong', 'closing right', 'wrong'], rows, width);
}

/** Formats a report about a live client for people. `details` findings are in full. */
export function liveText(report: LiveReport, words: LiveWords, details = Infinity, width = Infinity): string {
  const { target, findings, exchanges, events, milliseconds, seed, hints, known, ending } = report;
  const fresh = findings.filter(({ id }) => !known.includes(id));
  const found = fresh.length === 0 ? 'no findings' : counted(fresh.length, 'finding');
  const head = `exchange, ${target}: ${found} in ${counted(exchanges, 'exchange')} with ${counted(events, 'event')}, ${(milliseconds / 1000).toFixed(1)} s, seed ${seed}\n`;
  const early = ending === 'done' ? '' : `The run ended early: ${ending}.\n`;
  const ignored = known.length > 0 ? `Ignored ${counted(known.length, 'known finding')}.\n` : '';
  const hintLines = hints.map((hint) => `${hint}\n`).join('');
  const left = fresh.length - Math.min(fresh.length, details);
  const parts = [
    head + early + ignored + hintLines,
    groupsTable(report, width),
    ...fresh.slice(0, details).map((finding, i) => liveFindingText(finding, `${i + 1}.`, exchanges, words)),
    ...(left > 0 ? [`${counted(left, 'more finding')}: use --details.\n`] : []),
  ];
  return parts.join('\n');
}
