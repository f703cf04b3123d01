import { existsSync, readFileSync } from 'node:fs';
import type { Case } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { objectCases } from './object-cases.js';

const read = new WeakMap<Model, readonly Case[]>();

/** Where the build writes the cases of each documented object. The sources have none. */
const builtFile = (name: string) => new URL(`../../systematic/${name}.json`, import.meta.url);

/** Returns the systematic cases of one documented object. They take seconds to make, so the build makes them once. */
export function ownCasesOf(model: Model): readonly Case[] {
  const known = read.get(model);
  if (known) return known;
  const file = builtFile(model.name);
  const cases: readonly Case[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : objectCases(model);
  read.set(model, cases);
  return cases;
}
