import type { LiveReport } from '../../judging/live-report.js';
import { cut, formatNumber } from '../fuzz-format.js';
import { type Html, html } from './html.js';
import { signHtml, unseen } from './kinds.js';

type Group = LiveReport['groups'][number];
type Tally = Group['behaviour'];

/** Maximum number of characters of the name of a client. */
const MAX_TARGET = 60;

const ASPECTS = ['behaviour', 'closing'] as const;

/** Formats how many exchanges a client gets right. */
function cellHtml(tally: Tally | undefined): Html {
  const all = tally ? tally.right + tally.wrong : 0;
  if (!tally || all === 0) return html`<td class="number zero">–${unseen('none')}</td>`;
  const [name, sign, words] = tally.wrong === 0 ? ['ok', '✓', 'all right'] : ['crashed', '✗', 'some wrong'];
  return html`<td class="number bad ${name}">${signHtml(sign)}${unseen(words)} ${formatNumber(tally.right)} of ${formatNumber(all)}</td>`;
}

function rowsHtml(reports: readonly LiveReport[], isFault: boolean): Html[] {
  const found = reports.map(
    ({ groups }) => new Map(groups.filter((one) => one.isFault === isFault).map((one) => [one.group, one])),
  );
  const names = [...new Set(found.flatMap((groups) => [...groups.keys()]))].toSorted();
  return names.map(
    (name) =>
      html`<tr data-search><th scope="row">${name}</th>${found.map((groups) => ASPECTS.map((aspect) => cellHtml(groups.get(name)?.[aspect])))}</tr>\n`,
  );
}

/** Formats how many exchanges each client gets right, by what they contain. Behaviour and closing are judged apart. */
export function groupsHtml(reports: readonly LiveReport[]): Html {
  const spans = reports.map(({ target }) => html`<th scope="colgroup" colspan="2">${cut(target, MAX_TARGET)}</th>`);
  const heads = reports.map(
    () => html`<th scope="col" class="number">behaviour</th><th scope="col" class="number">closing</th>`,
  );
  const part = (title: string, isFault: boolean) => {
    const rows = rowsHtml(reports, isFault);
    return (
      rows.length > 0 &&
      html`<tbody><tr><th scope="rowgroup" colspan="${2 * reports.length + 1}"><strong>${title}</strong></th></tr>
${rows}</tbody>`
    );
  };
  return html`<p>Number of exchanges that a client gets right, of those that contain something. An exchange with several of these
counts for each.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Clients and groups of exchanges"><table class="matrix groups">
<thead><tr><th rowspan="2" scope="col">exchanges with</th>${spans}</tr><tr>${heads}</tr></thead>
${part('Legal exchanges', false)}${part('Faults', true)}</table></div>
`;
}
