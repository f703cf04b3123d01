import { Option } from 'commander';
import { type CarrierName, modelWithin } from '../../arbitraries/carriers.js';
import type { ModelName } from '../../arbitraries/models.js';
import type { Model } from '../engine/cases/model.js';
import { CannotRun } from './_cannot-run.js';

/** The option that puts the values of a model into events. */
export interface Within {
  /** The type of the event; `true` for the usual one. */
  readonly within?: CarrierName | true;
}

/** Builds the option `--within`. */
export const withinOption = (
  description = 'put each value into an event of this type, or into the one that usually carries it',
) => new Option('--within [event]', description);

/** Returns a model, inside an event if the option is given. Throws `CannotRun` if the event does not carry the model. */
export function modelIn(name: ModelName, within: Within['within']): Model {
  try {
    return modelWithin(name, within);
  } catch (error) {
    throw error instanceof RangeError ? new CannotRun(`--within: ${error.message}.`) : error;
  }
}
