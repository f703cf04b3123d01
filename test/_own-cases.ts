import { existsSync, readFileSync } from 'node:fs';
import type { Case } from '../src/engine/cases/case.js';
import type { Model } from '../src/engine/cases/model.js';
import { objectCases } from '../src/sampling/object-cases.js';

const read = new WeakMap<Model, readonly Case[]>();

/**
 * Stands in for the function of the same name, which finds what the build wrote only if it was built itself: without it,
 * each worker would make the cases of all objects again. The tests of `objectCases` compare both.
 */
export function ownCasesOf(model: Model): readonly Case[] {
  const file = `dist/systematic/${model.name}.json`;
  const cases = read.get(model) ?? (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : objectCases(model));
  read.set(model, cases);
  return cases;
}
