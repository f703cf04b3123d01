import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { usage } from './_rows/usage.js';

describe(usage.object, () => itFollows(usage));
