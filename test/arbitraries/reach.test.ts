import type * as fc from 'fast-check';
import { describe } from 'vitest';
import type { Constraints } from '../../src/engine/generate/constraints.js';
import {
  clientSecret,
  conversationItem,
  gaSession,
  gaTurnDetection,
  response,
  session,
  transcriptionSession,
  transcriptionTurnDetection,
} from '../../src/index.js';
import { itReachesAll } from '../_laws.js';
import {
  clientSecrets,
  type Detection,
  each,
  gaSessions,
  gaTurnDetectionPairs,
  gaTurnDetections,
  inItems,
  items,
  mcpServers,
  type Predicates,
  type Response,
  responses,
  STATUSES,
  sessions,
  some,
  transcriptionSessions,
  transcriptionTurnDetections,
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

/** Turn detection that is not `null`. */
const presentOf = (arbitrary: fc.Arbitrary<Detection | null>) =>
  arbitrary.filter((detection): detection is Detection => detection !== null);

describe('edge', () => {
  itReachesAll('session', session(EDGE), sessions, 1000);
  itReachesAll('ga-session', gaSession(EDGE), gaSessions, 1000);
  itReachesAll('MCP servers of a ga-session', gaSession(EDGE), mcpServers, 1000);
  itReachesAll(
    'turn detection of a ga-session',
    presentOf(gaTurnDetection(EDGE)),
    { ...gaTurnDetections, ...gaTurnDetectionPairs },
    1000,
  );
  itReachesAll('transcription-session', transcriptionSession(EDGE), transcriptionSessions, 1000);
  itReachesAll(
    'turn detection of a transcription-session',
    presentOf(transcriptionTurnDetection(EDGE)),
    transcriptionTurnDetections,
    1000,
  );
  itReachesAll('client-secret', clientSecret(EDGE), clientSecrets, 1000);
  itReachesAll('response', response(EDGE), responses, 1000);
  itReachesAll('item', conversationItem(EDGE), inItems, 1000);
});

describe('typical', () => {
  itReachesAll('response', response(TYPICAL), typicalKinds, 500);
});
