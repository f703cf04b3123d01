import { describe, expect, it } from 'vitest';
import type { FuzzFinding } from '../../../src/fuzzing/fuzz-report.js';
import { findingHtml } from '../../../src/reporting/html/finding-html.js';
import { wordsFor } from '../../../src/reporting/words.js';

const words = wordsFor({ again: ({ id }) => `replay ${id}`, foundBy: ({ origin: { index } }) => `--index ${index}` });
const finding: FuzzFinding = {
  id: '12345678',
  signature: 'a',
  kind: 'refused-valid',
  verdict: 'rejected',
  case: { model: 'response', tier: 'edge', expect: 'must-accept', path: '/id', value: { id: 'resp_1' } },
  origin: { phase: 'systematic', index: 3 },
  rules: [],
  places: ['/id'],
  count: 12,
  size: { before: 20, after: 10, calls: 1 },
};
const htmlOf = (more: Partial<FuzzFinding> = {}, isOpen = false, isKnown = false) =>
  findingHtml({ ...finding, ...more }, 4, isOpen, isKnown, words).text;
/** The body of a row of the list, or `undefined`. */
const row = (html: string, label: string) => new RegExp(`<dt>${label}</dt><dd>(.*?)</dd>`, 's').exec(html)?.[1];

describe('a finding as HTML', () => {
  it('shows what is known about it', () => {
    const said = { type: 'Error', message: 'no <b>' };
    const more: Partial<FuzzFinding> = {
      ...{ complaint: said, accepted: { id: 'x' }, typical: 0.5, flaky: { failed: 1, of: 2 } },
      case: { ...finding.case, rule: 'a.b', within: 'response.done', value: { id: null }, readings: ['one', 'two'] },
      intermittent: { least: 1, most: 1, unanswered: 0 },
    };
    const rule = { text: 'must <b>', source: 'RealtimeResponse.id', certainty: 'documented' };
    const { text } = findingHtml({ ...finding, ...more }, 4, true, true, { ...words, rule: () => rule });
    expect(text).toBe(
      `<details class="finding refused-valid known" open>
<summary><h3 id="finding-12345678">4. <code>/id</code></h3>
<span class="badge refused-valid"><span class="sign" aria-hidden="true">✗</span> refused-valid</span>
<p class="soft">a.b · 50.0% of typical values · known</p></summary>
<div>
<p><strong>rejected: Error: no &lt;b&gt;</strong></p>
<p><code>a.b</code> must &lt;b&gt; <span class="soft">(RealtimeResponse.id; documented)</span></p>
<div class="sides"><div class="side refused-valid"><h4><span class="sign" aria-hidden="true">✗</span> Rejected, in response.done</h4><pre tabindex="0"><code>{ <mark><span class="key">&quot;id&quot;</span>: null</mark> }</code></pre></div><div class="side accepted"><h4><span class="sign" aria-hidden="true">✓</span> Accepted</h4><pre tabindex="0"><code>{ <mark><span class="key">&quot;id&quot;</span>: <span class="string">&quot;x&quot;</span></mark> }</code></pre></div></div>
<dl>
<dt>Expected</dt><dd>accepted (edge)</dd>
<dt>Place</dt><dd><code>/id</code></dd>
<dt>Typical</dt><dd>hits 50.0% of typical response values</dd>
<dt>Readings</dt><dd><ul><li>one</li><li>two</li></ul></dd>
<dt>Flaky</dt><dd>fails 1 of 2 times</dd>
<dt>When</dt><dd>intermittent: 12 times, after 1 case in one process; the same cases passed afterwards</dd>
<dt>Seen in</dt><dd>12 cases</dd>
<dt>Size</dt><dd>20 characters, shrunk to 10 in 1 call</dd>
<dt>Found by</dt><dd><code>--index 3</code> <button type="button" class="js-only" data-copy>Copy</button></dd>
<dt>Replay</dt><dd><code>replay 12345678</code> <button type="button" class="js-only" data-copy>Copy</button></dd>
<dt>ID</dt><dd><code>12345678</code></dd>
</dl>
</div>
</details>
`,
    );
  });

  it('shows the case, and what was returned or accepted', () => {
    const sides = (more: Partial<FuzzFinding>) => /<div class="sides">(.*)<\/div>\n<dl>/s.exec(htmlOf(more))![1];
    const side = (name: string, sign: string, title: string, body: string) =>
      `<div class="side ${name}"><h4><span class="sign" aria-hidden="true">${sign}</span> ${title}</h4><pre tabindex="0"><code>${body}</code></pre></div>`;
    const damaged = { model: 'response', tier: 'malformed', expect: 'may-either' } as const;
    const changed = {
      kind: 'changed-value',
      verdict: 'accepted',
      case: { ...finding.case, path: undefined, value: 1 },
    } as const;
    expect(sides({ ...changed, back: 2 })).toBe(
      side('changed-value', '≠', 'Sent', '1') + side('none', '←', 'Returned, the part that differs', '2'),
    );
    const text = { kind: 'timed-out', verdict: 'timed-out', case: { ...damaged, text: '[[[' } } as const;
    expect(sides({ ...text, accepted: 3 })).toBe(
      side('timed-out', '∞', 'Timed out', '[[[') + side('accepted', '✓', 'Accepted', '3'),
    );
    const crashed = { kind: 'crashed', verdict: 'crashed' } as const;
    expect(sides({ ...crashed, case: { ...damaged, text: '' } })).toBe(
      side('crashed', '‼', 'Crashed', '<em>an empty text</em>'),
    );
    expect(sides({ ...crashed, case: { ...damaged, base64: 'x'.repeat(1001) } })).toBe(
      side('crashed', '‼', 'Crashed', `bytes in Base64: ${'x'.repeat(1000)}… (1,001 characters)`),
    );
    // The place of the cause comes before the place that the case is about.
    const cause = { path: '/a' } as FuzzFinding['cause'];
    expect(
      sides({
        kind: 'accepted-invalid',
        verdict: 'accepted',
        cause,
        case: { ...finding.case, value: { a: 1, id: 2 } },
      }),
    ).toBe(
      side(
        ...(['accepted-invalid', '○', 'Accepted'] as const),
        '{ <mark><span class="key">&quot;a&quot;</span>: 1</mark>, <span class="key">&quot;id&quot;</span>: 2 }',
      ),
    );
    expect(htmlOf({ complaint: { message: 'x'.repeat(700) } })).toContain(`… (700 characters)</strong>`);
  });
  it('is closed or open, new or known', () => {
    expect(htmlOf()).toMatch(/^<details class="finding refused-valid">\n/);
    expect(htmlOf()).toContain('<details class="finding refused-valid">');
    expect(htmlOf({}, true)).toContain('<details class="finding refused-valid" open>');
    expect(htmlOf({}, false, true)).toContain('<details class="finding refused-valid known">');
    expect([htmlOf().includes(' · known'), htmlOf({}, false, true).includes(' · known')]).toEqual([false, true]);
    expect(htmlOf()).toContain('>4. <code>');
  });

  it('names its rule, with its text and source, if it has one', () => {
    expect(htmlOf()).not.toContain('; documented)');
    const html = htmlOf({ case: { ...finding.case, rule: 'usage.total' } });
    const { text, source, certainty } = words.rule('usage.total')!;
    expect(html).toContain(
      `<p><code>usage.total</code> ${text} <span class="soft">(${source}; ${certainty})</span></p>`,
    );
  });

  it('says what was expected, by tier and mutation', () => {
    expect(row(htmlOf(), 'Expected')).toMatch(/ \(edge\)$/);
    expect(row(htmlOf(), 'Expected')).not.toContain('without a crash');
    const damaged = { ...finding.case, tier: 'malformed', expect: 'may-either', mutation: 'cut' } as const;
    expect(row(htmlOf({ case: damaged }), 'Expected')).toMatch(/, without a crash \(malformed: cut\)$/);
  });

  it('has a row only for what is known', () => {
    for (const label of ['Flaky', 'When', 'Readings']) expect(row(htmlOf(), label)).toBeUndefined();
    expect(row(htmlOf({ flaky: { failed: 2, of: 11 } }), 'Flaky')).toBe('fails 2 of 11 times');
    expect(row(htmlOf({ case: { ...finding.case, readings: ['one', 'two'] } }), 'Readings')).toBe(
      '<ul><li>one</li><li>two</li></ul>',
    );
    expect(row(htmlOf(), 'Place')).toBe('<code>/id</code>');
    expect(row(htmlOf({ case: { ...finding.case, path: '' } }), 'Place')).toBe('<code>(root)</code>');
    expect(row(htmlOf(), 'ID')).toBe('<code>12345678</code>');
    expect(row(htmlOf(), 'Replay')).toMatch(
      /^<code>replay 12345678<\/code> <button type="button" class="js-only" data-copy>/,
    );
    expect(row(htmlOf(), 'Found by')).toContain('<code>--index 3</code>');
  });

  it('is intermittent if no case explains it', () => {
    const intermittent = { least: 1, most: 2, unanswered: 1 };
    expect(htmlOf({ intermittent })).toContain('<code>intermittent</code>');
    expect(htmlOf({ intermittent, flaky: { failed: 1, of: 3 } })).not.toContain('<code>intermittent</code>');
    expect(htmlOf()).not.toContain('<code>intermittent</code>');
  });

  it('says how many typical values it hits, if that is known', () => {
    expect(htmlOf()).not.toContain('of typical values');
    expect(htmlOf({ typical: 0.042 })).toMatch(/ · 4(?:\.2)? ?% of typical values/);
  });
});
