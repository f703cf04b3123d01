import { describe, expect, it } from 'vitest';
import { rulesDetails, rulesTable } from '../../src/reporting/rules-text.js';

const rule = {
  id: 'usage.total',
  places: '/usage',
  rule: 'must be the sum',
  source: 'Usage.total',
  certainty: 'documented',
};

describe('rules as text', () => {
  it('are a table of what they say, which fits into a width', () => {
    const long = { ...rule, id: 'a.b', rule: 'must be what was sent', certainty: 'inferred' };
    expect(rulesTable([rule, long])).toBe(
      [
        'ID           RULE                   CERTAINTY',
        'usage.total  must be the sum        documented',
        'a.b          must be what was sent  inferred',
        '',
      ].join('\n'),
    );
    expect(rulesTable([rule], 36)).toBe(
      ['ID           RULE         CERTAINTY', 'usage.total  must be the  documented', '             sum', ''].join(
        '\n',
      ),
    );
  });

  it('have details, with what is known only', () => {
    const counted = { ...rule, effect: 'refuses', nearMisses: 1, ambiguous: 2, systematic: 3 };
    expect(rulesDetails([rule, counted])).toBe(
      [
        'usage.total',
        '  Rule:       must be the sum',
        '  Source:     Usage.total',
        '  Certainty:  documented',
        '  Places:     /usage',
        '',
        'usage.total',
        '  Rule:       must be the sum',
        '  Source:     Usage.total',
        '  Certainty:  documented',
        '  Effect:     refuses',
        '  Places:     /usage',
        '  Cases:      1 near misses, 2 ambiguous, 3 in the systematic list',
        '',
      ].join('\n'),
    );
    expect(rulesDetails([rule], 28).split('\n').slice(1, 3)).toEqual([
      '  Rule:       must be the',
      '              sum',
    ]);
  });

  it.each([
    ['', '(root)'],
    [['', '/usage'], '(root), /usage'],
    [{ session: [''], response: ['/usage', ''] }, 'session: (root); response: /usage, (root)'],
  ])('have a place, places, or places of several models: %j', (places, text) => {
    expect(rulesDetails([{ ...rule, places }])).toContain(`  Places:     ${text}\n`);
  });
});
