import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { mcpCall, mcpError, mcpHttpError, mcpProtocolError, mcpToolExecutionError } from './_rows/mcp-call.js';

describe.each([mcpCall, mcpError, mcpProtocolError, mcpToolExecutionError, mcpHttpError])('$object', (examples) =>
  itFollows(examples),
);
