import { weighted } from '../../src/engine/generate/choosing.js';
import { drawn } from '../../src/engine/generate/drawn.js';
import { oneOf } from '../../src/engine/generate/one-of.js';
import { inputAudioBufferDtmfEventReceived } from '../../src/objects/events/input-audio-buffer-dtmf-event-received.js';
import { ambiguity, drawFrom } from '../_ambiguous-cases.js';
import { boundaryValues } from '../_boundary-cases.js';
import { edgeTime } from '../_typed-session.js';
import { responseSecond } from '../_wire-id.js';
import { defineEvent } from '../event.js';

/** The keys of a telephone. */
const KEYS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#', 'A', 'B', 'C', 'D'] as const;

const typicalTime = () =>
  drawn(
    (random) => responseSecond.drawn(random),
    () => [],
  );

/** Any key. Typical callers press digits, mostly. */
export const inputAudioBufferDtmfEventReceivedDefinition = defineEvent(inputAudioBufferDtmfEventReceived, {
  values: ({ tier }) => ({
    event: tier === 'typical' ? weighted([5, oneOf(...KEYS.slice(0, 10))], [1, oneOf('*', '#')]) : oneOf(...KEYS),
    received_at: tier === 'typical' ? typicalTime() : edgeTime(),
  }),
  cases: () => ({
    ambiguous: [
      ambiguity(
        inputAudioBufferDtmfEventReceived.rules.types!,
        '/event',
        'no-key',
        ['a key is any text, as the schema says', 'a key is one of those of a telephone'],
        drawFrom('a', 'E', '10', ''),
      ),
    ],
    boundaries: boundaryValues(inputAudioBufferDtmfEventReceived.rules.types!, '/event', ...KEYS),
    isOpen: ({ event }) => !KEYS.some((key) => key === event),
    exclusions: ['/event empty'],
  }),
});
