import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { models, nearMisses, type RealtimeServerEvent, responseDone, serverEvent } from '../../src/index.js';

// The compiler checks these: `type` distinguishes the events, and each directive expects an error.

/** A text of an event. */
function textOf(event: RealtimeServerEvent): string {
  switch (event.type) {
    case 'response.output_text.delta':
      return event.delta;
    case 'response.output_text.done':
      // @ts-expect-error Only deltas have it.
      event.delta satisfies string;
      return event.text;
    case 'error':
      return event.error.message;
    case 'response.done':
      return event.response.id ?? '';
    case 'input_audio_buffer.dtmf_event_received':
      // @ts-expect-error The one event that may have none.
      event.event_id satisfies string;
      return event.event;
    // @ts-expect-error There is no such event.
    case 'response.text.delta':
      return '';
    default:
      return event.event_id;
  }
}

it('the events are a union that type distinguishes', () => {
  fc.assert(fc.property(serverEvent(), (event) => typeof textOf(event) === 'string'));
});

it('an event has a type of its own, by its model and by its arbitrary', () => {
  const deltas = models['response.output_audio_transcript.delta'].arbitrary();
  fc.assert(fc.property(deltas, ({ type, delta }) => type.endsWith('.delta') && delta.length >= 0));
  fc.assert(fc.property(responseDone(), ({ response }) => response.status !== 'in_progress'));
  // @ts-expect-error Responses in progress are not done.
  expect(() => responseDone({ statuses: ['in_progress'] })).toThrow(RangeError);
  // @ts-expect-error No event has this type.
  expect(() => serverEvent({ types: ['response.text.delta'] })).toThrow(RangeError);
  expect(serverEvent({ types: ['response.*', 'error'] })).toBeInstanceOf(fc.Arbitrary);
});

it('cases are typed by their model', () => {
  const [found] = fc.sample(nearMisses('response.done'), 1);
  found!.model satisfies 'response.done';
  // @ts-expect-error Another model.
  found!.model satisfies 'response.created';
  expect(found!.model).toBe('response.done');
});
