import type { Model } from '../../engine/cases/model.js';
import { sampleAt } from '../../engine/generate/sample.js';
import { once } from '../../engine/once.js';
import { systematicTier } from '../../sampling/systematic-list.js';
import { partBankOf } from './part-bank.js';

/** Seed of the values that an analysis starts from: the same in every run, so that its findings are. */
const SEED = 0;

/** Number of usual values whose parts are known. */
const USUAL = 80;

/** Number of usual values among which those of a kind are searched. */
const SEARCHED = 600;

/** Yields some of the values that are tried first: full ones, usual ones, and ones on the boundaries of the documentation. */
export function* usualValues(model: Model, from: number, to: number): Generator<unknown> {
  const sources = [
    model.arbitrary({ tier: 'typical', presence: 'all' }),
    model.arbitrary({ tier: 'typical' }),
    model.arbitrary({ tier: 'edge', presence: 'all' }),
    model.arbitrary({ tier: 'edge' }),
  ];
  for (let index = from; index < to; index++) {
    yield sampleAt(sources[index % sources.length]!, SEED, index);
  }
}

function makeValues(model: Model) {
  const edgeCases = once(() => systematicTier(model, 'edge'));
  const usual = once((): readonly unknown[] => [...usualValues(model, 0, USUAL)]);
  return {
    /** Usual values, those that are tried first. */
    usual,
    /** Usual values, so many that there are some of each kind. */
    more: once((): readonly unknown[] => [...usual(), ...usualValues(model, USUAL, SEARCHED)]),
    /** Small values, which show every boundary. */
    edges: once((): readonly unknown[] => edgeCases().map(({ value }) => value)),
    /** The parts of all these values, but not of `more`. */
    bank: once(() => partBankOf(model.shape, edgeCases(), usual())),
  };
}

type ModelValues = ReturnType<typeof makeValues>;

const made = new WeakMap<Model, ModelValues>();

/** Returns the valid values of a model that every analysis starts from. They are made when they are first asked for. */
export function modelValues(model: Model): ModelValues {
  const values = made.get(model) ?? makeValues(model);
  made.set(model, values);
  return values;
}
