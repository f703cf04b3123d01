import * as z from 'zod';
import type { Certainty } from '../engine/schema/rules.js';
import type { FinalState } from '../exchanges/exchange.js';
import type { Plan } from '../exchanges/plan.js';
import { CERTAINTIES, findingId } from '../fuzzing/fuzz-report.js';

const count = z.int().min(0).max(1e12);
const repeats = z.int().min(0).max(1000);

/** A plan is made by this package: what it is made of is not checked again, but that it can be compiled. */
const PlanSchema = z
  .looseObject({ seed: z.number(), begins: z.number(), session: z.looseObject({}), turns: z.array(z.looseObject({})) })
  .describe('What the exchange is made from.');

const Entry = z.union([
  z.strictObject({
    from: z.enum(['server', 'client']),
    event: z.unknown(),
    confirmed: count.optional().describe('Number of entries that the client had received for sure when it sent this.'),
    late: z.literal(true).optional().describe('Sent long after the server had closed the connection.'),
  }),
  z.strictObject({
    from: z.enum(['server', 'client']),
    close: z.strictObject({ code: z.int().optional(), reason: z.string().optional() }),
  }),
]);

const ended = z
  .strictObject({
    how: z.enum(['returned', 'raised', 'crashed', 'hung']),
    message: z.string().optional(),
    state: z.unknown().optional().describe('What the client says that it knows.'),
  })
  .describe('How the client ended.');

/** The schema of one finding about a live client. */
export const LiveFinding = z.strictObject({
  id: findingId.describe('The same in every run that finds the same.'),
  rule: z.string().describe('The rule that the client breaks.'),
  detail: z.string().describe('The part that differs between findings about the same rule.'),
  aspect: z.enum(['behaviour', 'closing']),
  certainty: z.enum(CERTAINTIES).describe('How sure the rule is.'),
  restsOn: z
    .record(z.string(), z.enum(CERTAINTIES))
    .describe('Rules that the exchange rests on, beyond those of every exchange, and how sure they are.'),
  message: z.string().describe('What is wrong.'),
  at: count.optional().describe('Index of the entry of the log that it is about.'),
  faults: z
    .array(z.strictObject({ kind: z.string(), duty: z.enum(['survive', 'report', 'either']) }))
    .describe('The faults of the exchange, and what a client must do.'),
  origin: z.strictObject({ seed: z.int(), index: count }).describe('The first exchange that shows it.'),
  case: count
    .optional()
    .describe(
      'Number of the case that the client asked for. It was played as often as "repeated" says, and is as it was.',
    ),
  count: count.describe('Number of exchanges that show it.'),
  repeated: z
    .strictObject({ failed: repeats, of: repeats })
    .describe('How often it showed when the smallest exchange was played again. If not always, it depends on timing.'),
  size: z
    .strictObject({ before: count, after: count, calls: count })
    .describe('Events of the exchange before and after it was made smaller, and exchanges that this took.'),
  plan: PlanSchema,
  log: z.array(Entry).describe('The smallest exchange that shows it, as it was played.'),
  expected: z.unknown().describe('What the client must know in the end.'),
  ended,
  nearest: z
    .strictObject({ plan: PlanSchema, log: z.array(Entry) })
    .optional()
    .describe('The nearest exchange that the client gets right.'),
});

/** A finding about a live client. */
export type LiveFinding = Omit<
  z.infer<typeof LiveFinding>,
  'plan' | 'nearest' | 'expected' | 'certainty' | 'restsOn'
> & {
  readonly certainty: Certainty;
  readonly restsOn: Readonly<Record<string, Certainty>>;
  readonly plan: Plan;
  readonly expected: FinalState;
  readonly nearest?: { readonly plan: Plan; readonly log: z.infer<typeof LiveFinding>['log'] } | undefined;
};
