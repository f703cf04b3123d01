// Runs in its own process: see watchdog.ts.
import { readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { endGroup } from './_group.js';
import { endMarked } from './_strays.js';
import type { Held, WatchdogMessage } from './watchdog.js';

const run = process.argv[2]!;
const all = new Map<number, Held>();

function release({ group, file, content }: Held): void {
  if (group !== undefined) endGroup(group);
  try {
    if (file !== undefined && (content === undefined || readFileSync(file, 'utf8') === content)) rmSync(file);
  } catch {
    // It is gone.
  }
}

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const { number, held } = JSON.parse(line) as WatchdogMessage;
    if (held) all.set(number, held);
    else all.delete(number);
  })
  .on('close', () => {
    for (const one of all.values()) release(one);
    endMarked(run);
  });
