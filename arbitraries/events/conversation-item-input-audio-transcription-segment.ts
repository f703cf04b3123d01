import { drawn } from '../../src/engine/generate/drawn.js';
import { oneNumber } from '../../src/engine/generate/number.js';
import { after } from '../../src/engine/generate/object.js';
import { oneOf } from '../../src/engine/generate/one-of.js';
import { conversationItemInputAudioTranscriptionSegment } from '../../src/objects/events/conversation-item-input-audio-transcription-segment.js';
import { ambiguity, drawFrom } from '../_ambiguous-cases.js';
import { defineEvent } from '../event.js';
import { wholeSpeech } from './_pieces.js';

const tenths = (draw: (random: Parameters<Parameters<typeof drawn>[0]>[0]) => number) =>
  drawn(
    (random) => draw(random) / 10,
    (seconds) => (Number.isInteger(seconds) ? [] : [Math.ceil(seconds)]),
  );

/** The end of a segment: its start, or later. */
const edgeEnd = () => after(({ start }: { start: number }) => oneNumber(start, start, start + 0.4, start + 65_536));

/** The end of a typical segment: up to nine seconds after its start. */
const typicalEnd = () =>
  after(({ start }: { start: number }) => tenths((random) => Math.round(start * 10) + random.nextInt(1, 90)));

/** Whether a number is negative. */
const isNegative = (number: unknown) => (number as number) < 0;

/** Segments end after they start. */
export const conversationItemInputAudioTranscriptionSegmentDefinition = defineEvent(
  conversationItemInputAudioTranscriptionSegment,
  {
    values: ({ tier }) =>
      tier === 'edge'
        ? { start: oneNumber(0, 0, 0.4, 1, 65_536), end: edgeEnd() }
        : {
            content_index: oneNumber(0, 0),
            text: wholeSpeech('user'),
            speaker: oneOf('spk_0', 'spk_1', 'spk_2'),
            start: tenths((random) => random.nextInt(0, 600)),
            end: typicalEnd(),
          },
    cases: () => ({
      ambiguous: [
        ...['/start', '/end'].map((at) =>
          ambiguity(
            conversationItemInputAudioTranscriptionSegment.rules.types!,
            at,
            'negative',
            ['seconds are any number, as the schema says', 'seconds are not negative'],
            drawFrom(-0.1, -1),
          ),
        ),
        ambiguity(
          conversationItemInputAudioTranscriptionSegment.rules.types!,
          '',
          'end-before-start',
          ['the numbers are independent', 'a segment ends after it starts'],
          (segment) => ({ ...(segment as object), start: 1.5, end: 0.5 }),
        ),
      ],
      isOpen: ({ start, end }) => isNegative(start) || isNegative(end) || (end as number) < (start as number),
    }),
  },
);
