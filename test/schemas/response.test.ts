import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { response } from './_rows/response.js';

describe(response.object, () => itFollows(response));
