import { describe, expect, it } from 'vitest';
import { ladderHtml, wireHtml } from '../../../src/reporting/html/ladder-html.js';
import type { LadderEntry } from '../../../src/reporting/ladder.js';

const log: readonly LadderEntry[] = [
  { from: 'server', event: { type: 'response.created', response: { id: 'resp_aaaaaa', status: 'in_progress' } } },
  { from: 'client', close: { code: 1000 } },
];

describe('an exchange as HTML', () => {
  it('is a table with a column for each side, in which the entry that it is about is marked', () => {
    expect(ladderHtml(log, 'A <caption>', 1).text).toBe(
      `<div class="scroll"><table class="ladder"><caption>A &lt;caption&gt;</caption>
<thead><tr><th scope="col"><abbr title="Number of the event">#</abbr></th><th scope="col">Server</th><th scope="col">Client</th></tr></thead>
<tbody>
<tr><th scope="row">1</th><td><code>response.created</code> resp_1 in_progress</td><td></td></tr>
<tr class="at"><th scope="row">2</th><td></td><td><span class="sign" aria-hidden="true">▶</span><span class="unseen">What is wrong: </span><code>close</code> 1000</td></tr>
</tbody></table></div>
`,
    );
    expect(ladderHtml(log, 'A caption').text).not.toMatch(/class="at"|What is wrong/);
  });

  it('is a log with one entry on each line', () => {
    expect(wireHtml([...log, { from: 'client' }]).text).toBe(
      `<details class="wire"><summary>Wire log: 3 entries (→ from the server, ← from the client)</summary>
<pre tabindex="0"><code>→ {&quot;type&quot;:&quot;response.created&quot;,&quot;response&quot;:{&quot;id&quot;:&quot;resp_aaaaaa&quot;,&quot;status&quot;:&quot;in_progress&quot;}}
← {&quot;close&quot;:{&quot;code&quot;:1000}}
← ${''}
</code></pre></details>
`,
    );
  });

  it('has at most 2,000 characters of an entry', () => {
    const lineOf = (length: number) =>
      wireHtml([{ from: 'server', event: 'x'.repeat(length - 2) }])
        .text.split('<code>')[1]!
        .split('\n')[0];
    expect(lineOf(2000)).toBe(`→ &quot;${'x'.repeat(1998)}&quot;`);
    expect(lineOf(3200)).toBe(`→ &quot;${'x'.repeat(1999)} … 1,200 more characters`);
    expect(lineOf(2001)).toBe(`→ &quot;${'x'.repeat(1999)} … 1 more characters`);
  });
});
