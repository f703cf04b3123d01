import type * as fc from 'fast-check';
import { type Mutation, UNFIT } from '../src/engine/cases/mutation.js';
import { policyRules } from '../src/objects/policy.js';
import { pick } from './_pick.js';

/** Replaces a string with another one that the compatibility policy allows. */
const newText = (name: string, at: string, draw: (random: fc.Random) => string): Mutation => ({
  rule: policyRules.additive,
  name,
  at,
  change: (old, { random }) => (typeof old === 'string' ? draw(random) : UNFIT),
});

/** Replaces a string with one of these. */
export const newTexts = (name: string, at: string, ...texts: readonly string[]): Mutation =>
  newText(name, at, (random) => pick(random, texts));

const HEX = '0123456789abcdef';
const LETTERS = `${HEX}ghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ`;

function letters(random: fc.Random, length: number, among: string): string {
  const each = [...among];
  return Array.from({ length }, () => pick(random, each)).join('');
}

const uuid = (random: fc.Random) => [8, 4, 4, 4, 12].map((length) => letters(random, length, HEX)).join('-');

/** Replaces an identifier with a longer one, or with one in another form. Keeps its documented prefix, if any. */
export const newIds = (at: string, prefix = ''): Mutation[] => [
  newText('longer-id', at, (random) => prefix + letters(random, 200, LETTERS)),
  newText('other-id', at, (random) => `${prefix}${uuid(random)}.v2.${letters(random, 4, LETTERS)}`),
];
