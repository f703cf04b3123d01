import * as z from 'zod';
import { EVENT_NAMES, MODEL_NAMES } from '../../arbitraries/models.js';
import { DUTIES, FAULT_KINDS } from '../exchanges/fault.js';
import { EXCHANGE_ORDERS, EXCHANGE_SIZES } from '../exchanges/words.js';
import { MAX_SECONDS, MIN_SECONDS } from '../fuzzing/option-check.js';
import { OPTIONS } from '../fuzzing/option-table.js';
import type { FuzzOption } from '../fuzzing/option-types.js';
import type { OptionName } from '../fuzzing/option-values.js';

/** Options that only a command line or a call has. */
const NOT_IN_FILE: readonly OptionName[] = ['module', 'isolate', 'index', 'shard', 'json'];

/** Options that only one kind of parser has. */
export const ONLY_MODULE: readonly OptionName[] = ['input', 'rejects'];
export const ONLY_COMMAND: readonly OptionName[] = ['protocol', 'rejectCode', 'crashCode'];

const different = <T extends z.ZodType>(item: T, mayBeEmpty: boolean) =>
  z
    .array(item)
    .min(mayBeEmpty ? 0 : 1)
    .refine((items) => new Set(items).size === items.length)
    .meta({ uniqueItems: true });

/** The schema of an option's values. */
function schemaOf(option: FuzzOption): z.ZodType {
  const mayBeEmpty = 'mayBeEmpty' in option && option.mayBeEmpty === true;
  switch (option.type) {
    case 'flag':
      return z.boolean();
    case 'integer':
      return z.int().min(option.min).max(option.max);
    case 'integers':
      return different(z.int().min(option.min).max(option.max), mayBeEmpty);
    case 'seconds':
      return z.number().min(MIN_SECONDS).max(MAX_SECONDS);
    case 'word':
      return z.enum(option.values as string[]);
    case 'words':
      return different(z.enum(option.values as string[]), mayBeEmpty);
    case 'text':
      return option.off ? z.union([z.string().min(1), z.literal(false)]) : z.string().min(1);
    case 'texts':
      return different(z.string().min(1), mayBeEmpty);
    default:
      throw new TypeError('a shard is no option of a file');
  }
}

function optionsWithout(left: readonly OptionName[]): Record<string, z.ZodType> {
  const all = (Object.entries(OPTIONS) as [OptionName, FuzzOption][]).filter(([name]) => !left.includes(name));
  return Object.fromEntries(
    all.map(([name, option]) => [name, schemaOf(option).describe(option.description).optional()]),
  );
}

const reads = {
  model: z.enum(MODEL_NAMES).describe('the model that the parser reads'),
  within: z
    .union([z.enum(EVENT_NAMES), z.literal(true)])
    .describe('the event that carries each value; true for the usual one')
    .optional(),
};

/** A target of the configuration file: a function of a module. */
export const ModuleTarget = z.strictObject({
  ...reads,
  module: z.string().min(1).describe(OPTIONS.module.description),
  ...optionsWithout([...NOT_IN_FILE, ...ONLY_COMMAND]),
});

/** A target of the configuration file: a program. */
export const CommandTarget = z.strictObject({
  ...reads,
  command: z.array(z.string()).min(1).describe('the program and its arguments'),
  ...optionsWithout([...NOT_IN_FILE, ...ONLY_MODULE]),
});

/** Options of all runs that a live client has, too. */
const OF_LIVE: readonly OptionName[] = [
  ...(['timeout', 'jobs', 'runs', 'seed', 'maxTime', 'maxFailures', 'store', 'known'] as const),
  ...(['details', 'report', 'reportDir'] as const),
];

/** An address to listen on: a port, on loopback, or a host and a port. */
export const LISTEN_ADDRESS = /^(?:(?:\[[\da-fA-F:]+\]|[\w.-]+):)?\d{1,5}$/;

const exchanges = {
  model: z.literal('exchange').describe('whole exchanges, for a live client'),
  size: z.enum(EXCHANGE_SIZES).describe('size of the values of exchanges').optional(),
  maxTurns: z.int().min(1).max(1000).describe('most turns of an exchange').optional(),
  order: z.enum(EXCHANGE_ORDERS).describe('order of the events of exchanges').optional(),
  faults: different(z.enum([...DUTIES, ...FAULT_KINDS]), true)
    .describe('faults that half of the exchanges have: kinds, or what a client must do')
    .optional(),
};

const optionsIn = (kept: readonly OptionName[]) =>
  optionsWithout((Object.keys(OPTIONS) as OptionName[]).filter((name) => !kept.includes(name)));

const live = { ...exchanges, ...optionsIn(OF_LIVE) };

/** A target of the configuration file: a live client as a function of a module. */
export const LiveModuleTarget = z.strictObject({
  ...live,
  module: z.string().min(1).describe('module that exports the client'),
});

/** A target of the configuration file: a live client as a program. */
export const LiveCommandTarget = z.strictObject({
  ...live,
  command: z.array(z.string()).min(1).describe('the program and its arguments; {url} stands for the URL'),
  protocol: schemaOf(OPTIONS.protocol).describe(OPTIONS.protocol.description).optional(),
});

/** A target of the configuration file: live clients that ask for their cases. */
export const LivePulledTarget = z.strictObject({
  ...exchanges,
  ...optionsIn(OF_LIVE.filter((name) => name !== 'jobs' && name !== 'maxFailures')),
  listen: z.string().regex(LISTEN_ADDRESS).describe('port, or host and port, where clients ask for their cases'),
});

const $schema = z.string().describe('the JSON Schema of this file, for editors').optional();
const defaults = z
  .strictObject(optionsWithout([...NOT_IN_FILE, ...ONLY_MODULE, ...ONLY_COMMAND]))
  .describe('options of all targets that do not have their own')
  .optional();

/** The names of targets. They are also names of folders. */
export const TARGET_NAME = /^\w[\w.-]{0,99}$/;

/** The configuration file, with any objects as targets. */
export const ConfigFrame = z.strictObject({ $schema, defaults, targets: z.looseObject({}) });

/** The configuration file. */
export const Config = ConfigFrame.extend({
  targets: z
    .record(
      z.string().regex(TARGET_NAME),
      z.union([ModuleTarget, CommandTarget, LiveModuleTarget, LiveCommandTarget, LivePulledTarget]),
    )
    .describe('what fuzz runs, by name'),
});

/** The configuration file as JSON Schema, for editors. */
export const configJsonSchema = (): object => ({
  title: 'Configuration of realtime-arbitraries',
  ...z.toJSONSchema(Config, { target: 'draft-2020-12', io: 'input' }),
});
