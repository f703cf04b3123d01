import { CASE_TIERS, EXPECTATIONS, type Expectation } from '../../engine/cases/case.js';
import type { FuzzReport } from '../../fuzzing/fuzz-report.js';
import { VERDICTS, type Verdict } from '../../fuzzing/verdict.js';
import { formatNumber } from '../fuzz-format.js';
import { barHtml } from './bar.js';
import { type Html, html } from './html.js';

const MUST: Readonly<Record<Expectation, string>> = {
  'must-accept': 'accept',
  'may-either': 'survive',
  'must-reject': 'reject, or survive',
};

/** What a parser must do with the cases of a tier. Malformed cases differ among themselves. */
const mustOf = (tier: string) => {
  const expect = (EXPECTATIONS as Readonly<Record<string, Expectation>>)[tier];
  return expect ? MUST[expect] : 'survive';
};

/** Whether a verdict is wrong for all cases of a tier. */
export function isWrong(tier: string, verdict: Verdict): boolean {
  if (verdict === 'accepted') return false;
  return verdict !== 'rejected' || mustOf(tier) === 'accept';
}

/** Formats the number of cases by tier and verdict. */
export function tiersHtml(tallies: FuzzReport['tallies']): Html {
  const rows = CASE_TIERS.flatMap((tier) => {
    const tally = tallies[tier];
    if (!tally) return [];
    const cells = VERDICTS.map((verdict) => {
      const count = tally[verdict];
      const style = count === 0 ? ' zero' : isWrong(tier, verdict) ? ` bad ${verdict}` : '';
      return html`<td class="number${style}">${formatNumber(count)}</td>`;
    });
    const bar = barHtml(VERDICTS.map((verdict) => ({ name: verdict, count: tally[verdict] })));
    return [html`<tr><th scope="row">${tier}</th><td>${mustOf(tier)}</td>${cells}<td>${bar}</td></tr>\n`];
  });
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Cases by tier and verdict"><table>
<thead><tr><th scope="col">tier</th><th scope="col">must</th>${VERDICTS.map((verdict) => html`<th scope="col" class="number">${verdict}</th>`)}<td></td></tr></thead>
<tbody>
${rows}</tbody>
</table></div>`;
}
