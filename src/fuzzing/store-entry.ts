import { basename } from 'node:path';
import * as z from 'zod';
import { INPUTS } from './function-target.js';
import { FuzzFinding } from './fuzz-report.js';
import { PROTOCOLS } from './protocol.js';
import { readJson } from './read-json.js';
import { rejectsFrom } from './rejects.js';

/** The version of the format of the files. */
export const VERSION = 1;

/** A word of a command line: the system does not allow a NUL. */
const word = z.string().regex(/^[^\0]*$/);

const codes = z.array(z.int().min(0).max(255)).max(256);

/** Maximum number of milliseconds of a timer. */
const MAX_TIMEOUT = 2 ** 31 - 1;

/** Whether a text says which results are failures. It is data: it is read, not run. */
function isReadable(text: string): boolean {
  try {
    rejectsFrom(text);
    return true;
  } catch {
    return false;
  }
}

const StoredTarget = z.strictObject({
  function: z.string().optional(),
  module: word.optional(),
  command: z.array(word).optional(),
  options: z
    .strictObject({
      input: z.enum(INPUTS).optional(),
      rejects: z.string().refine(isReadable).optional(),
      protocol: z.enum(PROTOCOLS).optional(),
      rejectCode: codes.optional(),
      crashCode: codes.optional(),
      timeout: z.number().min(1).max(MAX_TIMEOUT).optional(),
      strict: z.boolean().optional(),
      evolved: z.boolean().optional(),
      roundTrip: z.boolean().optional(),
    })
    .optional(),
});

/** The schema of a file of a store. */
export const Entry = FuzzFinding.extend({
  version: z.literal(VERSION),
  target: StoredTarget,
  generator: z.string(),
  firstSeen: z.string(),
  lastSeen: z.string(),
});

/** A stored finding. */
export type Entry = z.infer<typeof Entry>;

/** Reads a file of a store. Returns `undefined` if it is not a finding of this version, or has another name. */
export function entryIn(path: string): Entry | undefined {
  try {
    const entry = Entry.parse(readJson(path));
    return basename(path) === `${entry.id}.json` ? entry : undefined;
  } catch {
    return undefined;
  }
}
