import { describe, expect, it } from 'vitest';
import { html } from '../../../src/reporting/html/html.js';

describe('a template of HTML', () => {
  it('escapes text, in elements and in attributes, and keeps HTML', () => {
    const inner = html`<b>${'<i>'}</b>`;
    expect(html`<p title="${`"'&`}">${inner}${['<', inner]}</p>`.text).toBe(
      '<p title="&quot;&#39;&amp;"><b>&lt;i&gt;</b>&lt;<b>&lt;i&gt;</b></p>',
    );
  });

  it('shows nothing for what is missing, and zero as a number', () => {
    expect(html`<${undefined}|${false}|${0}|${''}>`.text).toBe('<||0|>');
  });

  it('makes what cannot be seen visible, and has no lone surrogates', () => {
    expect(html`${'a\u0000\u202e\n\ud800b'}`.text).toBe('a\\u{0000}\\u{202e}\\u{000a}\ufffdb');
  });

  it('takes a string that looks like HTML for text, whoever made it', () => {
    const forged = { text: '<script>' } as unknown as string;
    expect(html`${String(forged)}${html`<u>`.text}`.text).not.toContain('<');
  });
});
