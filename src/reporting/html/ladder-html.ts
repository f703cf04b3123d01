import { ShortIds } from '../event-summary.js';
import { formatNumber } from '../fuzz-format.js';
import { type LadderEntry, rungsOf } from '../ladder.js';
import { type Html, html } from './html.js';
import { signHtml, unseen } from './kinds.js';

/** Longest line of a wire log. Audio is longer. */
const MAX_LINE = 2000;

/** Formats a log as a table of two columns: what the server sends is on the left. `at` is the entry that it is about. */
export function ladderHtml(log: readonly LadderEntry[], caption: string, at?: number, ids = new ShortIds()): Html {
  const rows = rungsOf(log, ids).map(({ from, text }, index) => {
    const [type = '', ...rest] = text.split(' ');
    const cell = html`<td>${index === at && [signHtml('▶'), unseen('What is wrong: ')]}<code>${type}</code> ${rest.join(' ')}</td>`;
    const empty = html`<td></td>`;
    return html`<tr${index === at && html` class="at"`}><th scope="row">${index + 1}</th>${from === 'server' ? [cell, empty] : [empty, cell]}</tr>\n`;
  });
  return html`<div class="scroll"><table class="ladder"><caption>${caption}</caption>
<thead><tr><th scope="col"><abbr title="Number of the event">#</abbr></th><th scope="col">Server</th><th scope="col">Client</th></tr></thead>
<tbody>
${rows}</tbody></table></div>
`;
}

/** A line end in text would be made visible. */
const LINE_END = html`\n`;

const lineOf = (entry: LadderEntry): string => {
  const text = JSON.stringify(entry.close ? { close: entry.close } : entry.event) ?? '';
  const more = text.length - MAX_LINE;
  const shown = more > 0 ? `${text.slice(0, MAX_LINE)} … ${formatNumber(more)} more characters` : text;
  return `${entry.from === 'server' ? '→' : '←'} ${shown}`;
};

/** Formats a log as JSON, one entry per line, closed at first. */
export const wireHtml = (log: readonly LadderEntry[]): Html =>
  html`<details class="wire"><summary>Wire log: ${formatNumber(log.length)} entries (→ from the server, ← from the client)</summary>
<pre tabindex="0"><code>${log.map((entry) => [lineOf(entry), LINE_END])}</code></pre></details>
`;
