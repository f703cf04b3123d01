import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { session } from './_rows/session.js';

describe(session.object, () => itFollows(session));
