import { APPENDED_AUDIO, inputAudioBufferAppend } from '../../src/objects/events/input-audio-buffer-append.js';
import { inputAudio } from '../_base64.js';
import { defineEvent } from '../event.js';
import { ifTypical } from './_pieces.js';

/** Typical clients send a few hundredths of a second at a time. */
export const inputAudioBufferAppendDefinition = defineEvent(inputAudioBufferAppend, {
  values: (making) => ifTypical(making, () => ({ audio: inputAudio() })),
  cases: () => ({ exclusions: [`/audio of ${APPENDED_AUDIO.decoded} characters`] }),
});
