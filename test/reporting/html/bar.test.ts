import { expect, it } from 'vitest';
import { barHtml } from '../../../src/reporting/html/bar.js';

it('shares are parts of a bar, beside each other; what there is none of has no part', () => {
  const parts = [
    { name: 'accepted', count: 1 },
    { name: 'crashed', count: 0 },
    { name: 'rejected', count: 2 },
  ];
  expect(barHtml(parts).text).toBe(
    '<svg class="bar" aria-hidden="true"><rect class="accepted" x="0.00%" width="33.33%" height="100%"/><rect class="rejected" x="33.33%" width="66.67%" height="100%"/></svg>',
  );
  expect(barHtml([]).text).toBe('<svg class="bar" aria-hidden="true"></svg>');
});
