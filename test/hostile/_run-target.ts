import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { FuzzReport } from '../../src/fuzzing/fuzz-report.js';
import type { HostileTarget } from './_targets.js';
import { type Outcome, WatchedRun } from './_watched.js';

const SUFFIXES = { process: 'sh', lines: 'cjs', module: 'mjs' } as const;

/** A few cases about one property, since it takes time to start a program for each case. */
const FEW = ['--tiers', 'edge', '--rule', 'response.conversation-id', '--runs', '0'];

/** Some 300 cases, for what depends on their number. */
const MANY = ['--tiers', 'edge,invalid', '--rule', 'response.*', '--runs', '0'];

function parserOf({ way, source }: HostileTarget, folder: string): string[] {
  const path = join(folder, `parser.${SUFFIXES[way]}`);
  writeFileSync(path, source);
  if (way === 'module') return ['--module', path];
  return way === 'process' ? ['--', 'sh', path] : ['--protocol', 'lines', '--', process.execPath, path];
}

/** Runs the tool with a hostile target. */
export function runTarget(target: HostileTarget, node: readonly string[] = [], seed = 1): Promise<Outcome> {
  const { options = ['--timeout', '30'], isLong } = target;
  const run = new WatchedRun((folder) => {
    const outputs = ['--store', join(folder, 'store'), '--report', 'text', '--report-dir', folder, '--json'];
    const cases = isLong ? MANY : FEW;
    return ['fuzz', 'response', ...cases, '--seed', String(seed), ...options, ...outputs, ...parserOf(target, folder)];
  }, node);
  return run.outcome(target.kept);
}

/** Control characters other than line ends, which must not reach a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not occur.
export const ESCAPES = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/;

/** Checks that the tool ended with the right verdict, and left nothing behind. */
export function mustBeSafe({ code, finds = [], says }: HostileTarget, outcome: Outcome): void {
  const { stdout, stderr } = outcome;
  expect(outcome, 'it must end in time').not.toMatchObject({ code: undefined });
  const report = outcome.code === 2 && stdout === '' ? undefined : FuzzReport.parse(JSON.parse(stdout));
  const found = report?.findings.map(({ kind, intermittent }) => (intermittent ? `${kind} intermittent` : kind)) ?? [];
  const hints = report?.hints.map((hint) => `${hint}\n`).join('') ?? '';
  expect({ code: outcome.code, found: found.toSorted(), processes: outcome.processes, files: outcome.files }).toEqual({
    code,
    found: [...finds].toSorted(),
    processes: [],
    files: [],
  });
  expect(outcome.stored).toHaveLength(found.length);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stdout + stderr).not.toMatch(ESCAPES);
  if (code === 2) expect(stderr).toMatch(/^error: [^\n]+\n$/);
  if (says && !says.test(`${hints}${stderr}`)) {
    const actual = report?.findings.map(({ verdict, complaint }) => `${verdict}: ${complaint?.message}`).join('\n');
    expect(`${hints}${stderr}${actual}`).toMatch(says);
  }
}

/** Whether this system has what the targets need. */
export const canRun = existsSync('/proc/self/environ') && existsSync('/bin/sh');
