import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { tracing } from './_rows/tracing.js';

describe(tracing.object, () => itFollows(tracing));
