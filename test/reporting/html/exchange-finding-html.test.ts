import { describe, expect, it } from 'vitest';
import type { LiveFinding } from '../../../src/judging/live-finding.js';
import { exchangeFindingHtml } from '../../../src/reporting/html/exchange-finding-html.js';
import { FINDING } from './_live-report.js';

/** The body of a row of the list, or `undefined`. */
const row = (html: string, label: string) => new RegExp(`<dt>${label}</dt><dd>(.*?)</dd>`, 's').exec(html)?.[1];

/** A finding in an exchange of one event. */
const short: LiveFinding = {
  ...FINDING,
  message: 'a <b>',
  log: [{ from: 'client', event: { type: 'response.create' } }],
  at: 0,
  expected: {
    items: [{ id: 'a', type: 'message', status: 'completed' }],
    responses: [],
    errors: [],
    connection: 'open',
  },
  ended: { how: 'returned', state: { ended: 'closed', items: [{ id: 'a', status: 'lost' }] } },
};
const owned = { finding: FINDING, target: 'my-agent', client: 2, exchanges: 100, isKnown: false };
const of = (more: Partial<typeof owned> = {}, isOpen = false) =>
  exchangeFindingHtml({ ...owned, ...more }, 1, isOpen, { again: ({ id }) => `replay ${id}` }).text;
const key = (name: string) => `<span class="key">&quot;${name}&quot;</span>`;
const string = (text: string) => `<span class="string">&quot;${text}&quot;</span>`;

describe('a finding about a live client as HTML', () => {
  it('shows what is known about it', () => {
    const owned = { finding: short, target: 'my-agent', client: 2, exchanges: 1200, isKnown: true };
    const ladder = (caption: string, rows: string) =>
      `<div class="scroll"><table class="ladder"><caption>${caption}</caption>
<thead><tr><th scope="col"><abbr title="Number of the event">#</abbr></th><th scope="col">Server</th><th scope="col">Client</th></tr></thead>
<tbody>
${rows}</tbody></table></div>
`;
    const wire = (count: number, lines: string) =>
      `<details class="wire"><summary>Wire log: ${count} entries (→ from the server, ← from the client)</summary>
<pre tabindex="0"><code>${lines}</code></pre></details>
`;
    const nearest = { plan: FINDING.plan, log: [] };
    expect(
      exchangeFindingHtml({ ...owned, finding: { ...short, nearest } }, 1, true, { again: () => 'replay' }).text,
    ).toBe(
      `<details class="finding behaviour documented client-2 known" open>
<summary><h3 id="finding-2-0123abcd">1. <code>client.status</code></h3>
<span class="badge behaviour"><span class="sign" aria-hidden="true">✗</span> behaviour</span>
<p class="soft">a &lt;b&gt; · my-agent · 30 of 1,200 exchanges · known</p></summary>
<div>
${ladder('The smallest exchange that shows it', '<tr class="at"><th scope="row">1</th><td></td><td><span class="sign" aria-hidden="true">▶</span><span class="unseen">What is wrong: </span><code>response.create</code> </td></tr>\n')}
${wire(1, '← {&quot;type&quot;:&quot;response.create&quot;}\n')}
<div class="sides"><div class="side accepted"><h4><span class="sign" aria-hidden="true">✓</span> Expected end</h4><pre tabindex="0"><code>{
  ${key('connection')}: ${string('open')},
  ${key('items')}: [{ ${key('id')}: ${string('a')}, <mark>${key('status')}: ${string('completed')}</mark> }]
}</code></pre></div><div class="side behaviour"><h4><span class="sign" aria-hidden="true">✗</span> Actual end</h4><p class="said">The client ended by itself.</p><pre tabindex="0"><code>{ ${key('ended')}: ${string('closed')}, ${key('items')}: [{ ${key('id')}: ${string('a')}, <mark>${key('status')}: ${string('lost')}</mark> }] }</code></pre></div></div>
<details class="wire"><summary>The nearest exchange that the client gets right</summary>
${ladder('The nearest exchange that the client gets right', '')}
${wire(0, '')}</details>
<dl>
<dt>Certainty</dt><dd>documented: it rests on documents alone</dd>
<dt>Rests on</dt><dd><ul class="plain"><li><code>exchange.item.done</code> <span class="soft">(recorded)</span></li></ul></dd>
<dt>Faults</dt><dd>ping: the client must survive it</dd>
<dt>Shows</dt><dd>every time (5 of 5)</dd>
<dt>Size</dt><dd>40 entries, shrunk to 15 in 12 exchanges</dd>
<dt>Found by</dt><dd>seed 1, exchange 7</dd>
<dt>Replay</dt><dd><code>replay</code> <button type="button" class="js-only" data-copy>Copy</button></dd>
<dt>ID</dt><dd><code>0123abcd</code></dd>
</dl>
</div>
</details>
`,
    );
  });

  it('has no rows about what there is none of', () => {
    const none = { ...short, restsOn: {}, faults: [] };
    const owned = { finding: none, target: 'my-agent', client: 0, exchanges: 1, isKnown: false };
    const { text } = exchangeFindingHtml(owned, 1, false, { again: () => undefined });
    expect([...text.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, label]) => label)).toEqual([
      ...['Certainty', 'Shows', 'Size', 'Found by', 'ID'],
    ]);
  });

  it('says what depends on timing, in its classes, its summary and a row', () => {
    const text = of({ finding: { ...short, repeated: { failed: 1, of: 2 } } });
    expect(text).toContain('<details class="finding behaviour documented client-2 timing">');
    expect(text).toContain('of 100 exchanges · by timing: it showed 1 of 2 times</p>');
    expect(row(text, 'Shows')).toBe('by timing: it showed 1 of 2 times');
    expect(of()).not.toContain('timing');
  });

  it('says how sure it is, and what a client must do about each fault', () => {
    const faults: LiveFinding['faults'] = [
      { kind: 'close', duty: 'report' },
      { kind: 'ping', duty: 'either' },
    ];
    expect(row(of({ finding: { ...short, faults } }), 'Faults')).toBe(
      'close: the client must report it; ping: the client may do either',
    );
    const certainty = (sure: LiveFinding['certainty']) =>
      row(of({ finding: { ...short, certainty: sure } }), 'Certainty');
    expect((['by example', 'recorded', 'inferred'] as const).map(certainty)).toEqual([
      'by example: documented examples show it',
      'recorded: it was seen in recorded traffic',
      'inferred: it follows from what is documented and recorded',
    ]);
    expect(of({ finding: { ...short, certainty: 'by example' } })).toContain(
      'class="finding behaviour by-example client-2"',
    );
  });

  it('has at most 600 characters of what a client says', () => {
    const long = 'x'.repeat(601);
    const cut = `${'x'.repeat(600)}… (601 characters)`;
    expect(of({ finding: { ...short, message: long } })).toContain(`<p class="soft">${cut} ·`);
    expect(of({ finding: { ...short, ended: { how: 'raised', message: long } } })).toContain(
      `<p class="said">${cut}</p>`,
    );
  });
});

describe('the ends of an exchange as HTML', () => {
  /** The two sides, without what marks JSON. */
  const sidesOf = (more: Partial<LiveFinding>) =>
    [...of({ finding: { ...short, ...more } }).matchAll(/<div class="side (\w+)">(.*?)<\/div>/gs)].map(
      ([, name, side]) =>
        `${name}: ${side!.replaceAll(/<[^m/][^>]*>|<\/[^m][^>]*>/g, ' ').replaceAll('&quot;', '"')}`
          .replaceAll(/\s+/g, ' ')
          .trim(),
    );

  it('are compared in what the client reports', () => {
    const state = { errors: ['x'] };
    expect(sidesOf({ ended: { how: 'returned', state } })).toEqual([
      'accepted: ✓ Expected end { "connection" : "open" , "errors" : [] }',
      'behaviour: ✗ Actual end The client ended by itself. { "errors" : [<mark> "x" </mark>] }',
    ]);
  });

  it('are not compared if the client reports nothing', () => {
    const items = [{ id: 'a', type: 'message' }] as LiveFinding['expected']['items'];
    const expected = { ...short.expected, items };
    const wanted =
      'accepted: ✓ Expected end { "connection" : "open" , "items" : [{ "id" : "a" , "type" : "message" }] }';
    expect(sidesOf({ aspect: 'closing', expected, ended: { how: 'crashed' } })).toEqual([
      wanted,
      'closing: ■ Actual end The client crashed. It reports nothing of what it knows.',
    ]);
    expect(sidesOf({ expected, ended: { how: 'hung', state: null } })).toEqual([
      wanted,
      'behaviour: ✗ Actual end The client did not end. {}',
    ]);
  });

  it('are compared as a whole if what the client reports is not in the expected form', () => {
    const sides = (items: unknown) => sidesOf({ ended: { how: 'raised', message: 'Oops', state: { items } } });
    expect(sides([])[0]).toMatch(/"items" : \[ .*"type" : "message"/);
    expect(sides('none')[0]).toMatch(/"items" : \[.*"type" : "message"/);
    expect(sides([1])[0]).toMatch(/"items" : \[.*"type" : "message"/);
    expect(sides('none')[1]).toBe(
      'behaviour: ✗ Actual end The client raised an exception. Oops { <mark> "items" : "none" </mark> }',
    );
  });
});

describe('any finding about a live client as HTML', () => {
  it('is closed or open, new or known', () => {
    expect(of()).toMatch(/^<details class="finding behaviour [\w-]+ client-2">/);
    expect(of()).toMatch(/^<details class="[^"]*">/);
    expect(of({}, true)).toMatch(/^<details class="[^"]*" open>/);
    expect(of({ isKnown: true })).toMatch(/^<details class="finding behaviour [\w-]+ client-2 known">/);
    expect([of().includes(' · known'), of({ isKnown: true }).includes(' · known')]).toEqual([false, true]);
  });

  it('says where it was found, and how to play it again', () => {
    expect(of()).toContain(' · my-agent · 30 of 100 exchanges');
    expect(row(of(), 'Found by')).toBe('seed 1, exchange 7');
    expect(row(of(), 'Replay')).toContain('<code>replay 0123abcd</code>');
    expect(row(of(), 'Faults')).toMatch(/^ping: the client /);
    expect(row(of({ finding: { ...FINDING, faults: [] } }), 'Faults')).toBeUndefined();
    expect(row(of(), 'Rests on')).toContain('<code>exchange.item.done</code> <span class="soft">(recorded)</span>');
  });
});
