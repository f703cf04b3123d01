import type { JsonSchema } from '../../src/engine/schema/documented.js';
import { shapeOf } from '../../src/engine/schema/shape.js';

const circle: JsonSchema = {
  type: 'object',
  properties: { type: { type: 'string', const: 'circle' }, radius: { type: 'number' }, label: { type: 'string' } },
  required: ['type', 'radius'],
};

const square: JsonSchema = {
  type: 'object',
  properties: { type: { type: 'string', const: 'square' }, side: { type: 'number' }, label: { type: 'string' } },
  required: ['type', 'side'],
};

/** The shape of a drawing: a document with a title, a mode, and a list of circles and squares. */
export const shape = shapeOf({
  type: 'object',
  properties: {
    title: { type: ['string', 'null'] },
    mode: { type: 'string', enum: ['draft', 'final'] },
    scale: { type: 'number' },
    items: { type: 'array', items: { anyOf: [circle, square] } },
  },
});
