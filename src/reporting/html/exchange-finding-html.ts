import { isObject, type JsonObject } from '../../engine/json/type-of.js';
import { differences } from '../../fuzzing/differences.js';
import type { LiveFinding } from '../../judging/live-finding.js';
import { ShortIds } from '../event-summary.js';
import { counted, cut, formatNumber } from '../fuzz-format.js';
import { rungsOf } from '../ladder.js';
import { type LiveWords, sizeOf, timingOf } from '../live-text.js';
import { highlightsOf } from './highlights.js';
import { type Html, html, type Part } from './html.js';
import { type Highlights, jsonHtml } from './json-html.js';
import { signHtml } from './kinds.js';
import { ladderHtml, wireHtml } from './ladder-html.js';

/** Maximum number of characters of what a client says. */
const MAX_SAID = 600;

/** What the two aspects of a client mean, and their signs. */
export const ASPECTS = {
  behaviour: { sign: '✗', meaning: 'what the client sends, or knows in the end, is wrong' },
  closing: { sign: '■', meaning: 'the client ends in another way than it must' },
} as const;

/** Whether a finding does not always show. */
export const isByTiming = ({ repeated: { failed, of } }: LiveFinding): boolean => failed < of;

/** The class of a certainty. */
export const classOf = (certainty: string): string => certainty.replaceAll(' ', '-');

/** A finding about one of several clients. */
export interface OwnedFinding {
  readonly finding: LiveFinding;
  readonly target: string;
  /** Index of the client. */
  readonly client: number;
  readonly exchanges: number;
  readonly isKnown: boolean;
}

/** The ID of the element of a finding. */
export const anchorOf = ({ finding, client }: OwnedFinding): string => `finding-${client}-${finding.id}`;

const rowHtml = (label: string, body: Part) => body && html`<dt>${label}</dt><dd>${body}</dd>\n`;

/** Leaves out what the client does not report: it is not judged. */
function judged(expected: unknown, actual: unknown): unknown {
  if (!Array.isArray(expected) || !Array.isArray(actual)) return expected;
  const known = new Set(actual.flatMap((one) => (isObject(one) ? Object.keys(one) : [])));
  if (known.size === 0) return expected;
  const pick = (one: JsonObject) => Object.fromEntries(Object.entries(one).filter(([key]) => known.has(key)));
  return expected.map((one) => (isObject(one) ? pick(one) : one));
}

const ENDS: Readonly<Record<LiveFinding['ended']['how'], string>> = {
  returned: 'The client ended by itself.',
  raised: 'The client raised an exception.',
  crashed: 'The client crashed.',
  hung: 'The client did not end.',
};

/** Formats the expected and the actual end side by side. */
function endsHtml({ expected, ended, aspect }: LiveFinding): Html {
  const state = isObject(ended.state) ? ended.state : {};
  const keys = (['items', 'errors'] as const).filter((key) => state[key] !== undefined);
  const wanted: JsonObject = { connection: expected.connection };
  const actual: JsonObject = state.ended === undefined ? {} : { ended: state.ended };
  for (const key of keys) {
    wanted[key] = judged(expected[key], state[key]);
    actual[key] = state[key];
  }
  if (keys.length === 0) wanted.items = expected.items;
  const [one, other] = [pick(wanted, keys), pick(actual, keys)];
  const [left, right] = differences(one, other).length > 0 ? highlightsOf(one, other, '') : [NONE, NONE];
  const side = (name: string, sign: string, title: string, body: Part) =>
    html`<div class="side ${name}"><h4>${signHtml(sign)} ${title}</h4>${body}</div>`;
  const said = ended.message !== undefined && html`<p class="said">${cut(ended.message, MAX_SAID)}</p>`;
  const reported = ended.state === undefined ? undefined : jsonHtml(actual, right);
  const how = html`<p class="said">${ENDS[ended.how]}${ended.state === undefined && ' It reports nothing of what it knows.'}</p>`;
  return html`<div class="sides">${side('accepted', '✓', 'Expected end', jsonHtml(wanted, left))}${side(aspect, ASPECTS[aspect].sign, 'Actual end', [how, said, reported])}</div>`;
}

const NONE: Highlights = { marked: new Set(), missing: new Map() };

const pick = (value: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(keys.map((key) => [key, value[key]]));

/** How sure a rule is, in words. */
const CERTAINTIES: Readonly<Record<LiveFinding['certainty'], string>> = {
  documented: 'documented: it rests on documents alone',
  'by example': 'by example: documented examples show it',
  recorded: 'recorded: it was seen in recorded traffic',
  inferred: 'inferred: it follows from what is documented and recorded',
};

const DUTIES = { survive: 'must survive it', report: 'must report it', either: 'may do either' };

const rulesHtml = (rules: LiveFinding['restsOn']) =>
  Object.keys(rules).length > 0 &&
  html`<ul class="plain">${Object.entries(rules).map(([id, sure]) => html`<li><code>${id}</code> <span class="soft">(${sure})</span></li>`)}</ul>`;

const faultsHtml = (faults: LiveFinding['faults']) =>
  faults.length > 0 && faults.map(({ kind, duty }) => `${kind}: the client ${DUTIES[duty]}`).join('; ');

/** Formats a finding about a live client: closed, it is a line of a list; open, it shows its exchange. */
export function exchangeFindingHtml(owned: OwnedFinding, number: number, isOpen: boolean, words: LiveWords): Html {
  const { finding, target, client, exchanges, isKnown } = owned;
  const { rule, message, aspect, certainty, at, log, nearest, count, origin } = finding;
  const ids = new ShortIds();
  // Identifiers are numbered as in the ladder.
  rungsOf(log, ids);
  const timing = isByTiming(finding) && timingOf(finding);
  const classes = [aspect, classOf(certainty), `client-${client}`, timing && 'timing', isKnown && 'known'];
  const again = words.again(finding);
  return html`<details class="finding ${classes.filter(Boolean).join(' ')}"${isOpen && html` open`}>
<summary><h3 id="${anchorOf(owned)}">${number}. <code>${rule}</code></h3>
<span class="badge ${aspect}">${signHtml(ASPECTS[aspect].sign)} ${aspect}</span>
<p class="soft">${cut(ids.in(message), MAX_SAID)} · ${target} · ${formatNumber(count)} of ${counted(exchanges, 'exchange')}${timing && ` · ${timing}`}${isKnown && ' · known'}</p></summary>
<div>
${ladderHtml(log, 'The smallest exchange that shows it', at, ids)}
${wireHtml(log)}
${endsHtml(finding)}
${
  nearest &&
  html`<details class="wire"><summary>The nearest exchange that the client gets right</summary>
${ladderHtml(nearest.log, 'The nearest exchange that the client gets right')}
${wireHtml(nearest.log)}</details>
`
}<dl>
${rowHtml('Certainty', CERTAINTIES[certainty])}${rowHtml('Rests on', rulesHtml(finding.restsOn))}${rowHtml('Faults', faultsHtml(finding.faults))}${rowHtml('Shows', timingOf(finding).replace(/^shows /, ''))}${rowHtml('Size', sizeOf(finding))}${rowHtml('Found by', `seed ${origin.seed}, exchange ${origin.index}`)}${rowHtml('Replay', again && html`<code>${again}</code> <button type="button" class="js-only" data-copy>Copy</button>`)}${rowHtml('ID', html`<code>${finding.id}</code>`)}</dl>
</div>
</details>
`;
}
