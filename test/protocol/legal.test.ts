import { describe, expect, it } from 'vitest';
import { checkExchange } from '../../src/protocol/check-exchange.js';
import { LEGAL } from './_legal.js';

describe('a legal exchange', () => {
  it.each(Object.entries(LEGAL))('breaks no rule: %s', (_, log) => {
    expect(checkExchange(log)).toEqual([]);
  });

  it.each(Object.entries(LEGAL))('may end at any event if the connection closes: %s', (_, log) => {
    for (let length = 1; length <= log.length; length += 5) {
      const close = { from: 'server', close: { code: 1011 } } as const;
      expect(checkExchange([...log.slice(0, length), close])).toEqual([]);
    }
  });
});
