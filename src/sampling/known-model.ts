import type { Boundary } from '../../arbitraries/_boundary.js';
import { jsonSchema } from '../schemas/json-schema.js';
import { shapeOf } from '../schemas/shape.js';
import type { CaseModel } from './cases.js';
import { type Points, pointsOf } from './points.js';

/** A model with what can be reached in it. */
export interface KnownModel extends CaseModel {
  readonly points: Points;
}

/** Puts together what is known of a model. */
export function knownModel(model: Omit<CaseModel, 'shape'> & { readonly boundaries: readonly Boundary[] }): KnownModel {
  const { name, schema, boundaries, open } = model;
  const shape = shapeOf(jsonSchema(name, schema));
  return { ...model, shape, points: pointsOf(name, shape, boundaries, open) };
}
