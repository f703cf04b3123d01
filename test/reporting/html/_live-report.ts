import { compile } from '../../../src/exchanges/compile.js';
import { SIMPLEST_PLAN } from '../../../src/exchanges/simplest-plan.js';
import type { LiveFinding } from '../../../src/judging/live-finding.js';
import type { LiveReport } from '../../../src/judging/live-report.js';

export const { log, expected } = compile(SIMPLEST_PLAN);
/** Index of the event that it is about. */
export const CREATE = log.findIndex(({ event }) => event.type === 'response.create');
const [user] = expected.items;

/** A finding about a live client, in the simplest exchange. */
export const FINDING: LiveFinding = {
  id: '0123abcd',
  rule: 'client.status',
  detail: '',
  aspect: 'behaviour',
  certainty: 'documented',
  restsOn: { 'exchange.item.done': 'recorded' },
  message: `the status of ${user!.id} is wrong`,
  at: CREATE,
  faults: [{ kind: 'ping', duty: 'survive' }],
  origin: { seed: 1, index: 7 },
  count: 30,
  repeated: { failed: 5, of: 5 },
  size: { before: 40, after: log.length, calls: 12 },
  plan: SIMPLEST_PLAN,
  log: [...log],
  expected,
  ended: {
    how: 'returned',
    state: { ended: 'closed', items: expected.items.map(({ id }) => ({ id, status: 'lost' })) },
  },
};

/** A report with that finding. */
export const REPORT: LiveReport = {
  version: 1,
  kind: 'exchange',
  generator: 'realtime-arbitraries test',
  target: 'my-agent',
  seed: 1,
  ending: 'done',
  milliseconds: 1500,
  exchanges: 100,
  events: 900,
  responses: 100,
  unconnected: 0,
  distrusted: 2,
  hasState: true,
  groups: [
    { group: 'voice turn', isFault: false, behaviour: { right: 3, wrong: 2 }, closing: { right: 5, wrong: 0 } },
    { group: 'ping', isFault: true, behaviour: { right: 4, wrong: 0 }, closing: { right: 3, wrong: 1 } },
  ],
  hints: [],
  findings: [FINDING],
  known: [],
};
