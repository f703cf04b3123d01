import { describe, expect, it } from 'vitest';
import { html } from '../../../src/reporting/html/html.js';
import { pageHtml, toolsHtml } from '../../../src/reporting/html/page.js';
import { SCRIPT } from '../../../src/reporting/html/script.js';
import { STYLE } from '../../../src/reporting/html/style.js';

const page = pageHtml({
  title: 'A <title>',
  heading: html`<b>A heading</b>`,
  lead: 'A lead',
  sections: [toolsHtml('Filters'), { id: 'one', title: 'One', body: '<' }, { id: 'two', title: 'Two', body: '2' }],
  generator: 'test 1',
});

describe('a page', () => {
  it('has a heading, links to its parts, tools without a link, and a theme that works without a script', () => {
    const [head, body] = page.split('<body>');
    expect(head!.replace(/content="default-src[^"]*"/, 'content=""').replace(STYLE, '')).toBe(
      `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="test 1">
<title>A &lt;title&gt;</title>
<style></style>
</head>
`,
    );
    expect(body!.replace(SCRIPT, '')).toBe(
      `
<a class="skip" href="#main">Skip to the report</a>
<header>
<h1><b>A heading</b></h1>
<fieldset class="theme"><legend class="unseen">Theme</legend><input type="radio" name="theme" id="auto" checked><label for="auto">auto</label><input type="radio" name="theme" id="light"><label for="light">light</label><input type="radio" name="theme" id="dark"><label for="dark">dark</label></fieldset>
<p class="lead">A lead</p>
<nav aria-label="Parts of the report"><ul><li><a href="#one">One</a></li><li><a href="#two">Two</a></li></ul></nav>
</header>
<main id="main" tabindex="-1">
<div class="tools js-only" role="search">
<label class="unseen" for="search">Search the report</label>
<input type="search" id="search" placeholder="Search: a place, a rule, a message …">
Filters
</div>
<section id="one" aria-labelledby="one-title">
<h2 id="one-title">One</h2>
&lt;
</section>
<section id="two" aria-labelledby="two-title">
<h2 id="two-title">Two</h2>
2
</section>

</main>
<footer>test 1</footer>
<script></script>
</body>
</html>
`,
    );
  });

  it('has a script that is correct, and finds what the page has', () => {
    expect(() => new Function(SCRIPT)).not.toThrow();
    // The themes, the search and its result, the switch of all findings.
    for (const selector of ["'#search'", "'.theme input'", "'#shown'", "'#toggle'", "'[data-copy]'", "'.kinds input'"])
      expect(SCRIPT).toContain(selector);
  });
});
