import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { transcription } from './_rows/transcription.js';

describe(transcription.object, () => itFollows(transcription));
