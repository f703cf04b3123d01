import { existsSync, readFileSync } from 'node:fs';
import type { Case } from './case.js';
import type { KnownModel } from './known-model.js';
import { systematicOf } from './systematic.js';

const made = new WeakMap<KnownModel, readonly Case[]>();

/** Where the build puts the lists; the sources have none. */
const built = (name: string) => new URL(`../../systematic/${name}.json`, import.meta.url);

/** The systematic list of a model. It takes a second or two to make, so the build has done that already. */
export function systematicListOf(model: KnownModel): readonly Case[] {
  const known = made.get(model);
  if (known) return known;
  const file = built(model.name);
  const list: Case[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : systematicOf(model);
  made.set(model, list);
  return list;
}
