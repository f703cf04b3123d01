import { CarriedModel } from '../engine/cases/carried-model.js';
import { CASE_TIERS, type Case, type CaseTier } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { systematicOf } from './systematic.js';

const made = new WeakMap<Model, Map<CaseTier, readonly Case[]>>();

/** The cases of a model, without those that nothing carries. */
const carriedTier = (model: CarriedModel, tier: CaseTier): readonly Case[] =>
  systematicTier(model.inner, tier).filter(({ value }) => model.carries(value));

/** Returns the systematic cases of a tier, which are put together when they are first asked for. */
export function systematicTier(model: Model, tier: CaseTier): readonly Case[] {
  const tiers = made.get(model) ?? new Map<CaseTier, readonly Case[]>();
  made.set(model, tiers);
  const list =
    tiers.get(tier) ?? (model instanceof CarriedModel ? carriedTier(model, tier) : systematicOf(model, tier));
  tiers.set(tier, list);
  return list;
}

/** Returns the systematic list of a model: its cases tier by tier, up to those of `last`. Default: of all tiers. */
export const systematicListOf = (model: Model, last: CaseTier = 'malformed'): readonly Case[] =>
  CASE_TIERS.slice(0, CASE_TIERS.indexOf(last) + 1).flatMap((tier) => systematicTier(model, tier));
