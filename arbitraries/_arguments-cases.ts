import type { Boundary, Mutation } from '../src/engine/cases/mutation.js';
import { wrongValues } from '../src/engine/cases/wrong.js';
import type { Rule } from '../src/engine/schema/rules.js';
import { ambiguity, drawFrom } from './_ambiguous-cases.js';
import { boundariesAt, depthOf } from './_boundary-cases.js';

const ARGUMENTS = '/arguments';

/** Replaces the arguments with text that is not JSON. */
export const argumentsNearMisses = (rule: Rule): Mutation[] =>
  wrongValues(rule, ARGUMENTS, {
    empty: '',
    'cut-short': '{"a":1',
    'trailing-comma': '{"a":1,}',
    'single-quotes': "{'a':1}",
    'bare-word': 'undefined',
    'two-values': '{}{}',
  });

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
    spaced: (text) => /^\s/.test(text),
    nested: (text) => depthOf(JSON.parse(text)) >= 2,
  });
