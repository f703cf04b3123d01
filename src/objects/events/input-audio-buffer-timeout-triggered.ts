import { serverEvent } from './event.js';
import { id, milliseconds } from './fields.js';

const isOffset = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

const SOURCE = 'RealtimeServerEventInputAudioBufferTimeoutTriggered';

/** Nobody spoke for the time that the session sets. Source: `RealtimeServerEventInputAudioBufferTimeoutTriggered`. */
export const inputAudioBufferTimeoutTriggered = serverEvent('input_audio_buffer.timeout_triggered', {
  source: SOURCE,
  fields: { audio_start_ms: milliseconds(), audio_end_ms: milliseconds(), item_id: id('item_') },
  rules: {
    order: {
      at: '/audio_end_ms',
      text: 'must not be before audio_start_ms',
      source: `${SOURCE}.audio_end_ms`,
      beyondJsonSchema: true,
    },
  },
  checks: {
    order({ audio_start_ms: start, audio_end_ms: end }, report) {
      // Other values break the rule of types.
      if (!isOffset(start) || !isOffset(end) || end >= start) return;
      report(['audio_end_ms'], `must not be before audio_start_ms (${start}), but is ${end}`);
    },
  },
});
