import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { functionCall } from './_rows/function-call.js';

describe(functionCall.object, () => itFollows(functionCall));
