import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { metadata } from './_rows/metadata.js';

describe(metadata.object, () => itFollows(metadata));
