import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../../arbitraries/models.js';
import { coverage } from '../../../src/api/coverage.js';
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

describe('coverage as HTML', () => {
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
