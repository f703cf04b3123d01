import { describe, expect, it } from 'vitest';
import { models } from '../../arbitraries/models.js';
import { systematic } from '../../src/api/systematic.js';
import { isObject } from '../../src/engine/json/type-of.js';
import type { ServerEventType } from '../../src/objects/events/server-event.js';
import { serverEvents } from '../../src/objects/events/server-events.js';
import { plainCheck } from '../../src/protocol/plain-event.js';

const plain = serverEvents.flatMap((declaration) => {
  const check = plainCheck(declaration);
  return check ? [{ type: declaration.type as ServerEventType, check }] : [];
});

describe('the quick check of events', () => {
  it('is about deltas, items and what else has no other objects', () => {
    const types = plain.map(({ type }) => type);
    expect(types).toContain('response.output_audio.delta');
    expect(types).not.toContain('response.done');
    expect(types.length).toBeGreaterThan(20);
  });

  it.each(plain)('accepts nothing that the schema of $type refuses', ({ type, check }) => {
    const { schema } = models[type];
    const values = systematic(type).flatMap((one) => ('value' in one ? [one.value] : []));
    const events = values.filter(isObject).filter((event) => event.type === type);
    const valid = events.filter((event) => schema.safeParse(event).success);
    expect(events.length).toBeGreaterThan(valid.length);
    expect(events.filter((event) => check(event) && !valid.includes(event))).toEqual([]);
    // Otherwise the check would be of no use.
    expect(valid.filter((event) => check(event)).length).toBeGreaterThan(0);
  });

  it.each(['AAA', 'AAA=A', 'AA A', 'A\nAA', 'AA-_', '====', 'AAAA====', 'A===', '\tAAA', 'AAAA ==='])(
    'does not take %j for Base64',
    (delta) => {
      const { check } = plain.find(({ type }) => type === 'response.output_audio.delta')!;
      const named = { response_id: 'a', item_id: 'b', output_index: 0, content_index: 0 };
      const event = { type: 'response.output_audio.delta', event_id: 'c', ...named };
      expect([check({ ...event, delta }), check({ ...event, delta: 'AAA=' })]).toEqual([false, true]);
    },
  );
});
