import type { FuzzFinding } from '../fuzzing/fuzz-report.js';
import { repeatsIn } from '../sampling/repeats.js';
import { counted, cut, formatNumber, listed, shareText } from './fuzz-format.js';
import type { Words } from './fuzz-words.js';
import { printable } from './printable.js';
import { ROOT } from './violation-line.js';
import { wrap } from './wrap.js';

/** Maximum numbers of characters of a case, of a part of a text, and of a message. */
const MAX_CASE = 1000;
const MAX_TEXT = 200;
const MAX_MESSAGE = 300;

const valueText = (value: unknown) => printable(cut(JSON.stringify(value), MAX_CASE));

/** Formats a text so that what repeats often is shown once: `{"x": [×990 ]×990 }`. */
const textWithRepeats = (whole: string) =>
  repeatsIn(whole)
    .map(({ text, times }) => printable(cut(text, MAX_TEXT)) + (times > 1 ? `×${formatNumber(times)}` : ''))
    .join(' ');

/** Formats what the parser received, on one line. */
function payloadText({ value, text, base64 }: FuzzFinding['case']): string {
  if (base64 !== undefined) return `bytes in Base64: ${cut(base64, MAX_TEXT)}`;
  if (text === '') return '(an empty text)';
  return text === undefined ? valueText(value) : textWithRepeats(text);
}

/** What a parser must do with a case, as its verdict. */
export const EXPECTED: Readonly<Record<FuzzFinding['case']['expect'], string>> = {
  'must-accept': 'accepted',
  'must-reject': 'rejected',
  'may-either': 'accepted or rejected',
};

const DIFFERENCES: Readonly<Record<string, string>> = {
  lost: 'lacks a property',
  'lost-if-empty': 'lacks a property that was empty',
  added: 'has an additional property',
  'null-to-absent': 'lacks a property that was null',
  'absent-to-null': 'has null in place of an absent property',
  'lost-precision': 'has a rounded number',
  changed: 'has another value',
};

/** Describes what the parser did. */
export function verdictText({ verdict, complaint, difference }: FuzzFinding): string {
  if (difference) return `accepted, but the returned value ${DIFFERENCES[difference] ?? difference}`;
  if (!complaint) return verdict;
  const { type, message, at } = complaint;
  const said = [type, cut(message.replaceAll(/\s+/g, ' ').trim(), MAX_MESSAGE)].filter(Boolean).join(': ');
  return printable(`${verdict}: ${said}${at ? ` (${at})` : ''}`);
}

/** Width of the labels, with the space around them. */
const LABEL = 14;

/** Formats a label and its text, on one line if that is not wider than `width`; nothing if there is no text. */
function labelled(label: string, text: string | undefined, width: number): string {
  if (!text) return '';
  const lines = wrap(printable(text), width - LABEL);
  return `   ${`${label}:`.padEnd(LABEL - 3)}${lines.join(`\n${' '.repeat(LABEL)}`)}\n`;
}

/** Describes in how many cases a finding was seen, and what they are about. */
export function seenText({ count, rules, places, case: found }: FuzzFinding): string {
  const others = rules.filter((other) => other !== found.rule);
  const seen = [
    counted(count, 'case'),
    others.length > 0 ? `also about ${listed(others)}` : '',
    places.length > 1 ? `at ${listed(places.map((path) => path || ROOT))}` : '',
  ];
  return seen.filter(Boolean).join(', ');
}

/** Describes how large the case was and is, and what the analysis took. */
export function sizeText({ before, after, calls }: FuzzFinding['size']): string {
  const cost = counted(calls, 'call');
  return after < before
    ? `${formatNumber(before)} characters, shrunk to ${formatNumber(after)} in ${cost}`
    : `${counted(after, 'character')}, analyzed in ${cost}`;
}

/** Describes when a parser fails that does not fail on the same cases again. */
export function intermittentText({ count, intermittent }: FuzzFinding): string | undefined {
  if (!intermittent) return undefined;
  const { least, most, unanswered, around } = intermittent;
  const times = `${formatNumber(count)} ${count === 1 ? 'time' : 'times'}`;
  const after = least === most ? counted(most, 'case') : `${formatNumber(least)} to ${counted(most, 'case')}`;
  const open = unanswered === 0 ? '' : `, with ${counted(unanswered, 'case')} unanswered the first time`;
  const where = around ? ` (${around.phase} ${around.from} to ${around.to})` : '';
  return `intermittent: ${times}, after ${after} in one process${open}${where}; the same cases passed afterwards`;
}

/** Describes how often typical values hit a finding. */
export function typicalText({ typical, likely, case: { model } }: FuzzFinding): string | undefined {
  if (typical === undefined) return undefined;
  return `hits ${shareText(typical)} of typical ${model} values${likely === false ? '; a client is unlikely to meet it' : ''}`;
}

/** Formats one finding as some lines of text. `number` is put before it: `1.` */
export function findingText(finding: FuzzFinding, number: string, words: Words, width = Infinity): string {
  const { case: found, kind, id, size, flaky } = finding;
  const rule = found.rule === undefined ? undefined : words.rule(found.rule);
  const at = found.path === undefined ? '' : ` at ${found.path || ROOT}`;
  const isOwn = finding.intermittent === undefined || flaky !== undefined;
  const about = isOwn ? (found.rule ?? found.mutation ?? found.tier) : 'intermittent';
  const isValid = found.expect === 'must-accept';
  const tier = found.mutation ? `${found.tier}: ${found.mutation}` : found.tier;
  const row = (label: string, text: string | undefined) => labelled(label, text, width);
  return [
    `${printable(`${number} ${kind}: ${about}${isOwn ? at : ''}  [${id}]`)}\n`,
    row('Rule', rule && `${rule.text} (${rule.source}; ${rule.certainty})`),
    row('Typical', typicalText(finding)),
    row('Readings', found.readings?.join('; or: ')),
    row('Expected', `${EXPECTED[found.expect]}${isValid ? '' : ', without a crash'} (${tier})`),
    row('Actual', verdictText(finding)),
    row('Flaky', flaky && `fails ${flaky.failed} of ${flaky.of} times`),
    row('When', intermittentText(finding)),
    row(isValid && finding.verdict === 'rejected' ? 'Rejected' : 'Case', payloadText(found)),
    row('Returned', finding.back === undefined ? undefined : valueText(finding.back)),
    row('Accepted', finding.accepted === undefined ? undefined : valueText(finding.accepted)),
    row('Seen in', seenText(finding)),
    row('Size', sizeText(size)),
    row('Found by', words.foundBy(finding)),
    row('Replay', words.again(finding)),
  ].join('');
}
