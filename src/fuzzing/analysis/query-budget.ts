import { performance } from 'node:perf_hooks';
import type { Case } from '../../engine/cases/case.js';
import { payloadOf } from '../../sampling/payload.js';
import { unwrapped } from '../unwrapped.js';
import type { Answer } from '../verdict.js';
import type { Context } from './context.js';

/** Maximum number of calls in which the parser hangs, since each of them takes long. */
const MAX_HANGS = 10;

/** How much the analysis of one failure may cost. */
export interface QueryLimits {
  /** Milliseconds after which the parser counts as hung. */
  readonly timeout: number;
  /** Maximum number of calls of the parser. */
  readonly calls: number;
  /** Milliseconds that the parser may take. */
  readonly time: number;
}

/** Queries the parser to analyze one failure, within limits. */
export class QueryBudget {
  /** Number of calls of the parser so far. */
  calls = 0;
  private hangs = 0;
  /** Milliseconds that the parser took. Our own work does not count, so that a busy machine changes no finding. */
  private time = 0;

  constructor(
    readonly context: Context,
    private readonly limits: QueryLimits,
  ) {}

  /** Whether a limit is reached. */
  get isSpent(): boolean {
    const { calls, time } = this.limits;
    const isOver = this.hangs > 0 && this.context.hangs?.isOver;
    return this.calls >= calls || this.hangs >= MAX_HANGS || this.time > time || isOver === true;
  }

  /** Passes a case to the parser. Returns `undefined` if a limit is reached, or if the case cannot be passed. */
  async ask(found: Case, timeout?: number): Promise<Answer | undefined> {
    return this.isSpent ? undefined : this.askAgain(found, timeout);
  }

  /** Does the same whatever was asked before. */
  async askAgain(found: Case, timeout = this.limits.timeout): Promise<Answer | undefined> {
    const { model, target, requirements } = this.context;
    const payload = payloadOf(found, model);
    if (!target.supports(payload)) return undefined;
    this.calls++;
    const start = performance.now();
    const answer = unwrapped(model, await target.parse(payload, { timeout, back: requirements.roundTrip }));
    const took = performance.now() - start;
    this.time += took;
    this.context.hangs?.addAnalyzed(answer, took);
    if (answer.verdict === 'timed-out') this.hangs++;
    return answer;
  }
}
