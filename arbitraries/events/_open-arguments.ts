import type { ObjectCases } from '../../src/engine/cases/mutation.js';
import { isJson } from '../../src/engine/json/json-text.js';
import { isObject } from '../../src/engine/json/type-of.js';
import type { Rule } from '../../src/engine/schema/rules.js';
import { ambiguity, drawFrom } from '../_ambiguous-cases.js';
import { argumentsAmbiguous, argumentsBoundaries, NOT_JSON, partialAmbiguous } from '../_arguments-cases.js';

const isWhole = (text: unknown) => typeof text === 'string' && isJson(text) && isObject(JSON.parse(text));

/**
 * Cases of the `arguments` of an event that ends a call. It also comes if the call was interrupted, and the documentation
 * does not say what the arguments are then.
 */
export const openArguments = (rule: Rule): Partial<ObjectCases> => ({
  ambiguous: [
    argumentsAmbiguous(rule),
    ...partialAmbiguous(rule),
    ambiguity(
      rule,
      '/arguments',
      'not-json',
      ['arguments may be any text', 'arguments are JSON'],
      drawFrom(...Object.values(NOT_JSON)),
    ),
  ],
  boundaries: argumentsBoundaries(rule),
  exclusions: ['/arguments empty'],
  isOpen: (event) => typeof event.arguments === 'string' && !isWhole(event.arguments),
});
