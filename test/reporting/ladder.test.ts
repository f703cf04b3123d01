import { describe, expect, it } from 'vitest';
import { ladder, rungsOf } from '../../src/reporting/ladder.js';

const rungs = rungsOf([
  { from: 'server', event: { type: 'session.created' } },
  { from: 'client', event: { type: 'response.create' } },
  { from: 'server', close: { code: 1001, reason: 'away' } },
  { from: 'client', close: {} },
]);

describe('an exchange as a ladder', () => {
  it('has an event or a close frame in each rung', () => {
    expect(rungs.map(({ text }) => text)).toEqual(['session.created', 'response.create', 'close 1001', 'close']);
  });

  it('has the server on the left, the client on the right, and a mark', () => {
    expect(ladder(rungs, 1, '# ')).toEqual([
      '#   SERVER                          CLIENT',
      '#   session.created',
      '# >                                 response.create',
      '#   close 1001',
      '#                                   close',
    ]);
  });

  it('has no mark and no indentation unless asked for', () => {
    expect(ladder(rungs)).toEqual([
      '  SERVER                          CLIENT',
      '  session.created',
      '                                  response.create',
      '  close 1001',
      '                                  close',
    ]);
  });

  it.each([
    ['at least 30 characters', 'server', 29, 30],
    ['what it needs', 'server', 31, 31],
    ['at most 64 characters', 'server', 65, 64],
    ['what it needs, not what the client sends', 'client', 40, 30],
  ] as const)('has a left column of %s', (_, from, length, width) => {
    const [heading] = ladder([{ from, text: 'x'.repeat(length) }]);
    expect(heading!.indexOf('CLIENT')).toBe(2 + width + 2);
  });
});
