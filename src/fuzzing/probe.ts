import type { Model } from '../engine/cases/model.js';
import type { Answered } from './answers.js';
import { DeadParser } from './dead-parser.js';
import { AcceptsNothing } from './fuzz-result.js';
import type { HangTime } from './hang-time.js';
import { type Planned, probes } from './plan.js';
import { smallProbe } from './small-probe.js';
import type { Answer } from './verdict.js';

/** Number of typical values that show whether a parser works at all. */
export const PROBES = 20;

/** Number of hangs after which a parser that accepted nothing is given up: each takes long. */
const ENOUGH_HUNG = 5;

/** What a probe needs of a run. */
export interface Prober {
  readonly model: Model;
  readonly seed: number;
  readonly hangs: HangTime;
  readonly signal: AbortSignal | undefined;
  /** Whether it is known how long the answers of the parser take. */
  knowsSpeed(): boolean;
  /** Passes a case to the parser. */
  ask(planned: Planned): Promise<Answer | undefined>;
  /** Called before each typical value, with the number of those before it. */
  progress(after: number): void;
  /** Called with each answer to a typical value, and the number of those before it. */
  answered(answered: Answered, after: number): Promise<void>;
}

/** What the typical values show. */
export interface Probed {
  /** Whether the parser accepts one. */
  readonly works: boolean;
  /** The first one on which it hung. */
  readonly hung?: Answered | undefined;
}

/** Passes typical values to the parser. Throws `AcceptsNothing` if it hangs or dies from the first one on. */
export async function probe(prober: Prober): Promise<Probed> {
  const { model, hangs, signal } = prober;
  const ask = (planned: Planned) => prober.ask(planned);
  const dead = new DeadParser(model, ask);
  let works = false;
  let first: Answered | undefined;
  let hung = 0;
  let small = false;
  for (const [after, found] of [...probes(model, PROBES, prober.seed)].entries()) {
    prober.progress(after);
    const planned: Planned = { case: found, origin: { phase: 'random' } };
    const answer = await ask(planned);
    if (signal?.aborted) break;
    if (!answer) continue;
    const isHang = answer.verdict === 'timed-out';
    if (isHang && hung === 0 && !works)
      small = await smallProbe(model, ask, () => prober.knowsSpeed() || hangs.endsProbing || signal?.aborted === true);
    await prober.answered({ planned, answer }, after);
    if (await dead.isShownBy(answer)) throw new AcceptsNothing(answer);
    if (isHang) first ??= { planned, answer };
    if (isHang && !works && ++hung === ENOUGH_HUNG) {
      if (small) break;
      throw new AcceptsNothing(answer);
    }
    works ||= answer.verdict === 'accepted';
    if (hangs.endsProbing && (works || small)) break;
  }
  return { works, hung: first };
}
