import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { inputTurnDetection, turnDetection } from './_rows/turn-detection.js';

describe.each([turnDetection, inputTurnDetection])('$object', (examples) => itFollows(examples));
