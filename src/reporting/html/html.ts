import { printable } from '../printable.js';

/** Text that is HTML already. `html` makes it, which escapes what others wrote; do not wrap foreign text in it. */
export class Html {
  constructor(readonly text: string) {}
}

/** What `html` takes: a string is text, never HTML; `undefined` and `false` are nothing. */
export type Part = Html | string | number | undefined | false | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML, in an element or in an attribute. Control and formatting characters become visible. */
const escaped = (text: string) =>
  printable(text)
    .toWellFormed()
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);

function textOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  return typeof part === 'object' ? part.map(textOf).join('') : escaped(String(part));
}

/**
 * Makes HTML of a template: strings in it are escaped, HTML in it stays.
 *
 * @example
 * html`<p title="${'"'}">${'<b>'}</p>`.text; // '<p title="&quot;">&lt;b&gt;</p>'
 */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.map((string, index) => string + textOf(parts[index])).join(''));
