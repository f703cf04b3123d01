import { expect, it } from 'vitest';
import type { FuzzFinding, FuzzReport } from '../../../src/fuzzing/fuzz-report.js';
import type { Words } from '../../../src/reporting/fuzz-words.js';
import { rulesHtml } from '../../../src/reporting/html/rules-html.js';

const words: Words = {
  rule: (id) =>
    id === 'response.id' ? { text: 'must <b>', source: 'RealtimeResponse.id', certainty: 'documented' } : undefined,
  again: () => undefined,
  foundBy: () => undefined,
};
const verdicts = (accepted: number, rejected: number, crashed = 0, timedOut = 0) => ({
  ...{ accepted, rejected, crashed },
  'timed-out': timedOut,
});
const tried: FuzzReport['tried'] = [
  { tier: 'invalid', rule: 'a.b', verdicts: verdicts(5, 6) },
  { tier: 'edge', rule: 'response.id', verdicts: verdicts(1, 2, 3, 4) },
  { tier: 'typical', rule: 'response.id', verdicts: verdicts(10, 20, 30, 40) },
  { tier: 'evolved', rule: 'response.id', verdicts: verdicts(100, 200) },
  { tier: 'ambiguous', rule: 'response.id', verdicts: verdicts(1, 2) },
  { tier: 'invalid', rule: 'response.id', verdicts: verdicts(1000, 2000) },
  { tier: 'malformed', verdicts: verdicts(7, 8) },
];
const finding = (id: string, kind: FuzzFinding['kind'], rule?: string) =>
  ({ id, kind, case: { rule } }) as unknown as FuzzFinding;
const rowsOf = (...findings: FuzzFinding[]) => rulesHtml({ tried }, findings, words).text.match(/<tr data-search>.*/g);

it('rules have a row each, those with findings first, with cases by tier and verdict', () => {
  const { text } = rulesHtml(
    { tried },
    [finding('12345678', 'refused-valid', 'response.id'), finding('1', 'crashed')],
    words,
  );
  expect(text).toBe(
    `<div class="scroll" role="region" tabindex="0" aria-label="Cases by rule and verdict"><table class="matrix">
<thead><tr><td></td><th colspan="2" scope="colgroup">valid</th><th colspan="2" scope="colgroup">ambiguous</th><th colspan="2" scope="colgroup">invalid</th><th colspan="2" scope="colgroup">any case</th><td colspan="1"></td></tr>
<tr><th scope="col">rule</th><th scope="col" class="number">accepted</th><th scope="col" class="number">rejected</th><th scope="col" class="number">accepted</th><th scope="col" class="number">rejected</th><th scope="col" class="number">accepted</th><th scope="col" class="number">rejected</th><th scope="col" class="number">crashed</th><th scope="col" class="number">timed-out</th><th scope="col" class="number">findings</th></tr></thead>
<tbody>
<tr data-search><th scope="row"><a href="#finding-12345678"><code>response.id</code></a> <span class="soft">must &lt;b&gt;</span></th><td class="number">111</td><td class="number bad rejected">222</td><td class="number">1</td><td class="number">2</td><td class="number">1,000</td><td class="number">2,000</td><td class="number bad crashed">33</td><td class="number bad timed-out">44</td><td class="number bad refused-valid">1</td></tr>
<tr data-search><th scope="row"><code>a.b</code></th><td class="number zero">0</td><td class="number zero">0</td><td class="number zero">0</td><td class="number zero">0</td><td class="number">5</td><td class="number">6</td><td class="number zero">0</td><td class="number zero">0</td><td class="number zero">0</td></tr>
</tbody>
</table></div>`,
  );
});

it('a rule links to its first finding, counts all, and is bad if near misses are accepted', () => {
  const [row] = rowsOf(finding('1', 'crashed', 'a.b'), finding('2', 'accepted-invalid', 'a.b'))!;
  expect(row).toContain('<a href="#finding-1"><code>a.b</code></a></th>');
  expect(row).toContain('<td class="number bad accepted-invalid">5</td><td class="number">6</td>');
  expect(row).toMatch(/<td class="number bad crashed">2<\/td><\/tr>$/);
});
