import { performance } from 'node:perf_hooks';
import type { Case } from '../../engine/cases/case.js';
import { payloadOf } from '../../sampling/payload.js';
import { unwrapped } from '../unwrapped.js';
import type { Answer } from '../verdict.js';
import type { Context } from './context.js';

/** How much the analysis of one failure may cost. */
export interface QueryLimits {
  /** Milliseconds after which the parser counts as hung. */
  readonly timeout: number;
  /** Maximum number of calls of the parser. */
  readonly calls: number;
  /** Maximum duration in milliseconds. */
  readonly time: number;
}

/** Queries the parser to analyze one failure, within limits. */
export class QueryBudget {
  /** Number of calls of the parser so far. */
  calls = 0;
  private readonly deadline: number;

  constructor(
    readonly context: Context,
    private readonly limits: QueryLimits,
  ) {
    this.deadline = performance.now() + limits.time;
  }

  /** Whether a limit is reached. */
  get isSpent(): boolean {
    return this.calls >= this.limits.calls || performance.now() > this.deadline;
  }

  /** Passes a case to the parser. Returns `undefined` if a limit is reached, or if the case cannot be passed. */
  async ask(found: Case, timeout = this.limits.timeout): Promise<Answer | undefined> {
    const { model, target, requirements } = this.context;
    if (this.isSpent) return undefined;
    const payload = payloadOf(found, model);
    if (!target.supports(payload)) return undefined;
    this.calls++;
    return unwrapped(model, await target.parse(payload, { timeout, back: requirements.roundTrip }));
  }
}
