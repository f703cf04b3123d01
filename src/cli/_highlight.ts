import { FAILURE_KINDS } from '../fuzzing/failure-kind.js';
import { styled } from './_color.js';

/** A string and whether it is a key, a literal, or a number. Strings come first: they may contain the others. */
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Highlights JSON. */
export const highlightJson = (json: string): string =>
  json.replace(TOKEN, (token, text?: string, colon?: string, word?: string) => {
    if (colon !== undefined) return `${styled('cyan', text!)}${colon}`;
    if (text !== undefined) return styled('green', text);
    return styled(word === undefined ? 'yellow' : 'magenta', token);
  });

const HEADING = /^ *[A-Z][A-Z ()-]*$/;
const FINDING = new RegExp(`^(\\d+\\.) (${FAILURE_KINDS.join('|')}): (.*) \\[(\\w{8})\\]$`);
const SUMMARY = /^(.*: )(no findings|[\d,]+ findings?)( .*)$/;
const LABEL = /^( {3})(\w[\w ]*:)( .*)$/;

/** The values of these labels are what a reader compares. */
const VALUES: Readonly<Record<string, 'red' | 'green'>> = { 'Rejected:': 'red', 'Case:': 'red', 'Accepted:': 'green' };

/** Highlights a line of a report, by its form. */
function highlightedLine(line: string): string {
  if (line.startsWith('=== ')) return styled('bold', line);
  if (HEADING.test(line)) return styled('dim', line);
  const [, number, kind, about, id] = FINDING.exec(line) ?? [];
  if (kind !== undefined)
    return `${number} ${styled(['red', 'bold'], kind)}: ${styled('bold', about!)} ${styled('dim', `[${id}]`)}`;
  const [, space, label, value] = LABEL.exec(line) ?? [];
  if (label !== undefined) {
    const color = VALUES[label];
    return `${space}${styled('dim', label)}${color ? styled(color, value!) : value}`;
  }
  const [, before, found, after] = SUMMARY.exec(line) ?? [];
  if (found === undefined) return line;
  return `${before}${styled([found.startsWith('no ') ? 'green' : 'red', 'bold'], found)}${after}`;
}

/** Highlights a report: headings of tables, findings and their labels, and the summary. */
export const highlightReport = (text: string): string => text.split('\n').map(highlightedLine).join('\n');

/** Highlights tables whose first column has names. */
export const highlightTable = (text: string): string =>
  text
    .split('\n')
    .map((line) => (HEADING.test(line) ? styled('dim', line) : line.replace(/^\S+/, (name) => styled('cyan', name))))
    .join('\n');
