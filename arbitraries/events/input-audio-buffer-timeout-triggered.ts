import { UNFIT } from '../../src/engine/cases/mutation.js';
import { oneNumber, wholeNumber } from '../../src/engine/generate/number.js';
import { after } from '../../src/engine/generate/object.js';
import { INT32_MAX } from '../../src/engine/json/int32.js';
import { inputAudioBufferTimeoutTriggered } from '../../src/objects/events/input-audio-buffer-timeout-triggered.js';
import { ambiguity } from '../_ambiguous-cases.js';
import { defineEvent } from '../event.js';

type Start = { readonly audio_start_ms: number };

/** The audio ends after it starts: typically after the time that the session sets. */
export const inputAudioBufferTimeoutTriggeredDefinition = defineEvent(inputAudioBufferTimeoutTriggered, {
  values: ({ tier }) =>
    tier === 'typical'
      ? {
          audio_start_ms: wholeNumber(0, 60_000),
          audio_end_ms: after(({ audio_start_ms: start }: Start) => wholeNumber(start + 5_000, start + 30_000)),
        }
      : {
          audio_start_ms: oneNumber(0, 0, 1, 65_536),
          audio_end_ms: after(({ audio_start_ms: start }: Start) =>
            oneNumber(INT32_MAX, start + 1, start + 5_000, 70_000, INT32_MAX),
          ),
        },
  without: ['/audio_start_ms above-31-bits'],
  cases: () => ({
    nearMisses: [
      {
        rule: inputAudioBufferTimeoutTriggered.rules.order,
        name: 'end-before-start',
        at: '/audio_end_ms',
        change: (_, { owner }) => (Number(owner.audio_start_ms) > 0 ? Number(owner.audio_start_ms) - 1 : UNFIT),
      },
    ],
    ambiguous: [
      ambiguity(
        inputAudioBufferTimeoutTriggered.rules.order,
        '/audio_end_ms',
        'end-at-start',
        ['the timeout may be any time', 'the timeout is at least five seconds'],
        (_, { owner }) => owner.audio_start_ms,
      ),
    ],
    isOpen: ({ audio_start_ms, audio_end_ms }) => audio_start_ms === audio_end_ms,
    exclusions: ['/audio_end_ms = 0'],
  }),
});
