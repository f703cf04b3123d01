import { CarriedModel } from '../engine/cases/carried-model.js';
import type { Case } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { systematicOf } from './systematic.js';

const made = new WeakMap<Model, readonly Case[]>();

/** The list of a model without the cases that nothing carries. */
const carriedList = (model: CarriedModel): readonly Case[] =>
  systematicListOf(model.inner).filter(({ value }) => model.carries(value));

/** Returns the systematic list of a model, which is put together when it is first asked for. */
export function systematicListOf(model: Model): readonly Case[] {
  const list = made.get(model) ?? (model instanceof CarriedModel ? carriedList(model) : systematicOf(model));
  made.set(model, list);
  return list;
}
