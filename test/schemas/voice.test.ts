import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { voice } from './_rows/voice.js';

describe(voice.object, () => itFollows(voice));
