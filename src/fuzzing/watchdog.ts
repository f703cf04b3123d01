import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { endGroup, HAS_GROUPS } from './_group.js';
import { endMarked } from './_strays.js';

/** What must not outlive this process: a group of processes, or a file. */
export interface Held {
  readonly group?: number;
  readonly file?: string;
  /** The file is removed only if it has this content: another process may have replaced it. */
  readonly content?: string;
}

/** A message to the watchdog: something is held from now on, or not any more, by its number. */
export type WatchdogMessage = { readonly number: number; readonly held?: Held };

/** Begins the marks of all processes that this process starts. */
export const RUN = randomUUID();

const PROCESS = fileURLToPath(new URL('./_watchdog-process.js', import.meta.url));

const held = new Map<number, Held>();
let last = 0;
let isStarted = false;
let pipe: Socket | undefined;

function tell(message: WatchdogMessage): void {
  pipe?.write(`${JSON.stringify(message)}\n`);
}

/**
 * Starts a process, once, that waits for the end of this one, and then ends the groups and removes the files that are still held:
 * nothing in this process can do that after `kill -9`. It has a session of its own, so that a signal from the terminal
 * does not end it, and it does not keep this process from ending.
 */
export function startWatchdog(): void {
  if (isStarted) return;
  isStarted = true;
  process.once('exit', endHeld);
  const child = spawn(process.execPath, [PROCESS, RUN], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: HAS_GROUPS,
    windowsHide: true,
    // Without a mark: another tool, which runs this one as a parser, must not end it before it has done its work.
    env: process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {},
  });
  // Without a watchdog, only `kill -9` leaves something behind.
  child.on('error', () => {});
  child.unref();
  pipe = child.stdin as Socket | undefined;
  pipe?.on('error', () => {});
  pipe?.unref?.();
  for (const [number, one] of held) tell({ number, held: one });
}

/** Makes sure that something does not outlive this process. Returns a function to call when it is gone. */
export function hold(one: Held): () => void {
  const number = ++last;
  held.set(number, one);
  tell({ number, held: one });
  return () => {
    held.delete(number);
    tell({ number });
  };
}

/** Ends and removes at once what is held, before this process ends. */
export function endHeld(): void {
  const groups = [...held.values()].flatMap(({ group }) => group ?? []);
  for (const group of groups) endGroup(group);
  if (groups.length > 0) endMarked(RUN);
  for (const { file } of held.values()) if (file !== undefined) rmSync(file, { force: true });
  held.clear();
}
