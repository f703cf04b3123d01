import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { toolChoice } from './_rows/tool-choice.js';

describe(toolChoice.object, () => itFollows(toolChoice));
