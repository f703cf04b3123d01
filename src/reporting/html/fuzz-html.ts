import type { Shape } from '../../engine/schema/shape.js';
import { FAILURE_KINDS } from '../../fuzzing/failure-kind.js';
import type { FuzzFinding, FuzzReport } from '../../fuzzing/fuzz-report.js';
import { counted, cut, formatNumber, listed } from '../fuzz-format.js';
import { ENDINGS } from '../fuzz-text.js';
import type { Words } from '../fuzz-words.js';
import { findingHtml } from './finding-html.js';
import { type Html, html } from './html.js';
import { KINDS, signHtml } from './kinds.js';
import { pageHtml, type Section, toolsHtml } from './page.js';
import { placesHtml } from './places-html.js';
import { rulesHtml } from './rules-html.js';
import { tiersHtml } from './tiers-html.js';

/** Maximum numbers of characters of the name of the parser, and of a remark. */
const MAX_TARGET = 160;
const MAX_REMARK = 600;

/** Number of findings that are open at first. */
const OPEN = 3;

type Kinds = readonly (readonly [kind: FuzzFinding['kind'], count: number])[];

const kindsOf = (findings: readonly FuzzFinding[]): Kinds =>
  FAILURE_KINDS.map((kind) => [kind, findings.filter((one) => one.kind === kind).length] as const).filter(
    ([, count]) => count > 0,
  );

function totalsHtml(kinds: Kinds): Html {
  if (kinds.length === 0) {
    return html`<ul class="totals"><li class="ok"><strong>${signHtml('✓')} No findings</strong> the parser did what it must</li></ul>`;
  }
  return html`<ul class="totals">${kinds.map(
    ([kind, count]) =>
      html`<li class="${kind}"><strong>${signHtml(KINDS[kind].sign)} ${formatNumber(count)}</strong> ${kind}: ${KINDS[kind].meaning}</li>\n`,
  )}</ul>`;
}

function remarksOf({ hints, added, skipped, unlikely = 0, known }: FuzzReport): string[] {
  return [
    ...hints,
    ...(added.length > 0 ? [`The returned values have properties that were not sent: ${listed(added)}.`] : []),
    ...(skipped > 0 ? [`Skipped ${counted(skipped, 'case')} that cannot be passed to the parser.`] : []),
    ...(unlikely > 0 ? [`Left out ${counted(unlikely, 'finding')} that only unlikely values reach.`] : []),
    ...(known.length > 0 ? [`${counted(known.length, 'finding')} of these were known before.`] : []),
  ];
}

const filtersHtml = (kinds: Kinds, hasKnown: boolean) =>
  html`<fieldset class="kinds"><legend class="unseen">Kinds of findings</legend>${[
    ...kinds.map(([kind]) => ({ name: kind, sign: KINDS[kind].sign })),
    ...(hasKnown ? [{ name: 'known', sign: '★' }] : []),
  ].map(
    ({ name, sign }) =>
      html`<label class="${name}"><input type="checkbox" value="${name}" checked> ${signHtml(sign)} ${name}</label>\n`,
  )}</fieldset>`;

function findingsHtml(report: FuzzReport, words: Words): Html {
  const { findings, known } = report;
  if (findings.length === 0) return html`<p class="empty">There are none.</p>`;
  const all = findings.map((finding, index) =>
    findingHtml(finding, index + 1, index < OPEN, known.includes(finding.id), words),
  );
  return html`<p class="hint js-only"><button type="button" id="toggle">Open or close all</button> <span id="shown" role="status"></span></p>
${all}`;
}

/**
 * Formats a report as a page of HTML in one file: all of it can be read without a script. `shape` is the structure of the
 * model; without it, the page has no map of places.
 */
export function fuzzHtml(report: FuzzReport, words: Words, shape?: Shape): string {
  const { model, within, cases, milliseconds, seed, shard, ending, findings, known, generator } = report;
  const kinds = kindsOf(findings);
  const target = cut(report.target, MAX_TARGET);
  const count = findings.length === 0 ? 'No findings' : counted(findings.length, 'finding');
  const parts = [
    counted(cases, 'case'),
    `${(milliseconds / 1000).toFixed(1)} s`,
    `seed ${seed}`,
    ...(shard === undefined ? [] : [`shard ${shard}`]),
  ];
  const remarks = remarksOf(report);
  const summary = html`${totalsHtml(kinds)}
${tiersHtml(report.tallies)}
${remarks.length > 0 && html`<ul class="soft">${remarks.map((remark) => html`<li>${cut(remark, MAX_REMARK)}</li>`)}</ul>`}`;
  const sections: (Section | Html)[] = [
    { id: 'summary', title: 'Summary', body: summary },
    ...(findings.length > 0 || shape ? [toolsHtml(kinds.length > 0 && filtersHtml(kinds, known.length > 0))] : []),
    { id: 'findings', title: `Findings`, body: findingsHtml(report, words) },
    ...(shape ? [{ id: 'places', title: 'Places', body: placesHtml(report, findings, shape) }] : []),
    { id: 'rules', title: 'Rules', body: rulesHtml(report, findings, words) },
  ];
  return pageHtml({
    title: `${count}: ${model}, ${target}`,
    heading: html`${count} <span class="soft">in <code>${target}</code></span>`,
    lead: html`<code>${model}</code>${within !== undefined && html` in ${within}`} · ${parts.join(' · ')}${ENDINGS[ending]}`,
    sections,
    generator,
  });
}
