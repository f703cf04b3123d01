import * as z from 'zod';
import { CASE_TIERS } from '../engine/cases/case.js';
import type { Certainty } from '../engine/schema/rules.js';
import { FAILURE_KINDS } from './failure-kind.js';
import { PHASES } from './finding.js';
import { ENDINGS } from './fuzz-result.js';
import { VERDICTS } from './verdict.js';

/** Large enough for any run, and so small that sums of counts are exact. */
const MAX_COUNT = 1e12;

/** Maximum number of times that a case was repeated. */
const MAX_REPEATS = 1000;

const count = z.int().min(0).max(MAX_COUNT);
const repeats = z.int().min(0).max(MAX_REPEATS);
const pointer = z.string().regex(/^(?:\/(?:[^~/]|~[01])*)*$/);

export const CERTAINTIES = ['documented', 'by example', 'recorded', 'inferred'] as const satisfies readonly Certainty[];

const Complaint = z.strictObject({
  type: z.string().optional().describe('The class of the exception, or the signal that ended a program.'),
  message: z.string(),
  at: z.string().optional().describe('The place in the code: file, line and column.'),
});

/** A case has one of these. */
const CONTENTS = ['value', 'text', 'base64'] as const;

const Case = z
  .strictObject({
    model: z.string(),
    within: z.string().optional().describe('The type of the event that carries the value.'),
    tier: z.enum(CASE_TIERS),
    expect: z.enum(['must-accept', 'may-either', 'must-reject']).describe('What a parser must do with the case.'),
    object: z.string().optional().describe('The documented object that it is about.'),
    rule: z.string().optional().describe('The documented rule that it breaks, or is about.'),
    path: pointer.optional().describe('The place, as a JSON Pointer.'),
    mutation: z.string().optional().describe('What was done to a valid value.'),
    readings: z.array(z.string()).length(2).optional().describe('The two readings of the documentation.'),
    value: z.unknown().optional().describe('The JSON value.'),
    text: z.string().optional().describe('Instead of `value`: a text.'),
    base64: z.string().optional().describe('Instead of `value`: bytes in Base64.'),
  })
  .refine((found) => CONTENTS.filter((name) => name in found).length === 1, 'has one of value, text and base64');

const Cause = z.strictObject({
  kind: z.string().describe('The place pattern.'),
  path: pointer.describe('The place in the case, as a JSON Pointer.'),
  change: z.enum(['instead', 'without', 'with', 'order']),
  refused: z.unknown().optional().describe('The part of the case at the place.'),
  sort: z.string().describe('Which other values are rejected at the place.'),
  members: z.array(z.unknown()).optional().describe('If several members of an enum are rejected: all of them.'),
  accepted: z.unknown().optional().describe('The part of the accepted value at the place.'),
});

/** The ID of a finding, which is also the name of its file in a store. */
export const findingId = z.string().regex(/^[0-9a-f]{8}$/);

/** The schema of one finding. */
export const FuzzFinding = z.strictObject({
  id: findingId.describe('The same in every run that finds the same.'),
  signature: z.string().describe('What failures of this finding have in common.'),
  kind: z.enum(FAILURE_KINDS),
  verdict: z.enum(VERDICTS),
  complaint: Complaint.optional().describe('What the parser said.'),
  case: Case.describe('The smallest failing case.'),
  origin: z
    .strictObject({
      phase: z.enum(PHASES),
      seed: z.int().optional(),
      index: count.optional(),
    })
    .describe('Where the first failing case came up.'),
  cause: Cause.optional().describe('The smallest change after which the parser accepts the case.'),
  accepted: z.unknown().optional().describe('The case after that change: an accepted value.'),
  difference: z.string().optional().describe('What differs in the returned value.'),
  back: z.unknown().optional().describe('The differing part of the returned value.'),
  rules: z.array(z.string()).describe('The documented rules that the failures are about.'),
  places: z.array(z.string()).describe('The place patterns that the failures are about.'),
  count: count.describe('Number of failing cases. A case that fails for several reasons counts for each.'),
  typical: z.number().min(0).max(1).optional().describe('Share of typical values that fail for this reason.'),
  certainty: z.enum(CERTAINTIES).optional().describe('How sure the rule is that the finding is about.'),
  likely: z.boolean().optional().describe('Whether a client is likely to meet it.'),
  size: z.strictObject({ before: count, after: count, calls: count }).describe('Characters, and calls of the parser.'),
  flaky: z.strictObject({ failed: repeats, of: repeats }).optional().describe('How often it fails, if not always.'),
  intermittent: z
    .strictObject({
      least: count.describe('Least number of cases that the process had answered before.'),
      most: count.describe('Greatest number of cases that it had answered before.'),
      unanswered: count.describe('Number of cases that were not answered the first time.'),
      around: z
        .strictObject({ phase: z.enum(PHASES), from: count, to: count })
        .optional()
        .describe('The indexes of the first and the last of these cases in a phase.'),
    })
    .optional()
    .describe('If no case explains the failure: when it occurs.'),
});

/** A finding in a report. */
export type FuzzFinding = z.infer<typeof FuzzFinding>;

const Tally = z.strictObject({ accepted: count, rejected: count, crashed: count, 'timed-out': count });

/** The schema of a report: `FuzzReport.parse(json)` checks a report that was written to a file. */
export const FuzzReport = z.strictObject({
  version: z.literal(1),
  generator: z.string().describe('Name and version of the tool.'),
  model: z.string(),
  within: z.string().optional().describe('The type of the event that carries the values, or usual.'),
  target: z.string().describe('The parser.'),
  seed: z.int(),
  shard: z
    .string()
    .regex(/^[1-9]\d{0,5}\/[1-9]\d{0,5}$/)
    .optional()
    .describe('The part of the cases, for example 1/4.'),
  ending: z.enum(ENDINGS),
  milliseconds: z.number().min(0).max(MAX_COUNT),
  cases: count.describe('Number of cases that were passed to the parser.'),
  skipped: count.describe('Number of cases that cannot be passed to the parser.'),
  tallies: z.partialRecord(z.enum(CASE_TIERS), Tally).describe('Number of cases by tier and verdict.'),
  tried: z
    .array(z.strictObject({ tier: z.enum(CASE_TIERS), rule: z.string().optional(), verdicts: Tally }))
    .describe('Number of cases by tier, rule and verdict.'),
  places: z
    .array(z.strictObject({ place: z.string(), verdicts: Tally }))
    .describe('Number of cases by verdict, for each place pattern that cases are about.'),
  hints: z.array(z.string()).describe('Remarks about the whole run.'),
  added: z.array(z.string()).describe('Place patterns of properties in returned values that were not sent.'),
  findings: z.array(FuzzFinding).describe('Those that do most harm first.'),
  unlikely: count.optional().describe('Number of findings that were left out, since only unlikely values reach them.'),
  known: z.array(z.string()).describe('IDs of findings that were known before. They do not count.'),
});

/**
 * The result of a run as JSON. Durations are in milliseconds.
 *
 * @example
 * const { findings }: FuzzReport = await fuzzParser(parse, { model: 'response' });
 * findings.map(({ kind, case: { rule } }) => `${kind} ${rule}`); // ['refused-valid usage.null']
 */
export type FuzzReport = z.infer<typeof FuzzReport>;

/** The report format as JSON Schema 2020-12. */
export const fuzzReportSchema = () => z.toJSONSchema(FuzzReport, { target: 'draft-2020-12' });
