import { expect, it } from 'vitest';
import { exchange } from '../../arbitraries/exchange.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { compile } from '../../src/exchanges/compile.js';
import { textOf } from '../../src/live/wire.js';

it('writes events as JSON.stringify does, audio of any order of properties included', () => {
  const plans = exchange({ size: 'small' });
  const events = Array.from({ length: 20 }, (_, index) => compile(sampleAt(plans, 5, index)).log).flat();
  const audio = events.filter(({ event }) => event.type === 'response.output_audio.delta');
  expect(audio.length).toBeGreaterThan(10);
  for (const { event } of events) expect(textOf(event)).toBe(JSON.stringify(event));
  const { type } = audio[0]!.event;
  const hard = { delta: 'AAAA', event_id: '"delta":"', type };
  expect(textOf(hard)).toBe(JSON.stringify(hard));
  expect(textOf({ type, delta: null })).toBe(JSON.stringify({ type, delta: null }));
});
