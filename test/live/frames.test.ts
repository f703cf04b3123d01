import { expect, it } from 'vitest';
import { exchange } from '../../arbitraries/exchange.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { compile } from '../../src/exchanges/compile.js';
import type { LooseEvent } from '../../src/exchanges/step.js';
import { framesOf } from '../../src/live/frames.js';
import { textsIn } from './_frames.js';

/** The texts of the frames of events. */
const written = (events: readonly LooseEvent[]) => textsIn(Buffer.from(framesOf(events).join(''), 'latin1'));
const stringified = (events: readonly LooseEvent[]) => events.map((event) => JSON.stringify(event));

it('writes events as JSON.stringify does', () => {
  const plans = exchange({ size: 'small' });
  const events = Array.from({ length: 20 }, (_, index) =>
    compile(sampleAt(plans, 5, index)).log.map(({ event }) => event as LooseEvent),
  ).flat();
  for (const kind of ['output_audio', 'output_audio_transcript', 'output_text', 'function_call_arguments']) {
    expect(events.filter(({ type }) => type === `response.${kind}.delta`).length, kind).toBeGreaterThan(10);
  }
  expect(written(events)).toEqual(stringified(events));
});

const AUDIO = 'response.output_audio.delta';
const TEXT = 'response.output_text.delta';
const IDS = { event_id: 'e', response_id: 'r', item_id: 'i', output_index: 0, content_index: 0 };

it.each([TEXT, AUDIO])('writes what differs from the piece before: %s', (type) => {
  const piece = { type, ...IDS, delta: 'AAAA', obfuscation: 'p' };
  const events = [
    piece,
    ...Object.keys(IDS).map((key) => ({ ...piece, [key]: key.endsWith('index') ? 1 : 'ü"' })),
    { ...piece, type: 'response.x.delta' },
    { ...piece, obfuscation: 'q' },
    { ...piece, delta: '' },
    { type, ...IDS, delta: 'AAAA' },
  ];
  const both = events.flatMap((event) => [piece, event]);
  expect(written(both)).toEqual(stringified(both));
});

it('writes pieces of any text', () => {
  const texts = ['"', '\\', '\n', '\0', '\u007f', 'é', '€', '😀', '\ud83d', '\ude00', '\u2028', ' ~', ''];
  const events = texts.map((delta) => ({ type: TEXT, ...IDS, delta, obfuscation: delta }));
  expect(written(events)).toEqual(stringified(events));
});

it('writes events that look like pieces', () => {
  const events = [
    { delta: 'AAAA', event_id: '"delta":"', type: AUDIO },
    { type: AUDIO, delta: null },
    { type: TEXT, ...IDS, delta: null },
    { type: TEXT, ...IDS, delta: 'a', obfuscation: 1 },
    { type: TEXT, ...IDS, delta: 'a', obfuscation: 'p', more: 'm' },
    { type: TEXT, ...IDS, event_id: 7, delta: 'a' },
    { ...IDS, type: TEXT, delta: 'a' },
    { type: TEXT, ...IDS, item_id: null, delta: 'a' },
  ];
  expect(written(events)).toEqual(stringified(events));
});

it('writes several frames of any length in one piece', () => {
  const empty = JSON.stringify({ type: 'x', text: '' }).length;
  const lengths = [empty, 125, 126, 127, 65_535, 65_536, 70_000];
  const texts = lengths.map((length) => ({ type: 'x', text: 'a'.repeat(length - empty) }));
  const audio = [3, 200, 80_000].map((length) => ({
    ...{ type: 'response.output_audio.delta', item_id: 'ü', delta: 'A'.repeat(length), obfuscation: '€' },
  }));
  const events = [...texts, ...audio, { type: 'y', text: 'größer 😀' }];
  const found = written(events);
  expect(found).toEqual(stringified(events));
  expect(found.slice(0, lengths.length).map((text) => text.length)).toEqual(lengths);
});
