import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { FuzzFinding } from './fuzz-report.js';

/** The version of the format of the files. */
export const VERSION = 1;

const Entry = FuzzFinding.extend({
  version: z.literal(VERSION),
  target: z.strictObject({
    function: z.string().optional(),
    module: z.string().optional(),
    command: z.array(z.string()).optional(),
    options: z.record(z.string(), z.unknown()).optional(),
  }),
  generator: z.string(),
  firstSeen: z.string(),
  lastSeen: z.string(),
});

/** A stored finding. */
export type Entry = z.infer<typeof Entry>;

/** Reads a file of a store. Returns `undefined` if it is not a finding of this version. */
export function entryIn(path: string): Entry | undefined {
  try {
    return Entry.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
