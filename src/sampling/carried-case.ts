import type { Case } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';

/** Returns a case as a parser receives it: its value is what carries the value of the model, if something does. */
export function carriedCase<C extends Omit<Case, 'tier'>>(model: Model, found: C): C {
  if (!model.carrierNames) return found;
  const { model: name, value, path, ...label } = found;
  // A text is that of the whole carrier.
  if (value === undefined) return { ...found, model: name, within: model.carrierNames[0] };
  const within = model.carrierNameOf(value);
  const place = path === undefined ? {} : { path: model.placeOf(value) + path };
  return { model: name, within, ...label, ...place, value: model.payload(value) } as unknown as C;
}
