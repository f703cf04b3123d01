import * as z from 'zod';
import { CASE_TIERS } from '../sampling/case.js';
import { PHASES } from './finding.js';
import { KINDS } from './kind.js';
import { VERDICTS } from './verdict.js';

const count = z.int().min(0);

const Complaint = z.strictObject({
  type: z.string().optional().describe('The class of what was thrown, or the signal that ended a program.'),
  message: z.string(),
  at: z.string().optional().describe('Where in the code: file, line and column.'),
});

const Case = z.strictObject({
  model: z.string(),
  tier: z.enum(CASE_TIERS),
  expect: z.enum(['must-accept', 'may-either', 'must-reject']).describe('What a parser owes to the case.'),
  rule: z.string().optional().describe('The documented rule that it breaks, or is about.'),
  path: z.string().optional().describe('Where, as a JSON Pointer.'),
  mutation: z.string().optional().describe('What was done to a valid value.'),
  readings: z.array(z.string()).length(2).optional().describe('The two readings of the documentation that differ.'),
  value: z.unknown().optional().describe('The JSON value.'),
  text: z.string().optional().describe('In place of `value`: a text.'),
  base64: z.string().optional().describe('In place of `value`: bytes, in Base64.'),
});

const Cause = z.strictObject({
  kind: z.string().describe('The kind of place.'),
  path: z.string().describe('Where in the case, as a JSON Pointer.'),
  change: z.enum(['instead', 'without', 'with', 'order']),
  refused: z.unknown().optional().describe('What stands there.'),
  sort: z.string().describe('What sort of value that is.'),
  accepted: z.unknown().optional().describe('What makes the parser accept it in its place.'),
});

/** A distinct way in which a parser fails. */
export const FuzzFinding = z.strictObject({
  id: z.string().describe('The same in every run that finds the same.'),
  signature: z.string().describe('What makes failures the same finding.'),
  kind: z.enum(KINDS),
  verdict: z.enum(VERDICTS),
  complaint: Complaint.optional().describe('What the parser said.'),
  case: Case.describe('The smallest case that shows it.'),
  origin: z
    .strictObject({
      phase: z.enum(PHASES),
      seed: z.int().optional(),
      index: count.optional(),
    })
    .describe('Where the first case that showed it comes up.'),
  cause: Cause.optional().describe('The one change after which the case is accepted.'),
  accepted: z.unknown().optional().describe('The case after that change: an accepted value beside a refused one.'),
  difference: z.string().optional().describe('What is different in what came back.'),
  back: z.unknown().optional().describe('What came back in the place of the case.'),
  rules: z.array(z.string()).describe('The documented rules that the failures were about.'),
  places: z.array(z.string()).describe('The kinds of places that they were about.'),
  count: count.describe('Cases that showed it.'),
  size: z.strictObject({ before: count, after: count, calls: count }),
  flaky: z.strictObject({ failed: count, of: count }).optional().describe('How often it fails, if not always.'),
});

const Tally = z.strictObject({ accepted: count, rejected: count, crashed: count, 'timed-out': count });

/** What a run against a parser found. */
export const FuzzReport = z.strictObject({
  version: z.literal(1),
  generator: z.string().describe('What made the report, with its version.'),
  model: z.string(),
  target: z.string().describe('The parser.'),
  seed: z.int(),
  shard: z
    .string()
    .regex(/^\d+\/\d+$/)
    .optional()
    .describe('The part of the work that was done, as 1/4.'),
  ending: z.enum(['done', 'max-time', 'max-failures', 'interrupted']),
  milliseconds: z.number().min(0),
  cases: count.describe('Cases that the parser was given.'),
  skipped: count.describe('Cases that it could not be given.'),
  tallies: z.partialRecord(z.enum(CASE_TIERS), Tally).describe('What it did with the cases of each tier.'),
  tried: z
    .array(z.strictObject({ tier: z.enum(CASE_TIERS), rule: z.string().optional(), count }))
    .describe('Cases by their tier and the rule that they are about.'),
  hints: z.array(z.string()).describe('What strikes the eye about the whole run.'),
  added: z.array(z.string()).describe('Kinds of places of properties that came back and were not sent.'),
  findings: z.array(FuzzFinding),
  known: z.array(z.string()).describe('Findings that were known before, and do not count.'),
});

export type FuzzReport = z.infer<typeof FuzzReport>;

/** The report as JSON Schema 2020-12. */
export const fuzzReportSchema = () => z.toJSONSchema(FuzzReport, { target: 'draft-2020-12' });
