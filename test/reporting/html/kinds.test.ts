import { describe, expect, it } from 'vitest';
import { FAILURE_KINDS } from '../../../src/fuzzing/failure-kind.js';
import { KINDS, kindHtml, signHtml, unseen } from '../../../src/reporting/html/kinds.js';

describe('kinds of findings as HTML', () => {
  it('have a sign and a meaning of their own', () => {
    const all = FAILURE_KINDS.map((kind) => KINDS[kind]);
    expect(new Set(all.map(({ sign }) => sign)).size).toBe(FAILURE_KINDS.length);
    expect(new Set(all.map(({ meaning }) => meaning)).size).toBe(FAILURE_KINDS.length);
    for (const { sign, meaning } of all) expect([[...sign].length, meaning]).toEqual([1, expect.stringMatching(/^\w/)]);
  });

  it('have their colours; screen readers read words, not signs', () => {
    expect(kindHtml('crashed').text).toBe(
      '<span class="badge crashed"><span class="sign" aria-hidden="true">‼</span> crashed</span>',
    );
    expect(signHtml('<').text).toBe('<span class="sign" aria-hidden="true">&lt;</span>');
    expect(unseen('a & b').text).toBe('<span class="unseen">a &amp; b</span>');
  });
});
