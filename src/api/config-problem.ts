import type * as z from 'zod';
import { MODEL_NAMES } from '../../arbitraries/models.js';
import { isObject } from '../engine/json/type-of.js';
import { DUTIES } from '../exchanges/fault.js';
import { EXCHANGE_ORDERS, EXCHANGE_SIZES } from '../exchanges/words.js';
import { allowedInApi, describeValue } from '../fuzzing/option-check.js';
import { OPTIONS } from '../fuzzing/option-table.js';
import type { OptionName } from '../fuzzing/option-values.js';
import {
  CommandTarget,
  ConfigFrame,
  LiveCommandTarget,
  LiveModuleTarget,
  LivePulledTarget,
  ModuleTarget,
  ONLY_COMMAND,
  ONLY_MODULE,
  TARGET_NAME,
} from './config-schema.js';

/** What is wrong in a configuration file. */
export interface ConfigProblem {
  /** A sentence without its full stop. */
  readonly sentence: string;
  /** The unknown word that it is about, if there is one, and the words that are known in that place. */
  readonly unknown?: { readonly word: string; readonly known: readonly string[] };
}

/** What is valid for keys that are no options: the end of a sentence with "must be". */
const ALLOWED: Readonly<Record<string, string>> = {
  $schema: 'a string',
  defaults: 'an object with options',
  targets: 'an object with targets by name',
  model: 'the name of a model',
  within: 'true or the type of an event',
  module: 'a module, such as ./parser.ts#parse',
  command: 'a non-empty array: a program and its arguments',
  listen: 'a port, such as "8765", or a host and a port',
  size: EXCHANGE_SIZES.join(' or '),
  maxTurns: 'an integer from 1 to 1000',
  order: EXCHANGE_ORDERS.join(' or '),
  faults: `an array of different kinds of faults, or of ${DUTIES.join(', ')}`,
};

const allowed = (key: string): string =>
  Object.hasOwn(ALLOWED, key) ? ALLOWED[key]! : allowedInApi(OPTIONS[key as OptionName]);

/** Maximum length of a quoted value. */
const MAX_SHOWN = 100;

function shown(value: unknown): string {
  const text = describeValue(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

const keysOf = (schema: z.ZodObject) => Object.keys(schema.shape);

/** Describes what `schema` does not accept in an object at a place of the file; `undefined` if it accepts it. */
function problemIn(at: string, value: unknown, schema: z.ZodObject): ConfigProblem | undefined {
  const place = at || 'the configuration';
  if (!isObject(value)) return { sentence: `${place} must be an object, not ${shown(value)}` };
  const word = Object.keys(value).find((key) => !keysOf(schema).includes(key));
  if (word !== undefined) {
    return { sentence: `${place} has no option ${shown(word)}`, unknown: { word, known: keysOf(schema) } };
  }
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  const key = issue?.path[0];
  if (typeof key !== 'string') return undefined;
  const name = at === '' ? key : `${at}.${key}`;
  if (value[key] === undefined) return { sentence: `${name} is missing: it must be ${allowed(key)}` };
  const sentence = `${name} must be ${allowed(key)}, not ${shown(value[key])}`;
  const isModel = key === 'model' && typeof value.model === 'string';
  return {
    sentence,
    ...(isModel && { unknown: { word: value.model as string, known: [...MODEL_NAMES, 'exchange'] } }),
  };
}

/** Returns the first problem of the content of a configuration file; `undefined` if it is valid. */
export function configProblem(value: unknown): ConfigProblem | undefined {
  const { defaults, targets } = isObject(value) ? value : {};
  const { shape } = ConfigFrame;
  const inFrame =
    (defaults !== undefined && isObject(value) && problemIn('defaults', defaults, shape.defaults.unwrap())) ||
    problemIn('', value, ConfigFrame);
  if (inFrame) return inFrame;
  if (Object.keys(targets as object).length === 0) return { sentence: 'targets is empty: there is nothing to run' };
  for (const [name, target] of Object.entries(targets as object)) {
    const problem = problemOfTarget(name, target);
    if (problem) return problem;
  }
  return undefined;
}

function problemOfTarget(name: string, target: unknown): ConfigProblem | undefined {
  if (!TARGET_NAME.test(name)) {
    return { sentence: `a target has the name ${shown(name)}, but names are up to 100 letters, digits and _ . -` };
  }
  const at = `targets.${name}`;
  if (!isObject(target)) return { sentence: `${at} must be an object, not ${shown(target)}` };
  const isLive = target.model === 'exchange';
  const all = isLive ? ['module', 'command', 'listen'] : ['module', 'command'];
  const kinds = all.filter((kind) => target[kind] !== undefined);
  if (kinds.length !== 1)
    return { sentence: `${at} must have either a module or a command${isLive ? ', or listen' : ''}` };
  if (kinds[0] === 'listen') return problemIn(at, target, LivePulledTarget);
  const isModule = kinds[0] === 'module';
  const foreign = (isModule ? ONLY_COMMAND : ONLY_MODULE).find((key) => target[key] !== undefined);
  if (foreign) return { sentence: `${at}.${foreign} applies to a ${isModule ? 'command' : 'module'} only` };
  if (isLive) return problemIn(at, target, isModule ? LiveModuleTarget : LiveCommandTarget);
  return problemIn(at, target, isModule ? ModuleTarget : CommandTarget);
}
