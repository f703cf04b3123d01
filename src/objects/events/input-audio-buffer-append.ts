import { clientEvent } from './event.js';
import { base64 } from './fields.js';

/**
 * Most audio of one event: 15 MiB. Whether that is the audio or its Base64 is open, so the schema accepts the larger.
 * Source: `RealtimeClientEventInputAudioBufferAppend`.
 */
export const APPENDED_AUDIO = { base64: 15 * 2 ** 20, decoded: (15 * 2 ** 20 * 4) / 3 } as const;

/** Adds audio to the input, in Base64. Source: `RealtimeClientEventInputAudioBufferAppend`. */
export const inputAudioBufferAppend = clientEvent('input_audio_buffer.append', {
  source: 'RealtimeClientEventInputAudioBufferAppend',
  fields: { audio: base64() },
  rules: {
    'audio-length': {
      at: '/audio',
      text: `must have at most ${APPENDED_AUDIO.decoded} characters of Base64, which are 15 MiB of audio`,
      source: 'RealtimeClientEventInputAudioBufferAppend',
    },
  },
  refine: ({ properties }) => Object.assign(properties!.audio!, { maxLength: APPENDED_AUDIO.decoded }),
  checks: {
    'audio-length': ({ audio }, report) => {
      if (typeof audio !== 'string' || audio.length <= APPENDED_AUDIO.decoded) return;
      report(['audio'], `must have at most ${APPENDED_AUDIO.decoded} characters, but has ${audio.length}`);
    },
  },
});
