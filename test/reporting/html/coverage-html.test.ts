import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../../arbitraries/models.js';
import { coverage } from '../../../src/api/coverage.js';
import type { Goal } from '../../../src/engine/cases/goals.js';
import { coverageHtml } from '../../../src/reporting/html/coverage-html.js';

const { all } = modelNamed('response').goals;
const page = (...values: unknown[]) => coverageHtml(coverage('response', values), all, 'test 1');

const goalsIn = (html: string, object: string): Record<string, string[]> =>
  Object.fromEntries(
    [
      ...html
        .split(`<h3><code>${object}</code></h3>`)[1]!
        .split('</details>')[0]!
        .matchAll(/<dt><code>([^<]*)<\/code><\/dt><dd>(.*)<\/dd>/g),
    ].map(([, place, goals]) => [
      place,
      [...goals!.matchAll(/aria-hidden="true">(.)<\/span> ([^<]*)</g)].map(([, sign, name]) => `${sign} ${name}`),
    ]),
  );

const goal = (object: string, placement: string, place: string, group: Goal['group'], name: string): Goal => ({
  ...{ object, placement, place, group, name },
  rule: 'a.b',
});
/** Goals of two objects, the second of which is nested in two places. */
const GOALS = [
  goal('response', '', '', 'presences', 'present'),
  goal('response', '', '/id', 'presences', 'absent'),
  goal('response', '', '/id', 'boundaries', 'absent'),
  goal('usage', '/a', '/a/x', 'members', '= <1>'),
  goal('usage', '/b', '/b/x', 'members', '= <1>'),
];
const ofGoals = (missed: readonly Goal[], more: object = {}, goals: readonly Goal[] = GOALS) =>
  coverageHtml(
    {
      ...{ model: 'response', values: 1200, refused: 0, reached: 3000, total: 5000, percent: 66.6, missed },
      groups: { presences: { reached: 1000, total: 3000 }, members: { reached: 1, total: 2 } },
      ...more,
    },
    goals,
    'test 1',
  );

describe('coverage as HTML', () => {
  it('sums up by group; what is not known is none', () => {
    const html = ofGoals([GOALS[0]!]);
    expect(html).toContain('<title>66% coverage: response</title>');
    expect(html).toContain('<h1>66% coverage <span class="soft">of <code>response</code></span></h1>');
    expect(html).toContain('<p class="lead">by 1,200 values</p>');
    expect(html).toContain('<footer>test 1</footer>');
    const bar = (...widths: number[]) =>
      `<td><svg class="bar" aria-hidden="true">${widths
        .map((width, index) => {
          const [name, x] = index === 0 ? ['accepted', '0.00'] : ['rejected', widths[0]!.toFixed(2)];
          return `<rect class="${name}" x="${x}%" width="${width.toFixed(2)}%" height="100%"/>`;
        })
        .join('')}</svg></td></tr>`;
    expect(/<section id="summary".*?<\/section>/s.exec(html)![0]).toBe(
      `<section id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">Summary</h2>
<ul class="totals"><li class="refused-valid"><strong>66%</strong> 3,000 of 5,000 goals reached</li></ul>
<div class="scroll" role="region" tabindex="0" aria-label="Goals by group"><table>
<thead><tr><th scope="col">group</th><th scope="col">what</th><th scope="col" class="number">reached</th><th scope="col" class="number">of</th><td></td></tr></thead>
<tbody>
<tr><th scope="row">boundaries</th><td>the smallest and the greatest numbers, lengths and sizes</td><td class="number">0</td><td class="number">0</td>${bar()}
<tr><th scope="row">members</th><td>each member of an enum</td><td class="number">1</td><td class="number">2</td>${bar(50, 50)}
<tr><th scope="row">branches</th><td>each kind of object or value that a place may hold</td><td class="number">0</td><td class="number">0</td>${bar()}
<tr><th scope="row">presences</th><td>each optional property: present, absent, null</td><td class="number">1,000</td><td class="number">3,000</td>${bar(100 / 3, 200 / 3)}
</tbody>
</table></div>

</section>`,
    );
    expect(ofGoals([])).toContain('<ul class="totals"><li class="ok"><strong>');
    expect(ofGoals([], { refused: 1 })).toContain(
      '</table></div>\n<p class="soft">Skipped 1 value that broke a rule.</p>\n',
    );
  });

  it('lists the goals of each object, wherever it is nested, with a legend', () => {
    const html = ofGoals([GOALS[2]!, GOALS[4]!]);
    const sign = (one: string) => `<span class="sign" aria-hidden="true">${one}</span>`;
    const item = (state: string, one: string, name: string, about: string) =>
      `<li class="place ${state}" title="${about}">${sign(one)} ${name}<span class="unseen">: ${about}</span></li>`;
    expect(/<section id="objects".*?<\/section>/s.exec(html)![0]).toBe(
      `<section id="objects" aria-labelledby="objects-title">
<h2 id="objects-title">Objects</h2>
<ul class="legend" aria-label="Legend"><li><span class="place ok">${sign('✓')}</span> reached</li><li><span class="place refused-evolved">${sign('~')}</span> reached, but not in every place of the object</li><li><span class="place rejected">${sign('✗')}</span> never reached</li></ul>
<p class="hint js-only"><button type="button" id="toggle">Open or close all</button></p><details class="finding" data-search open>
<summary><h3><code>response</code></h3><span class="badge rejected">2 of 3</span>
<div class="wide"><svg class="bar" aria-hidden="true"><rect class="accepted" x="0.00%" width="66.67%" height="100%"/><rect class="rejected" x="66.67%" width="33.33%" height="100%"/></svg></div></summary>
<div><dl>
<dt><code>(root)</code></dt><dd><ul class="goals">${item('ok', '✓', 'present', 'reached')}</ul></dd>
<dt><code>/id</code></dt><dd><ul class="goals">${item('ok', '✓', 'absent', 'reached')}${item('rejected', '✗', 'absent', 'never reached')}</ul></dd>
</dl></div>
</details>
<details class="finding" data-search open>
<summary><h3><code>usage</code></h3><span class="badge ok">1 of 1</span>
<div class="wide"><svg class="bar" aria-hidden="true"><rect class="accepted" x="0.00%" width="100.00%" height="100%"/></svg></div></summary>
<div><dl>
<dt><code>/x</code></dt><dd><ul class="goals">${item('refused-evolved', '~', '= &lt;1&gt;', 'reached in 1 of the 2 places of the object')}</ul></dd>
</dl></div>
</details>

</section>`,
    );
  });

  it('has all objects open if there are few goals', () => {
    const many = Array.from({ length: 801 }, (_, index) => goal('response', '', `/${index}`, 'presences', 'null'));
    const isOpen = (goals: readonly Goal[]) =>
      ofGoals([], {}, goals).includes('<details class="finding" data-search open>');
    expect([isOpen(many.slice(1)), isOpen(many)]).toEqual([true, false]);
  });

  it('shows what is reached, in total and by group', () => {
    const html = page({ status: 'completed' }, { status: 'nonsense' });
    const { percent, reached, total } = coverage('response', [{ status: 'completed' }]);
    expect(html).toContain(`<strong>${Math.floor(percent)}%</strong> ${reached} of ${total} goals reached`);
    expect(html).toContain('by 2 values');
    expect(html).toContain('Skipped 1 value that broke a rule.');
  });

  it('shows for each object which goals are reached and which are not', () => {
    expect(goalsIn(page({ status: 'completed' }), 'response')['/status']).toEqual([
      '✗ absent',
      '✓ present',
      '✓ = &quot;completed&quot;',
      '✗ = &quot;cancelled&quot;',
      '✗ = &quot;failed&quot;',
      '✗ = &quot;incomplete&quot;',
      '✗ = &quot;in_progress&quot;',
    ]);
  });

  it('has every goal, and shows those that are only reached in some places', () => {
    const item = { type: 'message', role: 'user', status: 'completed', content: [] };
    const html = page({ output: [item] });
    const objects = [...new Set(all.map(({ object }) => object))];
    const count = (pick: (goals: string[]) => number) =>
      objects.reduce(
        (sum, object) => sum + Object.values(goalsIn(html, object)).reduce((n, goals) => n + pick(goals), 0),
        0,
      );
    const distinct = new Set(
      all.map(
        ({ object, place, placement, group, name }) => `${object} ${place.slice(placement.length)} ${group} ${name}`,
      ),
    );
    expect(count((goals) => goals.length)).toBe(distinct.size);
    expect(html).not.toMatch(/https?:|\bstyle="/);
  });
});
