import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { functionTool } from './_rows/function-tool.js';

describe(functionTool.object, () => itFollows(functionTool));
