import { describe } from 'vitest';
import type { Constraints } from '../../src/engine/generate/constraints.js';
import { conversationItem, response, session } from '../../src/index.js';
import { itReachesAll } from '../_laws.js';
import {
  each,
  inItems,
  items,
  type Predicates,
  type Response,
  responses,
  STATUSES,
  sessions,
  some,
} from './_boundaries.js';

const EDGE: Constraints = { tier: 'edge' };
const TYPICAL: Constraints = { tier: 'typical' };

const typicalKinds: Predicates<Response> = {
  ...each<Response>('status', STATUSES, (r) => r.status),
  ...Object.fromEntries(
    ['message', 'function_call', 'mcp_call', 'mcp_list_tools', 'mcp_approval_request'].map((type) => [
      `item ${type}`,
      (r: Response) => some(items(r), (item) => item.type === type),
    ]),
  ),
  ...each<Response>('output_modalities', [['audio'], ['text']], (r) => r.output_modalities),
};

describe('edge', () => {
  itReachesAll('session', session(EDGE), sessions, 1000);
  itReachesAll('response', response(EDGE), responses, 1000);
  itReachesAll('item', conversationItem(EDGE), inItems, 1000);
});

describe('typical', () => {
  itReachesAll('response', response(TYPICAL), typicalKinds, 500);
});
