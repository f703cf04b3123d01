import type { FuzzFinding } from '../../fuzzing/fuzz-report.js';
import { EXPECTED, intermittentText, seenText, sizeText, typicalText, verdictText } from '../fuzz-finding-text.js';
import { cut, shareText } from '../fuzz-format.js';
import { aboutText, placeText } from '../fuzz-summary.js';
import type { Words } from '../fuzz-words.js';
import { ROOT } from '../violation-line.js';
import { highlightOf, highlightsOf } from './highlights.js';
import { type Html, html, type Part } from './html.js';
import { type Highlights, jsonHtml, textHtml } from './json-html.js';
import { KINDS, kindHtml, signHtml } from './kinds.js';

/** Maximum numbers of characters of bytes in Base64, and of what a parser says. */
const MAX_BASE64 = 1000;
const MAX_SAID = 600;

/** The ID of the element of a finding. */
export const anchorOf = ({ id }: Pick<FuzzFinding, 'id'>): string => `finding-${id}`;

const sideHtml = (name: string, sign: string, title: string, body: Part) =>
  html`<div class="side ${name}"><h4>${signHtml(sign)} ${title}</h4>${body}</div>`;

const preHtml = (body: Part) => html`<pre tabindex="0"><code>${body}</code></pre>`;

/** Formats what the parser received. */
function caseHtml({ value, text, base64 }: FuzzFinding['case'], highlights?: Highlights): Html {
  if (base64 !== undefined) return preHtml(['bytes in Base64: ', cut(base64, MAX_BASE64)]);
  if (text === undefined) return jsonHtml(value, highlights);
  return preHtml(text === '' ? html`<em>an empty text</em>` : textHtml(text));
}

const TITLES: Readonly<Record<FuzzFinding['verdict'], string>> = {
  accepted: 'Accepted',
  rejected: 'Rejected',
  crashed: 'Crashed',
  'timed-out': 'Timed out',
};

/** Formats the case and the accepted value side by side, or the case and what was returned. */
function sidesHtml(finding: FuzzFinding): Html {
  const { kind, verdict, cause, accepted, back, case: found } = finding;
  const { value, path } = found;
  const at = cause?.path ?? path;
  const carried = found.within === undefined ? '' : `, in ${found.within}`;
  const title = `${kind === 'changed-value' ? 'Sent' : TITLES[verdict]}${carried}`;
  const side = (highlights?: Highlights) => sideHtml(kind, KINDS[kind].sign, title, caseHtml(found, highlights));
  if (accepted !== undefined && value !== undefined) {
    const [left, right] = highlightsOf(value, accepted, at ?? '');
    return html`<div class="sides">${side(left)}${sideHtml('accepted', '✓', 'Accepted', jsonHtml(accepted, right))}</div>`;
  }
  const one = side(value === undefined || !at ? undefined : highlightOf(value, at));
  const returned = back !== undefined && sideHtml('none', '←', 'Returned, the part that differs', jsonHtml(back));
  const other = accepted !== undefined && sideHtml('accepted', '✓', 'Accepted', jsonHtml(accepted));
  return html`<div class="sides">${one}${other}${returned}</div>`;
}

const rowHtml = (label: string, body: Part) => body && html`<dt>${label}</dt><dd>${body}</dd>\n`;

const commandHtml = (command: string | undefined) =>
  command && html`<code>${command}</code> <button type="button" class="js-only" data-copy>Copy</button>`;

const readingsHtml = (readings: readonly string[] | undefined) =>
  readings && html`<ul>${readings.map((reading) => html`<li>${reading}</li>`)}</ul>`;

/** Formats a finding: closed, it is a line of a list; open, it shows its values and how to run it again. */
export function findingHtml(
  finding: FuzzFinding,
  number: number,
  isOpen: boolean,
  isKnown: boolean,
  words: Words,
): Html {
  const { kind, case: found, flaky, typical } = finding;
  const rule = found.rule === undefined ? undefined : words.rule(found.rule);
  const tier = found.mutation ? `${found.tier}: ${found.mutation}` : found.tier;
  const isAnyWay = finding.intermittent !== undefined && flaky === undefined;
  const share = typical !== undefined && html` · ${shareText(typical)} of typical values`;
  return html`<details class="finding ${kind}${isKnown && ' known'}"${isOpen && html` open`}>
<summary><h3 id="${anchorOf(finding)}">${number}. <code>${isAnyWay ? 'intermittent' : cut(placeText(finding), 120)}</code></h3>
${kindHtml(kind)}
<p class="soft">${aboutText(finding)}${share}${isKnown && ' · known'}</p></summary>
<div>
<p><strong>${cut(verdictText(finding), MAX_SAID)}</strong></p>
${rule && html`<p><code>${found.rule}</code> ${rule.text} <span class="soft">(${rule.source}; ${rule.certainty})</span></p>`}
${sidesHtml(finding)}
<dl>
${rowHtml('Expected', `${EXPECTED[found.expect]}${found.expect === 'must-accept' ? '' : ', without a crash'} (${tier})`)}${rowHtml('Place', found.path !== undefined && html`<code>${found.path || ROOT}</code>`)}${rowHtml('Typical', typicalText(finding))}${rowHtml('Readings', readingsHtml(found.readings))}${rowHtml('Flaky', flaky && `fails ${flaky.failed} of ${flaky.of} times`)}${rowHtml('When', intermittentText(finding))}${rowHtml('Seen in', seenText(finding))}${rowHtml('Size', sizeText(finding.size))}${rowHtml('Found by', commandHtml(words.foundBy(finding)))}${rowHtml('Replay', commandHtml(words.again(finding)))}${rowHtml('ID', html`<code>${finding.id}</code>`)}</dl>
</div>
</details>
`;
}
