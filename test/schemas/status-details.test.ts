import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { statusDetails, statusDetailsError } from './_rows/status-details.js';

describe.each([statusDetails, statusDetailsError])('$object', (examples) => itFollows(examples));
