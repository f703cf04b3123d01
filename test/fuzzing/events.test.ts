import { describe, expect, it } from 'vitest';
import { type FuzzOptions, fuzzParser } from '../../src/index.js';

// biome-ignore lint/suspicious/noExplicitAny: as people write parsers.
type Any = any;

const options: FuzzOptions = {
  model: 'server-event',
  seed: 1,
  runs: 100,
  tiers: ['typical', 'edge'],
};

/** A parser of events that says nothing about what it rejects. */
const parserThat = (isRejected: (event: Any) => boolean) => (text: string) => {
  if (isRejected(JSON.parse(text))) throw new Error('invalid event');
};

const partsOf = ({ item }: Any): Any[] => (Array.isArray(item?.content) ? item.content : []);

describe('findings about events', () => {
  it('are apart for faults of different events with the same message, each beside an accepted event', async () => {
    const isRejected = ({ type, session, response, error }: Any) =>
      (type === 'session.created' && session.max_output_tokens === 'inf') ||
      (response && response.usage === null) ||
      (type === 'error' && error.param === null);
    const { findings } = await fuzzParser(parserThat(isRejected), options);
    const shown = findings.map(({ case: found, accepted }) => `${found.path} ${isRejected(accepted)}`);
    expect(shown.toSorted()).toEqual([
      '/error/param false',
      '/response/usage false',
      '/session/max_output_tokens false',
    ]);
  });

  it('are one for the same mistake in all events that carry an object, with the places', async () => {
    const parse = parserThat((event) => partsOf(event).some((part) => part.type === undefined));
    const { findings } = await fuzzParser(parse, options);
    expect(findings).toHaveLength(1);
    expect(new Set(findings[0]!.places.map((place) => place.replace(/\).*/, ')')))).toEqual(
      new Set([
        '(conversation.item.added)',
        '(conversation.item.created)',
        '(conversation.item.done)',
        '(conversation.item.retrieved)',
        '(response.output_item.added)',
        '(response.output_item.done)',
      ]),
    );
  });

  it('name only the events in which the parser makes the mistake', async () => {
    const parse = parserThat(
      (event) => event.type === 'conversation.item.created' && partsOf(event).some((part) => part.type === undefined),
    );
    const { findings } = await fuzzParser(parse, options);
    expect(findings).toHaveLength(1);
    expect(findings[0]!.places.filter((place) => !place.startsWith('(conversation.item.created)'))).toEqual([]);
  });
});
