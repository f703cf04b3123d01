import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { FuzzReport } from '../../src/fuzzing/fuzz-report.js';
import { Entry } from '../../src/fuzzing/store-entry.js';
import { type Ended, folder, run } from '../cli/_run.js';
import { ESCAPES } from './_run-target.js';

const PARSER = `export default (text) => {
  const value = JSON.parse(text);
  if (value.conversation_id === null) throw new TypeError('no null');
  if (value.id === 7) process.exit(3);
  return { ...value, metadata: 1 };
};`;

const RIGHT = 'export default JSON.parse;';

/** Refuses what the other one refuses and dies of, since each death takes the time of a start. */
const WRONG = PARSER.replace('process.exit(3)', "throw new Error('no number')");

/** The content of a file. */
export type Text = string | Uint8Array;

/** Valid files of every sort, which the tool itself has written. */
export interface Originals {
  readonly parser: string;
  readonly entries: readonly unknown[];
  readonly reports: readonly unknown[];
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Makes valid files in a folder. */
export async function originals(place: string): Promise<Originals> {
  const parser = join(place, 'parser.mjs');
  writeFileSync(parser, PARSER);
  const shard = async (part: string, ...options: string[]) => {
    const outputs = ['--store', join(place, 'store'), '--report', 'json', '--report-dir', join(place, part)];
    const cases = ['--tiers', 'edge,invalid', '--rules', 'response.conversation-id', 'response.id', '--runs', '0'];
    mkdirSync(join(place, part));
    await run([
      'fuzz',
      'response',
      '--module',
      parser,
      ...cases,
      '--seed',
      '1',
      '--round-trip',
      ...outputs,
      ...options,
    ]);
    return json(join(place, part, 'report.json')) as FuzzReport;
  };
  const reports = [await shard('one', '--shard', '1/2'), await shard('all')];
  const names = readdirSync(join(place, 'store'));
  const entries = names.map((name) => json(join(place, 'store', name)) as Entry);
  // What this parser does not show.
  const intermittent = { least: 1, most: 49, unanswered: 3, around: { phase: 'random', from: 4, to: 9 } } as const;
  const others = entries.map((entry) => ({ ...entry, flaky: { failed: 1, of: 11 }, intermittent }));
  const added = {
    ...reports[1]!,
    findings: others.map(({ target, generator, firstSeen, lastSeen, ...rest }) => ({ ...rest, version: undefined })),
  };
  return { parser, entries: [...entries, ...others], reports: [...reports, JSON.parse(JSON.stringify(added))] };
}

/** A folder with a file that nobody may touch: a path that leads up from `place` would. */
function withVictim(): { root: string; place: string; mustBeUntouched(): void } {
  const root = folder();
  const place = join(root, 'one', 'two');
  mkdirSync(place, { recursive: true });
  const victims = [join(root, 'victim.json'), join(root, 'one', 'victim.json'), join(root, 'victim')];
  for (const victim of victims) writeFileSync(victim, 'precious');
  return {
    root,
    place,
    mustBeUntouched() {
      expect(victims.map((victim) => readFileSync(victim, 'utf8'))).toEqual(victims.map(() => 'precious'));
      expect(readdirSync(root).sort()).toEqual(['one', 'victim', 'victim.json']);
      expect(readdirSync(join(root, 'one')).sort()).toEqual(['two', 'victim.json']);
      // Not at the end of the test: a long one makes thousands.
      rmSync(root, { recursive: true });
    },
  };
}

/** Whatever is in a file: the tool says what it finds or one sentence, and nothing of it controls a terminal. */
function mustBeCivil({ code, stdout, stderr }: Ended): void {
  expect([0, 1, 2]).toContain(code);
  expect(stdout + stderr).not.toMatch(ESCAPES);
  expect(stderr).not.toMatch(/^\s+at |\bundefined\b|\bis not a function\b|Cannot read|call stack/m);
}

const write = (path: string, content: Text) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
};

/** Writes a file to a store, under the name that its ID asks for. A valid ID becomes another one, so that all have a place. */
function store(place: string, text: Text, index: number): void {
  const id = index.toString(16).padStart(8, '0');
  const known = /^([\s\S]*?"id":\s*")[0-9a-f]{8}"/;
  const content = typeof text === 'string' ? text.replace(known, (_, before: string) => `${before}${id}"`) : text;
  write(join(place, `${id}.json`), content);
}

/** Feeds `replay` with a store of files that are almost valid. With a right parser, all findings are fixed and removed. */
export async function feedReplay({ parser }: Originals, texts: readonly Text[], isRight: boolean): Promise<void> {
  const { place, mustBeUntouched } = withVictim();
  const folder = join(place, 'store');
  for (const [index, text] of texts.entries()) store(folder, text, index);
  writeFileSync(parser, isRight ? RIGHT : WRONG);
  mustBeCivil(await run(['replay', '--store', folder, '--module', parser]));
  mustBeCivil(await run(['replay', '--store', folder]));
  expect(readdirSync(place)).toEqual(['store']);
  mustBeUntouched();
}

/** Feeds `merge-reports` with a report and a store that are almost valid. What it writes is valid. */
export async function feedMerge(report: Text, entries: readonly Text[]): Promise<void> {
  const { place, mustBeUntouched } = withVictim();
  write(join(place, 'shards', 'report.json'), report);
  for (const [index, text] of entries.entries()) store(join(place, 'shards', 'store'), text, index);
  const outputs = ['--store', join(place, 'store'), '--report', 'json,junit,ndjson,text', '--report-dir', place];
  const ended = await run(['merge-reports', join(place, 'shards'), ...outputs]);
  mustBeCivil(ended);
  if (ended.stdout !== '') {
    FuzzReport.parse(json(join(place, 'report.json')));
    expect(readFileSync(join(place, 'report.txt'), 'utf8')).toBe(ended.stdout);
    expect(readFileSync(join(place, 'junit.xml'), 'utf8')).not.toMatch(ESCAPES);
    for (const name of readdirSync(join(place, 'store'))) Entry.parse(json(join(place, 'store', name)));
  }
  mustBeUntouched();
}

/** Feeds `check` with files that are almost something else, and `fuzz` with one of them as its list of known findings. */
export async function feedCheck({ parser }: Originals, texts: readonly Text[]): Promise<void> {
  const { place, mustBeUntouched } = withVictim();
  const paths = texts.map((text, index) => {
    write(join(place, `${index}.json`), text);
    return join(place, `${index}.json`);
  });
  mustBeCivil(await run(['check', 'response', ...paths]));
  const few = ['--rule', 'response.conversation-id', '--runs', '0', '--seed', '1', '--no-store'];
  mustBeCivil(await run(['fuzz', 'response', '--module', parser, '--known', paths[0]!, ...few]));
  mustBeUntouched();
}

/** The manifest of a corpus. */
export const manifest = {
  $schema: './manifest.schema.json',
  model: 'session',
  generator: 'a test',
  cases: [
    { file: 'session/y_a.json', tier: 'edge', expect: 'must-accept', mutation: 'null' },
    { file: 'usage/n_b.json', tier: 'edge', expect: 'must-accept', mutation: 'null' },
    { build: [{ text: '[', times: 9 }], tier: 'edge', expect: 'must-accept', mutation: 'null' },
  ],
};

/** Feeds `corpus` with a manifest that is almost valid, beside a file that it does not list. */
export async function feedCorpus(text: Text, name: string): Promise<void> {
  const { place, mustBeUntouched } = withVictim();
  write(join(place, 'session', name), text);
  for (const file of ['session/y_a.json', 'usage/n_b.json']) write(join(place, 'session', file), '{}');
  write(join(place, 'session', 'session', 'precious.json'), 'precious');
  const ended = await run(['corpus', place, 'session']);
  mustBeCivil(ended);
  expect([ended.code, ended.stderr]).toEqual([2, expect.stringContaining('is not empty: it contains')]);
  expect(readdirSync(join(place, 'session'), { recursive: true })).toHaveLength(6);
  mustBeUntouched();
}
