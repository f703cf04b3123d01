import { formatNumber } from '../fuzz-format.js';
import { type Html, html, type Part } from './html.js';

/** A cell with a count. */
export interface Cell {
  readonly count: number;
  /** The class of a count that should be zero: it is highlighted otherwise. */
  readonly bad?: string | undefined;
}

/** A row of a matrix. */
export interface Row {
  readonly heading: Part;
  readonly cells: readonly Cell[];
}

/** Columns under a common heading. */
export interface ColumnGroup {
  readonly name: string;
  readonly columns: readonly string[];
}

function cellHtml({ count, bad }: Cell): Html {
  if (count === 0) return html`<td class="number zero">0</td>`;
  return html`<td class="number${bad && ` bad ${bad}`}">${formatNumber(count)}</td>`;
}

/** Formats counts by row and column. A wide matrix scrolls inside the page. `label` says what it is. */
export function matrixHtml(label: string, corner: string, groups: readonly ColumnGroup[], rows: readonly Row[]): Html {
  const names = groups.map(({ name, columns }) =>
    name === ''
      ? html`<td colspan="${columns.length}"></td>`
      : html`<th colspan="${columns.length}" scope="colgroup">${name}</th>`,
  );
  const columns = groups.flatMap((group) => group.columns);
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}"><table class="matrix">
<thead><tr><td></td>${names}</tr>
<tr><th scope="col">${corner}</th>${columns.map((name) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(({ heading, cells }) => html`<tr data-search><th scope="row">${heading}</th>${cells.map(cellHtml)}</tr>\n`)}</tbody>
</table></div>`;
}
