import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { audioFormat } from './_rows/audio-format.js';

describe(audioFormat.object, () => itFollows(audioFormat));
