import { repeatsIn } from '../sampling/repeats.js';
import { printable } from './printable.js';
import { table } from './table.js';
import { ROOT } from './violation-line.js';

/** A case, as it is told. */
interface Told {
  readonly tier: string;
  readonly expect: string;
  readonly rule?: string | undefined;
  readonly path?: string | undefined;
  readonly mutation?: string | undefined;
  readonly readings?: readonly string[] | undefined;
  readonly value?: unknown;
  readonly text?: string | undefined;
  readonly base64?: string | undefined;
}

/** A finding, as it is told. */
export interface ToldFinding {
  readonly id: string;
  readonly kind: string;
  readonly verdict: string;
  readonly complaint?:
    | { readonly type?: string | undefined; readonly message: string; readonly at?: string | undefined }
    | undefined;
  readonly case: Told;
  readonly origin: {
    readonly phase: 'stored' | 'systematic' | 'random';
    readonly seed?: number | undefined;
    readonly index?: number | undefined;
  };
  readonly cause?: { readonly change: string; readonly path: string } | undefined;
  readonly accepted?: unknown;
  readonly difference?: string | undefined;
  readonly back?: unknown;
  readonly rules: readonly string[];
  readonly places: readonly string[];
  readonly count: number;
  readonly size: { readonly before: number; readonly after: number; readonly calls: number };
  readonly flaky?: { readonly failed: number; readonly of: number } | undefined;
}

/** A report, as it is told. */
export interface ToldReport {
  readonly model: string;
  readonly target: string;
  readonly seed: number;
  readonly shard?: string | undefined;
  readonly ending: string;
  readonly milliseconds: number;
  readonly cases: number;
  readonly skipped: number;
  readonly tallies: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly hints: readonly string[];
  readonly added: readonly string[];
  readonly findings: readonly ToldFinding[];
  readonly known: readonly string[];
}

/** What else there is to tell: a rule in words, with its source; and how to see a finding again. */
export interface Words {
  rule(id: string): { readonly text: string; readonly source: string } | undefined;
  again(finding: ToldFinding): string | undefined;
  /** How to make the case again in which it first came up. */
  foundBy(finding: ToldFinding): string | undefined;
}

/** Most characters of a case, a message and a list that are shown. */
const LONGEST_CASE = 1000;
const LONGEST_TEXT = 200;
const LONGEST_MESSAGE = 300;
const MOST_LISTED = 6;

const number = (count: number) => count.toLocaleString('en');
const plural = (count: number, noun: string) => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;

const cut = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length)}… (${number(text.length)} characters)`;

const shown = (value: unknown) => printable(cut(JSON.stringify(value), LONGEST_CASE));

/** A text, in which what repeats often is shown once: `{"x": [×990 ]×990 }`. */
const shownText = (whole: string) =>
  repeatsIn(whole)
    .map(({ text, times }) => printable(cut(text, LONGEST_TEXT)) + (times > 1 ? `×${number(times)}` : ''))
    .join(' ');

/** What the parser was given, on one line. */
function contentOf({ value, text, base64 }: Told): string {
  if (base64 !== undefined) return `bytes, in Base64: ${cut(base64, LONGEST_TEXT)}`;
  if (text === '') return '(an empty text)';
  return text === undefined ? shown(value) : shownText(text);
}

const listed = (all: readonly string[]) =>
  all.length <= MOST_LISTED
    ? all.join(', ')
    : `${all.slice(0, MOST_LISTED).join(', ')} and ${all.length - MOST_LISTED} more`;

const EXPECTED: Readonly<Record<string, string>> = {
  'must-accept': 'accepted',
  'must-reject': 'refused',
  'may-either': 'accepted or refused',
};

const DIFFERENCES: Readonly<Record<string, string>> = {
  lost: 'a property is lost',
  added: 'a property is added',
  'null-to-absent': 'a property that is null is lost',
  'absent-to-null': 'a property that is absent becomes null',
  'lost-precision': 'a number is rounded',
  changed: 'a value is changed',
};

/** What the parser did, in words. */
function happened({ verdict, complaint, difference }: ToldFinding): string {
  if (difference) return `accepted, but in what came back ${DIFFERENCES[difference] ?? difference}`;
  if (!complaint) return verdict;
  const { type, message, at } = complaint;
  const said = [type, cut(message.replaceAll(/\s+/g, ' ').trim(), LONGEST_MESSAGE)].filter(Boolean).join(': ');
  return printable(`${verdict}: ${said}${at ? ` (${at})` : ''}`);
}

/** A label, and what it says, indented. */
const row = (label: string, text: string | undefined) => (text ? `   ${`${label}:`.padEnd(11)}${text}\n` : '');

/** One finding, in some lines. */
export function findingText(finding: ToldFinding, place: string, words: Words): string {
  const { case: found, kind, id, count, size, rules, flaky, places } = finding;
  const rule = found.rule === undefined ? undefined : words.rule(found.rule);
  const at = found.path === undefined ? '' : ` at ${found.path || ROOT}`;
  const about = found.rule ?? found.mutation ?? found.tier;
  const others = rules.filter((other) => other !== found.rule);
  const seen = [
    plural(count, 'case'),
    others.length > 0 ? `also about ${listed(others)}` : '',
    places.length > 1 ? `at ${listed(places.map((path) => path || ROOT))}` : '',
  ];
  const shrunk =
    size.after < size.before
      ? `${number(size.before)} characters shrunk to ${number(size.after)} in`
      : 'looked into with';
  const isValid = found.expect === 'must-accept';
  return [
    `${place} ${kind}: ${about}${at}  [${id}]\n`,
    row('Rule', rule && `${rule.text} (${rule.source})`),
    row('Readings', found.readings?.join('; or: ')),
    row(
      'Expected',
      `${EXPECTED[found.expect]}${isValid ? '' : ', and no crash'} (${found.tier}${found.mutation ? `: ${found.mutation}` : ''})`,
    ),
    row('Happened', happened(finding)),
    row('Flaky', flaky && `it fails ${flaky.failed} times of ${flaky.of}`),
    row(isValid && finding.verdict === 'rejected' ? 'Refused' : 'Case', contentOf(found)),
    row('Came back', finding.back === undefined ? undefined : shown(finding.back)),
    row('Accepted', finding.accepted === undefined ? undefined : shown(finding.accepted)),
    row('Seen in', seen.filter(Boolean).join(', ')),
    row('Size', `${shrunk} ${plural(size.calls, 'call')}`),
    row('Found by', words.foundBy(finding)),
    row('Again', words.again(finding)),
  ].join('');
}

const ENDINGS: Readonly<Record<string, string>> = {
  'max-time': ', stopped as the time was up',
  'max-failures': ', stopped as there were enough findings',
  interrupted: ', interrupted',
};

const COLUMNS = ['accepted', 'rejected', 'crashed', 'timed-out'];

/** A report for people. */
export function fuzzText(report: ToldReport, words: Words): string {
  const { findings, hints, added, tallies, known, model, target, cases, skipped, milliseconds, seed, shard, ending } =
    report;
  const fresh = findings.filter(({ id }) => !known.includes(id));
  const found = fresh.length === 0 ? 'nothing found' : plural(fresh.length, 'finding');
  const rows = Object.entries(tallies).map(([tier, tally]) => [
    tier,
    ...COLUMNS.map((verdict) => number(tally[verdict] ?? 0)),
  ]);
  const seconds = (milliseconds / 1000).toFixed(1);
  return [
    ...hints.map((hint) => `${hint}\n`),
    ...(added.length > 0 ? [`What it gives back has properties that were not sent: ${listed(added)}.\n`] : []),
    `${model}, ${printable(target)}: ${found}${known.length > 0 ? `, ${plural(known.length, 'known one')}` : ''} in ${plural(cases, 'case')}, ${seconds} s, seed ${seed}${shard ? `, shard ${shard}` : ''}${ENDINGS[ending] ?? ''}\n`,
    ...(skipped > 0 ? [`${plural(skipped, 'case')} could not be given to it.\n`] : []),
    '\n',
    table(['tier', ...COLUMNS], rows),
    ...fresh.map((finding, index) => `\n${findingText(finding, `${index + 1}.`, words)}`),
  ].join('');
}
