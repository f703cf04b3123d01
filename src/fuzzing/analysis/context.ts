import type { Case } from '../../engine/cases/case.js';
import type { Model } from '../../engine/cases/model.js';
import { counts, type Disagreement, disagreements, type Requirements } from '../disagreement.js';
import type { HangTime } from '../hang-time.js';
import type { Planned } from '../plan.js';
import type { Target } from '../target.js';
import type { Answer } from '../verdict.js';

/** What an analysis is about: the model, the parser, and what the parser must do. */
export interface Context {
  readonly model: Model;
  readonly target: Target;
  readonly requirements: Requirements;
  /** How long the parser has hung so far, if that is limited. */
  readonly hangs?: HangTime;
}

/** A case that a parser got wrong. */
export interface Failure {
  readonly planned: Planned;
  readonly answer: Answer;
  readonly disagreement: Disagreement;
}

/** Lists the disagreements of an answer that are failures. */
export const failuresIn = ({ model, requirements }: Context, found: Case, answer: Answer): Disagreement[] =>
  disagreements(model, found, answer, requirements).filter(counts);
