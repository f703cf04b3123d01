import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { responseAudio } from './_rows/response-audio.js';

describe(responseAudio.object, () => itFollows(responseAudio));
