import { expect, it } from 'vitest';
import { matrixHtml } from '../../../src/reporting/html/matrix.js';

it('a matrix has groups of columns, and highlights what should be zero and is not', () => {
  const groups = [
    { name: 'valid', columns: ['accepted', 'rejected'] },
    { name: '', columns: ['findings'] },
  ];
  const cells = [{ count: 0, bad: 'rejected' }, { count: 1200 }, { count: 1, bad: 'crashed' }];
  expect(matrixHtml('Cases by rule', 'rule', groups, [{ heading: 'a.b', cells }]).text).toBe(
    `<div class="scroll" role="region" tabindex="0" aria-label="Cases by rule"><table class="matrix">
<thead><tr><td></td><th colspan="2" scope="colgroup">valid</th><td colspan="1"></td></tr>
<tr><th scope="col">rule</th><th scope="col" class="number">accepted</th><th scope="col" class="number">rejected</th><th scope="col" class="number">findings</th></tr></thead>
<tbody>
<tr data-search><th scope="row">a.b</th><td class="number zero">0</td><td class="number">1,200</td><td class="number bad crashed">1</td></tr>
</tbody>
</table></div>`,
  );
});
