import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { sessionAudio, sessionAudioInput, sessionAudioOutput } from './_rows/session-audio.js';

describe.each([sessionAudio, sessionAudioInput, sessionAudioOutput])('$object', (examples) => itFollows(examples));
