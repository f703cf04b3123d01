import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { mcpListTools, mcpListToolsTool } from './_rows/mcp-list-tools.js';

describe.each([mcpListTools, mcpListToolsTool])('$object', (examples) => itFollows(examples));
