import { basename, join } from 'node:path';
import * as z from 'zod';
import { compile } from '../exchanges/compile.js';
import type { Plan } from '../exchanges/plan.js';
import { type ClientSpec, clientName } from '../fuzzing/clients/open-client.js';
import { PROTOCOLS } from '../fuzzing/protocol.js';
import { readJson } from '../fuzzing/read-json.js';
import { StoreFolder } from '../fuzzing/store-folder.js';
import { LiveFinding } from './live-finding.js';

/** The folder in a store for findings about live clients. */
const FOLDER = 'exchange';

/** A word of a command line: the system does not allow a NUL. */
const word = z.string().regex(/^[^\0]*$/);

const Target = z.strictObject({
  function: z.string().optional(),
  module: word.optional(),
  command: z.array(word).optional(),
  agent: z.string().optional(),
  protocol: z.enum(PROTOCOLS).optional(),
});

/** The schema of a file of a store. */
const LiveEntry = LiveFinding.extend({
  version: z.literal(1),
  target: Target,
  generator: z.string(),
  firstSeen: z.string(),
  lastSeen: z.string(),
});

/** A stored finding about a live client. */
export type StoredLive = Omit<LiveFinding, 'ended'> & z.infer<typeof LiveEntry>;

/** Reads a file of a store. Returns `undefined` if it is not a finding of this version. */
function entryIn(path: string): StoredLive | undefined {
  try {
    const entry = LiveEntry.parse(readJson(path));
    // Anybody may have written the file.
    compile(entry.plan as unknown as Plan);
    return basename(path) === `${entry.id}.json` ? (entry as unknown as StoredLive) : undefined;
  } catch {
    return undefined;
  }
}

/** A client, or one that asks for its cases: its name. */
export type StoredClient = ClientSpec | { readonly agent: string };

/** Describes a client for the store. */
function targetOf(spec: StoredClient): z.infer<typeof Target> {
  if ('client' in spec) return { function: clientName(spec) };
  if ('module' in spec) return { module: spec.module };
  if ('agent' in spec) return { agent: spec.agent };
  return { command: [...spec.command], protocol: spec.protocol };
}

/** Whether two clients are the same. */
export const isSameClient = (one: StoredLive['target'], spec: StoredClient): boolean =>
  JSON.stringify({ ...targetOf(spec), protocol: 0 }) === JSON.stringify({ ...one, protocol: 0 });

/** Findings about live clients on disk, one JSON file each, in a folder of the store. */
export class LiveStore {
  private constructor(
    private readonly outer: StoreFolder<never>,
    private readonly files: StoreFolder<StoredLive>,
    private readonly generator: string,
  ) {}

  /** Opens a store. Throws as `StoreFolder.open` does. */
  static open(folder: string, generator: string): LiveStore {
    const outer = StoreFolder.open<never>(folder, () => undefined);
    try {
      return new LiveStore(outer, StoreFolder.open(join(folder, FOLDER), entryIn), generator);
    } catch (error) {
      outer.close();
      throw error;
    }
  }

  /** Returns the findings about a client, or about all of them, sorted by ID. */
  read(spec?: ClientSpec): StoredLive[] {
    return this.files.read().filter(({ target }) => spec === undefined || isSameClient(target, spec));
  }

  get skipped(): readonly string[] {
    return this.files.skipped;
  }

  /** Writes a finding, completely or not at all. Keeps the time when it was first seen. */
  put(finding: LiveFinding, spec: StoredClient): void {
    const now = new Date().toISOString();
    const firstSeen = this.files.entry(finding.id)?.firstSeen ?? now;
    const about = { target: targetOf(spec), generator: this.generator, firstSeen, lastSeen: now };
    this.files.write({ version: 1, ...finding, ...about });
  }

  remove(id: string): void {
    this.files.remove(id);
  }

  /** Lets other processes write. */
  close(): void {
    this.files.close();
    this.outer.close();
  }
}
