import { describe, expect, it } from 'vitest';
import type { LiveFinding } from '../../src/judging/live-finding.js';
import { liveFindingText, sizeOf, timingOf } from '../../src/reporting/live-text.js';
import { FINDING } from './html/_live-report.js';

const log: LiveFinding['log'] = [
  { from: 'server', event: { type: 'conversation.item.done', item: { type: 'message', id: 'item_aaaaaa' } } },
  { from: 'client', event: { type: 'response.create' } },
];
const finding: LiveFinding = {
  ...FINDING,
  message: 'the status of item_aaaaaa is wrong\u001b',
  at: 1,
  log,
  count: 1200,
  expected: { ...FINDING.expected, items: [], errors: ['item_aaaaaa'] as never },
  ended: { how: 'returned', state: { items: [{ id: 'item_aaaaaa' }], errors: ['none'] } },
};
const words = { again: ({ id }: LiveFinding) => `replay ${id}` };
const textOf = (more: Partial<LiveFinding> = {}) => liveFindingText({ ...finding, ...more }, '1.', 2000, words);
/** The text after a label, or `undefined`. */
const row = (label: string, more: Partial<LiveFinding>) =>
  new RegExp(`^ {3}${label}: *(.*)$`, 'm').exec(textOf(more))?.[1];

describe('a finding about a live client as text', () => {
  it('shows what is known about it, and its exchange, with short identifiers', () => {
    expect(textOf()).toBe(
      [
        '1. client.status: the status of item_1 is wrong\\u{001b}  [0123abcd]',
        '   Certainty: documented',
        '   Rests on:  exchange.item.done (recorded)',
        '   Seen in:   1,200 of 2,000 exchanges; shows every time (5 of 5)',
        '   Faults:    ping (the client must survive)',
        '   Expected:  []',
        '   Actual:    [{"id":"item_1"}]',
        '   Size:      40 entries, shrunk to 15 in 12 exchanges',
        '   Replay:    replay 0123abcd',
        '',
        '     SERVER                                 CLIENT',
        '     conversation.item.done message item_1',
        '   >                                        response.create',
        '',
      ].join('\n'),
    );
  });

  it('shows the nearest exchange that the client gets right, without a mark', () => {
    const nearest = { plan: FINDING.plan, log: log.slice(1) };
    expect(textOf({ nearest }).slice(textOf().length)).toBe(
      [
        '',
        '   The nearest exchange that the client gets right:',
        '     SERVER                          CLIENT',
        '                                     response.create',
        '',
      ].join('\n'),
    );
  });

  it('names all rules that it rests on', () => {
    expect(row('Rests on', { restsOn: { 'a.b': 'recorded', 'c.d': 'inferred' } })).toBe(
      'a.b (recorded), c.d (inferred)',
    );
  });

  it('has no lines about what there is none of', () => {
    const text = liveFindingText({ ...finding, restsOn: {}, faults: [], rule: 'conduct.event' }, '1.', 1, {
      again: () => undefined,
    });
    expect(text.split('\n\n')[0]!.split('\n')).toEqual([
      '1. conduct.event: the status of item_1 is wrong\\u{001b}  [0123abcd]',
      '   Certainty: documented',
      '   Seen in:   1,200 of 1 exchange; shows every time (5 of 5)',
      '   Size:      40 entries, shrunk to 15 in 12 exchanges',
    ]);
  });

  it('compares errors, if it is about them', () => {
    const about = { rule: 'client.errors' };
    expect([row('Expected', about), row('Actual', about)]).toEqual(['["item_1"]', '["none"]']);
    expect(row('Expected', { rule: 'my.client.status' })).toBeUndefined();
  });

  it('has at most 2,000 characters of a state', () => {
    const actual = (length: number) =>
      row('Actual', { ended: { how: 'returned', state: { items: 'x'.repeat(length - 2) } } });
    expect(actual(2000)).toBe(`"${'x'.repeat(1998)}"`);
    expect(actual(2001)).toBe(`"${'x'.repeat(1999)}…`);
    expect(row('Actual', { ended: { how: 'returned', state: { items: '\u202e' } } })).toBe('"\\u{202e}"');
  });

  it('says how the client ended, if it is about that', () => {
    const rule = 'ending.crash';
    expect(row('Ended', { rule, ended: { how: 'hung' } })).toBe('hung');
    expect(row('Ended', { rule, ended: { how: 'crashed', message: 'Oops\u001b\n  at x' } })).toBe(
      'crashed: Oops\\u{001b}',
    );
    expect(row('Ended', {})).toBeUndefined();
    expect(row('Ended', { rule: 'the.ending.crash' })).toBeUndefined();
  });

  it('says what a client must do about each fault', () => {
    const faults: LiveFinding['faults'] = [
      { kind: 'close', duty: 'report' },
      { kind: 'ping', duty: 'either' },
    ];
    expect(row('Faults', { faults })).toBe('close (the client must report), ping (the client may do either)');
  });

  it.each([
    [undefined, 5, 5, 'shows every time (5 of 5)'],
    [undefined, 2, 5, 'by timing: it showed 2 of 5 times'],
    [3, 1, 1, 'case 3 showed it in 1 of 1 play; play it again to see whether it depends on timing'],
    [3, 2, 2, 'case 3 showed it in 2 of 2 plays'],
    [0, 1, 2, 'by timing: case 0 showed it in 1 of 2 plays'],
  ])('says how often it shows: case %j, %i of %i', (number, failed, of, text) => {
    expect(timingOf({ ...finding, case: number, repeated: { failed, of } })).toBe(text);
  });

  it('is as large as it is if the client asks for its cases', () => {
    expect(sizeOf({ ...finding, case: 0 })).toBe('15 entries, in the simplest case that showed it');
  });
});
