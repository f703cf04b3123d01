import { mustBeOneOf } from '../arbitraries/_constraints.js';
import { type ModelName, models } from '../arbitraries/models.js';
import { type KnownModel, knownModel } from './sampling/known-model.js';

const made = new Map<ModelName, KnownModel>();

/** A model by its name, with what is known of it, put together once. Throws a `RangeError` where there is no such model. */
export function modelNamed(name: ModelName): KnownModel {
  mustBeOneOf('the model', name, Object.keys(models));
  const known = made.get(name) ?? knownModel({ name, ...models[name] });
  made.set(name, known);
  return known;
}
