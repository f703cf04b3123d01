import type { Case } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { systematicOf } from './systematic.js';

const made = new WeakMap<Model, readonly Case[]>();

/** Returns the systematic list of a model, which is put together when it is first asked for. */
export function systematicListOf(model: Model): readonly Case[] {
  const list = made.get(model) ?? systematicOf(model);
  made.set(model, list);
  return list;
}
