import { existsSync, readFileSync } from 'node:fs';
import type { Case } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { systematicOf } from './systematic.js';

const made = new WeakMap<Model, readonly Case[]>();

/** Where the build writes the lists. The sources have none. */
const builtFile = (name: string) => new URL(`../../systematic/${name}.json`, import.meta.url);

/** Returns the systematic list of a model. It takes seconds to make, so the build makes it once for everyone. */
export function systematicListOf(model: Model): readonly Case[] {
  const known = made.get(model);
  if (known) return known;
  const file = builtFile(model.name);
  const list: Case[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : systematicOf(model);
  made.set(model, list);
  return list;
}
