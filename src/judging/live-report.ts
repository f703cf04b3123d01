import * as z from 'zod';
import { findingId } from '../fuzzing/fuzz-report.js';
import { ENDINGS } from '../fuzzing/fuzz-result.js';
import { LiveFinding as FindingSchema, type LiveFinding } from './live-finding.js';

const count = z.int().min(0).max(1e12);

const Tally = z.strictObject({ right: count, wrong: count });

/** The schema of a report about a live client. */
export const LiveReport = z.strictObject({
  version: z.literal(1),
  kind: z.literal('exchange'),
  generator: z.string().describe('Name and version of the tool.'),
  target: z.string().describe('The client.'),
  seed: z.int(),
  ending: z.enum(ENDINGS),
  milliseconds: z.number().min(0).max(1e12),
  exchanges: count.describe(
    'Number of exchanges that were played and judged, without those that made findings smaller.',
  ),
  events: count.describe('Number of events of both sides in them.'),
  responses: count.describe('Number of responses in them.'),
  unconnected: count.describe('Number of exchanges that the client did not connect for.'),
  distrusted: count.describe('Number of exchanges that were not judged, since the server made a mistake.'),
  hasState: z.boolean().describe('Whether the client reported what it knows in the end.'),
  groups: z
    .array(
      z.strictObject({
        group: z.string().describe('Something that exchanges contain, or a fault of them.'),
        isFault: z.boolean(),
        behaviour: Tally,
        closing: Tally,
      }),
    )
    .describe('Number of exchanges that the client gets right and wrong, by what they contain.'),
  hints: z.array(z.string()).describe('Remarks about the whole run.'),
  findings: z.array(FindingSchema).describe('Those that most exchanges show first.'),
  known: z.array(findingId).describe('IDs of findings that were known before. They do not count.'),
});

/**
 * What `fuzzClient` returns, and `fuzz exchange` writes as JSON. Durations are in milliseconds.
 *
 * @example
 * const { findings }: LiveReport = await fuzzClient(client, { runs: 20 });
 * findings.map(({ rule, message }) => `${rule}: ${message}`);
 */
export type LiveReport = Omit<z.infer<typeof LiveReport>, 'findings'> & {
  readonly findings: readonly LiveFinding[];
};
