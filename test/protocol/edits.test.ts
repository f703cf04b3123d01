import { describe, expect, it } from 'vitest';
import { checkExchange } from '../../src/protocol/check-exchange.js';
import type { ExchangeEntry } from '../../src/protocol/exchange-entry.js';
import { LEGAL } from './_legal.js';
import type { Event } from './_log.js';

interface Edit {
  kind: string;
  index: number;
  event: Event;
  other?: Event;
  place?: string[];
  log: ExchangeEntry[];
}

const { editsOf } = (await import('../../bench/exchange-edit-engine.js' as string)) as {
  editsOf(log: ExchangeEntry[]): Iterable<Edit>;
};
const { whyLegal } = (await import('../../bench/exchange-legal-edits.js' as string)) as {
  whyLegal(edit: Edit): string | undefined;
};

const named = ({ kind, index, event, other, place }: Edit) =>
  `${kind} ${index} ${event.type} ${other?.type ?? place?.join('/') ?? ''}`;

describe('every single edit of a legal exchange', () => {
  it.each(Object.entries(LEGAL))('is rejected, unless it leaves the exchange legal: %s', (_, log) => {
    const accepted = [...editsOf(log)].filter((edit) => !whyLegal(edit) && checkExchange(edit.log).length === 0);
    expect(accepted.map(named)).toEqual([]);
  });

  it.each(Object.entries(LEGAL))('is accepted if it leaves the exchange legal: %s', (_, log) => {
    const rejected = [...editsOf(log)].filter((edit) => whyLegal(edit) && checkExchange(edit.log).length > 0);
    expect(rejected.map(named)).toEqual([]);
  });
});
