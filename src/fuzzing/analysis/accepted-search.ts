import type { Model } from '../../engine/cases/model.js';
import { AcceptedValues } from './accepted-values.js';
import { demandedBy } from './demanded.js';
import { firstAccepted } from './first-accepted.js';
import { modelValues } from './model-values.js';
import type { PartBank } from './part-bank.js';
import { rootKindOf } from './root-kind.js';
import type { Trials } from './trials.js';

/** Number of usual values that the parser is tried with. */
const TRIED = 40;

/** Number of accepted values that are enough to start from. */
export const ENOUGH = 8;

/** Maximum number of values of a kind that are tried until one is accepted, for a place where a mistake may recur. */
const MAX_TRIED = 10;

/** Maximum number of mixtures that are tried: for the first accepted value, and for one of a kind. */
const MIXTURES = 8000;
const MIXTURES_OF_KIND = 2000;

/** Searches for values that a parser accepts: any at all, and, if the model has several kinds of values, some of a kind. */
export class AcceptedSearch {
  readonly accepted: AcceptedValues;
  /** The properties that the parser seems to require, if it accepts nothing. */
  demanded: readonly string[] = [];
  private readonly values: ReturnType<typeof modelValues>;
  private readonly done = new Set<string>();

  constructor(private readonly model: Model) {
    this.accepted = new AcceptedValues(model);
    this.values = modelValues(model);
  }

  /** The parts of valid values. */
  get bank(): PartBank {
    return this.values.bank();
  }

  /** Makes sure that there are accepted values to start from, if the parser accepts any. Searches only once. */
  async any(trials: Trials): Promise<boolean> {
    if (this.done.has('')) return !this.accepted.isEmpty;
    this.done.add('');
    const usual = this.values.usual();
    for (const value of usual.slice(0, TRIED)) {
      if (trials.isSpent) break;
      await this.tried(trials, value);
    }
    if (this.accepted.hasUsual) return true;
    for (const value of this.values.edges()) {
      if (trials.isSpent || this.accepted.values.length === ENOUGH) break;
      await this.tried(trials, value, false);
    }
    const value = await firstAccepted(trials, this.bank, usual, MIXTURES);
    if (value !== undefined) this.accepted.add(value);
    else if (this.accepted.isEmpty) this.demanded = await demandedBy(trials, usual);
    return !this.accepted.isEmpty;
  }

  /** Makes sure that there are accepted values of the kind of a value. Searches only once for each kind. */
  async likeIt(trials: Trials, value: unknown): Promise<void> {
    const { shape } = this.model;
    const kind = rootKindOf(shape, value);
    if (kind === shape.place || this.done.has(kind)) return;
    this.done.add(kind);
    const usual = this.usualOf(kind);
    const edges = this.edgesOf(kind);
    const count = () => this.accepted.ofKind(kind).length;
    for (const one of [...usual, ...edges]) {
      if (trials.isSpent || count() >= ENOUGH) break;
      await this.tried(trials, one, false);
    }
    if (count() > 0) return;
    const found = await firstAccepted(trials, this.bank, [...usual, ...edges], MIXTURES_OF_KIND);
    if (found !== undefined) this.accepted.add(found);
  }

  /** Makes sure that there is an accepted value of a kind, without searching long for one. */
  async oneOf(trials: Trials, kind: string): Promise<void> {
    const search = `one ${kind}`;
    if (kind === '' || this.done.has(kind) || this.done.has(search)) return;
    this.done.add(search);
    for (const value of [...this.edgesOf(kind), ...this.usualOf(kind)].slice(0, MAX_TRIED)) {
      if (trials.isSpent || this.accepted.ofKind(kind).length > 0) break;
      await this.tried(trials, value, false);
    }
  }

  private usualOf(kind: string): unknown[] {
    const isOfKind = (value: unknown) => rootKindOf(this.model.shape, value) === kind;
    return this.values.more().filter(isOfKind).slice(0, ENOUGH);
  }

  private edgesOf(kind: string): unknown[] {
    return this.values.edges().filter((value) => rootKindOf(this.model.shape, value) === kind);
  }

  private async tried(trials: Trials, value: unknown, isUsual = true): Promise<void> {
    if ((await trials.outcome(value)) === 'passes') this.accepted.add(value, isUsual);
  }
}
