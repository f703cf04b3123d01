import type { Mutation } from '../src/engine/cases/mutation.js';
import { draw } from '../src/engine/generate/drawing.js';
import type { Rule } from '../src/engine/schema/rules.js';
import { ambiguity } from './_ambiguous-cases.js';
import { notASchema } from './_json-schema.js';

/** Replaces a JSON Schema with an object that is not one. */
export const notJsonSchema = (rule: Rule, at: string): Mutation =>
  ambiguity(rule, at, 'not-a-schema', ['any object is allowed', 'the object must be a JSON Schema'], (_, { random }) =>
    draw(notASchema(), random),
  );
