import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { mcpApprovalRequest, mcpApprovalResponse } from './_rows/mcp-approval.js';

describe.each([mcpApprovalRequest, mcpApprovalResponse])('$object', (examples) => itFollows(examples));
