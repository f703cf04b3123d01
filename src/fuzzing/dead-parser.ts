import type { Model } from '../engine/cases/model.js';
import { systematicTier } from '../sampling/systematic-list.js';
import { answerKey } from './analysis/signature.js';
import type { Planned } from './plan.js';
import type { Answer } from './verdict.js';

/** Number of typical values that crash alike before small ones are tried, and number of small ones. */
const CRASHES = 5;
const SMALL = 10;

/**
 * Recognizes a parser that does not run at all, such as a program that ends when it starts: it crashes on the first typical
 * values, and on small values of many kinds, always in the same way.
 */
export class DeadParser {
  private key: string | undefined;
  private crashes = 0;

  constructor(
    private readonly model: Model,
    private readonly ask: (planned: Planned) => Promise<Answer | undefined>,
  ) {}

  /** Takes the answer to the next typical value. Returns whether the parser does not run. */
  async isShownBy(answer: Answer): Promise<boolean> {
    this.crashes = this.isAlike(answer) ? this.crashes + 1 : Number.NaN;
    if (this.crashes !== CRASHES) return false;
    const valid = systematicTier(this.model, 'edge');
    const step = Math.ceil(valid.length / SMALL);
    for (const [index, found] of valid.entries()) {
      if (index % step !== 0) continue;
      if (!this.isAlike(await this.ask({ case: found, origin: { phase: 'systematic' } }))) return false;
    }
    return true;
  }

  private isAlike(answer: Answer | undefined): boolean {
    if (answer?.verdict !== 'crashed') return false;
    this.key ??= answerKey(answer);
    return answerKey(answer) === this.key;
  }
}
