import { type Html, html } from './html.js';

/** Formats shares as a bar. The numbers are beside it, so screen readers leave it out. */
export function barHtml(parts: readonly { readonly name: string; readonly count: number }[]): Html {
  const total = Math.max(
    1,
    parts.reduce((sum, { count }) => sum + count, 0),
  );
  let start = 0;
  const rects = parts.map(({ name, count }) => {
    const from = start;
    start += count;
    const percent = (part: number) => `${((100 * part) / total).toFixed(2)}%`;
    return count > 0 && html`<rect class="${name}" x="${percent(from)}" width="${percent(count)}" height="100%"/>`;
  });
  return html`<svg class="bar" aria-hidden="true">${rects}</svg>`;
}
