import { Argument } from 'commander';
import { MODEL_NAMES, type ModelName } from '../../arbitraries/models.js';
import { isShard } from '../fuzzing/option-check.js';
import type { Shard } from '../sampling/shard.js';
import { CannotRun } from './_cannot-run.js';
import { nearest } from './_nearest.js';

/** The name by which commands take logs of exchanges, beside the models. */
export const EXCHANGE = 'exchange';

/** The name of a model, as an argument of a command. */
export function modelArgument(name = '<model>'): Argument {
  const examples = 'response, server-event or, for one event, its type: response.done';
  return new Argument(name, `the model, such as ${examples}; see: list models`).argParser((text) =>
    parseModelName(text),
  );
}

/** The name of a model or `exchange`, as an argument of a command. */
export function modelOrExchangeArgument(name = '<model>'): Argument {
  const { description } = modelArgument();
  return new Argument(name, `${description}; or ${EXCHANGE}`).argParser((text) =>
    text === EXCHANGE ? text : parseModelName(text, [...MODEL_NAMES, EXCHANGE]),
  );
}

/** Parses the name of a model. If it is unknown, suggests one of the names. */
export function parseModelName(name: string, names: readonly string[] = MODEL_NAMES): ModelName {
  const model = MODEL_NAMES.find((one) => one === name);
  if (model) return model;
  const near = nearest(name, names);
  const hint = near ? `did you mean ${near}?` : 'see: list models';
  throw new CannotRun(`there is no model ${JSON.stringify(name)}; ${hint}`);
}

/** Returns a parser of an option that must be an integer, in digits and nothing else. */
export function integerOption(option: string, { min, max }: { min: number; max: number }): (text: string) => number {
  return (text) => {
    const number = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= min && number <= max) return number;
    throw new CannotRun(`${option} must be an integer from ${min} to ${max}, not ${JSON.stringify(text)}.`);
  };
}

/** Returns a parser of an option that must be a percentage. */
export function percentageOption(option: string): (text: string) => number {
  return (text) => {
    const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (number <= 100) return number;
    throw new CannotRun(`${option} must be a number from 0 to 100, not ${JSON.stringify(text)}.`);
  };
}

/** Returns the two numbers of a text such as `1/4`, which may not be a valid shard. */
export function shardIn(text: string): unknown {
  const [, number, count] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  return { number, count };
}

/** Parses a shard, such as `1/4`. */
export function parseShard(text: string): Shard {
  const shard = shardIn(text);
  if (isShard(shard)) return shard;
  throw new CannotRun(`--shard must be a shard such as 1/4, not ${JSON.stringify(text)}.`);
}
