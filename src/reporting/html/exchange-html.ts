import type { LiveReport } from '../../judging/live-report.js';
import { counted, cut, formatNumber } from '../fuzz-format.js';
import type { LiveWords } from '../live-text.js';
import {
  ASPECTS,
  anchorOf,
  classOf,
  exchangeFindingHtml,
  isByTiming,
  type OwnedFinding,
} from './exchange-finding-html.js';
import { groupsHtml } from './groups-html.js';
import { type Html, html } from './html.js';
import { signHtml } from './kinds.js';
import { pageHtml, type Section, toolsHtml } from './page.js';

/** Maximum numbers of characters of the names of clients, and of a remark. */
const MAX_TARGET = 160;
const MAX_REMARK = 600;

/** Number of findings that are open at first. */
const OPEN = 2;

const NAMES = ['behaviour', 'closing'] as const;

/** The findings of all clients: those that most exchanges show come first. */
const owned = (reports: readonly LiveReport[]): OwnedFinding[] =>
  reports
    .flatMap(({ findings, known, target, exchanges }, client) =>
      findings.map((finding) => ({ finding, target, client, exchanges, isKnown: known.includes(finding.id) })),
    )
    .toSorted((one, other) => other.finding.count - one.finding.count);

function totalsHtml(all: readonly OwnedFinding[]): Html {
  if (all.length === 0) {
    return html`<ul class="totals"><li class="ok"><strong>${signHtml('✓')} No findings</strong> the client did what it must</li></ul>`;
  }
  const counts = NAMES.map((name) => [name, all.filter(({ finding }) => finding.aspect === name).length] as const);
  return html`<ul class="totals">${counts
    .filter(([, count]) => count > 0)
    .map(
      ([name, count]) =>
        html`<li class="${name}"><strong>${signHtml(ASPECTS[name].sign)} ${formatNumber(count)}</strong> ${name}: ${ASPECTS[name].meaning}</li>\n`,
    )}</ul>`;
}

function remarksOf(report: LiveReport, isOnly: boolean): string[] {
  const { hints, unconnected, distrusted, hasState, known, target, ending } = report;
  const before = isOnly ? '' : `${target}: `;
  return [
    ...hints,
    ...(ending === 'done' ? [] : [`The run ended early: ${ending}.`]),
    ...(unconnected > 0 ? [`The client did not connect for ${counted(unconnected, 'exchange')}.`] : []),
    ...(distrusted > 0 ? [`Did not judge ${counted(distrusted, 'exchange')}: the server made a mistake.`] : []),
    ...(hasState ? [] : ['The client does not report what it knows: only what it sends, and how it ends, was judged.']),
    ...(known.length > 0 ? [`Known before: ${counted(known.length, 'finding')}.`] : []),
  ].map((remark) => before + remark);
}

function filtersHtml(all: readonly OwnedFinding[], reports: readonly LiveReport[]): Html {
  const names = (values: readonly string[]) =>
    [...new Set(values)].map((name) => ({ name: classOf(name), label: name }));
  const options = [
    ...NAMES.filter((name) => all.some(({ finding }) => finding.aspect === name)).map((name) => ({
      name,
      label: name,
    })),
    ...names(all.map(({ finding }) => finding.certainty)),
    ...(all.some(({ finding }) => isByTiming(finding)) ? [{ name: 'timing', label: 'by timing' }] : []),
    ...(all.some(({ isKnown }) => isKnown) ? [{ name: 'known', label: 'known' }] : []),
    ...(reports.length > 1 ? reports.map(({ target }, i) => ({ name: `client-${i}`, label: cut(target, 40) })) : []),
  ];
  return html`<fieldset class="kinds"><legend class="unseen">Kinds of findings</legend>${options.map(
    ({ name, label }) =>
      html`<label class="${name}"><input type="checkbox" value="${name}" checked> ${label}</label>\n`,
  )}</fieldset>`;
}

function findingsHtml(all: readonly OwnedFinding[], words: LiveWords): Html {
  if (all.length === 0) return html`<p class="empty">There are none.</p>`;
  return html`<p class="hint js-only"><button type="button" id="toggle">Open or close all</button> <span id="shown" role="status"></span></p>
${all.map((one, index) => exchangeFindingHtml(one, index + 1, index < OPEN, words))}`;
}

/** Lists the broken rules with links to the findings about them. */
function rulesHtml(all: readonly OwnedFinding[]): Html {
  const rules = [...new Set(all.map(({ finding }) => finding.rule))].toSorted();
  const rows = rules.map((rule) => {
    const about = all.flatMap((one, index) => (one.finding.rule === rule ? [{ one, number: index + 1 }] : []));
    const links = about.map(({ one, number }, i) => [
      i > 0 && ', ',
      html`<a href="#${anchorOf(one)}">${number}. ${cut(one.target, 40)}</a>`,
    ]);
    return html`<tr data-search><th scope="row"><code>${rule}</code></th><td>${about[0]!.one.finding.certainty}</td><td>${links}</td></tr>\n`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Rules and the findings about them"><table>
<thead><tr><th scope="col">rule</th><th scope="col">certainty</th><th scope="col">findings</th></tr></thead>
<tbody>
${rows}</tbody></table></div>
`;
}

/** Formats reports about live clients as a page of HTML in one file, with a column for each client. */
export function exchangeHtml(reports: readonly LiveReport[], words: LiveWords): string {
  const all = owned(reports);
  const count = all.length === 0 ? 'No findings' : counted(all.length, 'finding');
  const targets = cut(reports.map(({ target }) => target).join(', '), MAX_TARGET);
  const sum = (of: (report: LiveReport) => number) => reports.reduce((total, report) => total + of(report), 0);
  const seeds = [...new Set(reports.map(({ seed }) => seed))];
  const parts = [
    counted(
      sum(({ exchanges }) => exchanges),
      'exchange',
    ),
    counted(
      sum(({ events }) => events),
      'event',
    ),
    `${(sum(({ milliseconds }) => milliseconds) / 1000).toFixed(1)} s`,
    `seed ${seeds.join(', ')}`,
  ];
  const remarks = reports.flatMap((report) => remarksOf(report, reports.length === 1));
  const summary = html`${totalsHtml(all)}
${remarks.length > 0 && html`<ul class="soft">${remarks.map((remark) => html`<li>${cut(remark, MAX_REMARK)}</li>`)}</ul>`}`;
  const sections: (Section | Html)[] = [
    { id: 'summary', title: 'Summary', body: summary },
    toolsHtml(all.length > 0 && filtersHtml(all, reports)),
    { id: 'groups', title: 'Clients and exchanges', body: groupsHtml(reports) },
    { id: 'findings', title: 'Findings', body: findingsHtml(all, words) },
    ...(all.length > 0 ? [{ id: 'rules', title: 'Broken rules', body: rulesHtml(all) }] : []),
  ];
  return pageHtml({
    title: `${count}: exchange, ${targets}`,
    heading: html`${count} <span class="soft">in <code>${targets}</code></span>`,
    lead: html`<code>exchange</code> · ${parts.join(' · ')}`,
    sections,
    generator: reports[0]!.generator,
  });
}
