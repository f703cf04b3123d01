import { describe, expect, it } from 'vitest';
import { clientText } from '../../src/reporting/client-text.js';

const finding = {
  rule: 'client.items',
  message: 'an item is missing',
  count: 3,
  index: 7,
  restsOn: { 'exchange.item.done': 'recorded', 'exchange.item.order': 'inferred' },
  log: [
    { from: 'server', event: { type: 'session.created', event_id: 'event_1', session: { type: 'realtime' } } },
    { from: 'client', event: { type: 'response.create', event_id: 'event_2' } },
    { from: 'server', event: { type: 'response.output_text.delta', obfuscation: 'xyz', delta: 'a' } },
  ],
};

describe('what a client does wrong', () => {
  it('is shown with the smallest exchange, without what varies between runs', () => {
    expect(clientText([finding], 20)).toBe(
      [
        'client.items: an item is missing',
        '  in 3 of 20 exchanges, first in 7; the smallest one (> is what the client sends):',
        '  rests on exchange.item.done (recorded), exchange.item.order (inferred)',
        '      {"type":"session.created"}',
        '    > {"type":"response.create"}',
        '      {"type":"response.output_text.delta","delta":"a"}',
      ].join('\n'),
    );
  });

  it('has an empty line between two findings, and nothing about what they do not rest on', () => {
    const short = { ...finding, restsOn: {}, log: [] };
    const text = [
      'client.items: an item is missing',
      '  in 3 of 20 exchanges, first in 7; the smallest one (> is what the client sends):',
    ].join('\n');
    expect(clientText([short, short], 20)).toBe(`${text}\n\n${text}`);
  });

  it('has at most 160 characters of an event', () => {
    const lineOf = (length: number) => {
      const event = { d: 'x'.repeat(length - '{"d":""}'.length) };
      return clientText([{ ...finding, restsOn: {}, log: [{ from: 'server', event }] }], 1).split('\n')[2];
    };
    expect(lineOf(160)).toBe(`      {"d":"${'x'.repeat(152)}"}`);
    expect(lineOf(161)).toBe(`      {"d":"${'x'.repeat(153)}"…`);
  });
});
