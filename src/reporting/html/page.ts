import { createHash } from 'node:crypto';
import { Html, html, type Part } from './html.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';

/** A part of a page. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Part;
}

/** What a page shows. */
export interface Page {
  readonly title: string;
  readonly heading: Part;
  /** Says in a sentence what the page is about. */
  readonly lead: Part;
  /** The parts, and what is about all of the page: HTML is no part to go to. */
  readonly sections: readonly (Section | Html)[];
  /** Name and version of the tool. */
  readonly generator: string;
}

/** Our own text, which is not escaped. */
const own = (text: string) => new Html(text);

const hash = (text: string) => own(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);

/** Nothing is loaded, and only this style and this script apply, whatever a parser says. */
const POLICY = html`default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`;

// Bundlers call a helper, which is a package of its own, for a template that has the end of a script.
const script = own(`<script>${SCRIPT}</script>`);

const THEMES = ['auto', 'light', 'dark'];

/** The switch works without a script. */
const themes = html`<fieldset class="theme"><legend class="unseen">Theme</legend>${THEMES.map((name) => {
  const checked = name === 'auto' && own(' checked');
  return html`<input type="radio" name="theme" id="${name}"${checked}><label for="${name}">${name}</label>`;
})}</fieldset>`;

const sectionHtml = ({ id, title, body }: Section) =>
  html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`;

/** Returns a page in one file, which loads nothing. */
export function pageHtml({ title, heading, lead, sections, generator }: Page): string {
  const links = sections.flatMap((section) =>
    section instanceof Html ? [] : html`<li><a href="#${section.id}">${section.title}</a></li>`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${generator}">
<title>${title}</title>
<style>${own(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header>
<h1>${heading}</h1>
${themes}
<p class="lead">${lead}</p>
<nav aria-label="Parts of the report"><ul>${links}</ul></nav>
</header>
<main id="main" tabindex="-1">
${sections.map((section) => (section instanceof Html ? section : sectionHtml(section)))}
</main>
<footer>${generator}</footer>
${script}
</body>
</html>
`.text;
}

/** A search field, with filters beside it. Needs the script. */
export const toolsHtml = (filters: Part): Html => html`<div class="tools js-only" role="search">
<label class="unseen" for="search">Search the report</label>
<input type="search" id="search" placeholder="Search: a place, a rule, a message …">
${filters}
</div>
`;
