import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { functionCallOutput } from './_rows/function-call-output.js';

describe(functionCallOutput.object, () => itFollows(functionCallOutput));
