import type { Model } from '../engine/cases/model.js';
import type { Answer } from './verdict.js';

/** Returns an answer in which the returned value is that of the model, without what carries it. */
export const unwrapped = (model: Model, answer: Answer): Answer =>
  answer.back ? { ...answer, back: { value: model.returned(answer.back.value) } } : answer;
