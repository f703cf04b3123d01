import { type Boundary, type Mutation, UNFIT } from '../src/engine/cases/mutation.js';
import { wrongValues } from '../src/engine/cases/wrong.js';
import { draw } from '../src/engine/generate/drawing.js';
import { isJson } from '../src/engine/json/json-text.js';
import type { Rule } from '../src/engine/schema/rules.js';
import { ambiguity, drawFrom } from './_ambiguous-cases.js';
import { cutArguments } from './_arguments.js';
import { boundariesAt, depthOf } from './_boundary-cases.js';

const ARGUMENTS = '/arguments';

/** Texts that JSON text begins with, but that are not whole. */
const PARTIAL = {
  empty: '',
  blank: ' \n',
  'cut-after-brace': '{',
  'cut-in-key': '{"ci',
  'cut-short': '{"a":1',
  'cut-in-escape': '{"a":"\\u00e',
} as const;

/** Texts that no JSON text begins with. */
export const NOT_JSON = {
  'trailing-comma': '{"a":1,}',
  'single-quotes': "{'a':1}",
  'bare-word': 'undefined',
  'two-values': '{}{}',
} as const;

/** Replaces the arguments with text that no JSON text begins with. */
export const argumentsNearMisses = (rule: Rule): Mutation[] => wrongValues(rule, ARGUMENTS, NOT_JSON);

/** Replaces the arguments with text that is not whole, and cuts them off. */
export const partialNearMisses = (rule: Rule): Mutation[] => [
  ...wrongValues(rule, ARGUMENTS, PARTIAL),
  {
    rule,
    name: 'cut-anywhere',
    at: ARGUMENTS,
    change: (value, { random }) => {
      // Without the white space at the end, no part of the text from its start is whole.
      const text = String(value).trim();
      return draw(cutArguments(text), random) || UNFIT;
    },
  },
];

/** The same changes, if the documentation does not say whether the arguments must be whole. */
export const partialAmbiguous = (rule: Rule): Mutation[] =>
  partialNearMisses(rule).map((mutation) => ({
    ...mutation,
    readings: ['arguments may be empty or cut off', 'arguments are always whole'],
  }));

/** Replaces the arguments with JSON text of another type than object. */
export const argumentsAmbiguous = (rule: Rule): Mutation =>
  ambiguity(
    rule,
    ARGUMENTS,
    'no-object',
    ['arguments may be any JSON', 'arguments must be an object'],
    drawFrom('null', 'true', '0', '"text"', '[]', '[{}]'),
  );

/** Forms of JSON text that arguments can have. */
export const argumentsBoundaries = (rule: Rule): Boundary[] =>
  boundariesAt<string>(rule, ARGUMENTS, {
    '= {}': (text) => text === '{}',
    spaced: (text) => /^\s/.test(text) && isJson(text),
    'spaces before line breaks': (text) => /^\{ {2}\n[\s\S]* \n$/.test(text) && isJson(text),
    nested: (text) => isJson(text) && depthOf(JSON.parse(text)) >= 2,
  });

/** Forms of arguments that are not whole. */
export const partialBoundaries = (rule: Rule): Boundary[] => {
  const endsWith = (end: RegExp) => (text: string) => /^\s*\{/.test(text) && end.test(text) && !isJson(text);
  return boundariesAt<string>(rule, ARGUMENTS, {
    'a brace alone': (text) => text === '{',
    'cut off': endsWith(/[^{\s]\s*$/),
    'cut off after a backslash': endsWith(/[^\\](?:\\\\)*\\$/),
    'cut off in a Unicode escape': endsWith(/[^\\](?:\\\\)*\\u[\da-f]{0,3}$/i),
  });
};
