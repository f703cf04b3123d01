import { Argument } from 'commander';
import { type ModelName, models } from '../../arbitraries/models.js';
import type { Shard } from '../sampling/shard.js';
import { CannotRun } from './_cannot-run.js';
import { nearest } from './_nearest.js';

const names = Object.keys(models);

/** The name of a model, as an argument of a command. */
export function modelArgument(name = '<model>'): Argument {
  return new Argument(name, `the model: ${names.join(' or ')}`).argParser(modelNamed);
}

function modelNamed(name: string): ModelName {
  if (Object.hasOwn(models, name)) return name as ModelName;
  const near = nearest(name, names);
  const hint = near ? `; did you mean ${near}?` : '.';
  throw new CannotRun(`there is no model ${JSON.stringify(name)}; the models are ${names.join(' and ')}${hint}`);
}

/** Reads an option that is a whole number, in digits and nothing else. */
export function wholeNumber(option: string, { min, max }: { min: number; max: number }): (text: string) => number {
  return (text) => {
    const number = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= min && number <= max) return number;
    throw new CannotRun(`${option} must be a whole number from ${min} to ${max}, not ${JSON.stringify(text)}.`);
  };
}

/** Reads an option that is a share of a hundred. */
export function percentage(option: string): (text: string) => number {
  return (text) => {
    const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (number <= 100) return number;
    throw new CannotRun(`${option} must be a number from 0 to 100, not ${JSON.stringify(text)}.`);
  };
}

/** Most shards that a run is divided into. */
const MOST_SHARDS = 100_000;

/** Reads an option that is a part of the work, as `1/4`. */
export function shard(text: string): Shard {
  const [, number, count] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (number && count && number <= count && count <= MOST_SHARDS) return { number, count };
  throw new CannotRun(`--shard must be a part of the whole, as 1/4, not ${JSON.stringify(text)}.`);
}
