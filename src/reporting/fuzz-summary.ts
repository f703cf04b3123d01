import type { FuzzFinding } from '../fuzzing/fuzz-report.js';
import { cut, formatNumber, shareText } from './fuzz-format.js';
import { printable } from './printable.js';
import { table } from './table.js';
import { ROOT } from './violation-line.js';

/** Maximum number of characters of an example. */
const MAX_EXAMPLE = 60;

/** What is accepted instead of a rejected value. */
const FOR_SORT: Readonly<Record<string, string>> = {
  undefined: 'missing',
  null: 'null',
  empty: 'empty',
  'too large': 'too large',
  'too small': 'too small',
  'too long': 'too long',
  'too short': 'too short',
  'too many': 'too many',
};

/** Describes in a few words what about its place a finding is about. */
export function aboutText({ cause, difference, case: found }: FuzzFinding): string {
  if (difference) return difference;
  if (!cause) return found.rule ?? found.mutation ?? found.tier;
  return cause.change === 'order' ? 'order' : (FOR_SORT[cause.sort] ?? cause.sort);
}

/** Shows the part of a case that a finding is about. */
function exampleText({ cause, case: { value, text, base64 } }: FuzzFinding): string {
  const shown = cause && cause.refused !== undefined ? cause.refused : value;
  const example = text ?? base64 ?? JSON.stringify(shown) ?? '';
  return example.length <= MAX_EXAMPLE ? example : `${example.slice(0, MAX_EXAMPLE - 1)}…`;
}

/** Names the places of a finding, the one that it is about first. */
export function placeText({ places, cause, case: { path } }: FuzzFinding): string {
  const [first = path ?? '', ...others] = cause
    ? [cause.kind, ...places.filter((place) => place !== cause.kind)]
    : places;
  return `${first || ROOT}${others.length > 0 ? ` and ${formatNumber(others.length)} more` : ''}`;
}

/** Formats findings as a table, one line for each. */
export function findingsTable(findings: readonly FuzzFinding[], model: string, width?: number): string {
  const rows = findings.map((finding, index) => [
    String(index + 1),
    cut(placeText(finding), 80),
    `${finding.kind} (${aboutText(finding)})`,
    finding.typical === undefined ? '' : shareText(finding.typical),
    exampleText(finding),
  ]);
  return table(
    ['', 'place', 'what', printable(`of typical ${model}s`), 'example'],
    rows.map((row) => row.map(printable)),
    width,
  );
}
