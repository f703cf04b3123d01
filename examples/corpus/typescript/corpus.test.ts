// Runs a parser with every case of a corpus: CORPUS=<folder of a model> npx vitest run corpus.test.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Case {
  file?: string;
  build?: { text: string; times: number }[];
  expect: 'must-accept' | 'may-either' | 'must-reject';
  mutation: string;
}

/** A typical parser of responses, with two bugs that the corpus finds. */
function parse(data: Buffer): void {
  const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data));
  const spoken = value.output?.map((item: { content?: unknown[] }) => item.content?.length ?? 0);
  const id: string | undefined = 'conversation_id' in value && value.conversation_id.slice(5); // A bug: it may be null.
  if (value.metadata && Object.keys(value.metadata).length > 15) throw new Error('too many pairs'); // A bug: 16 fit.
  void [spoken, id];
}

const folder = process.env.CORPUS!;
const { cases } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { cases: Case[] };

const contentOf = ({ file, build = [] }: Case) =>
  file ? readFileSync(join(folder, file)) : Buffer.from(build.map(({ text, times }) => text.repeat(times)).join(''));

it.each(cases.filter((found) => found.expect === 'must-accept'))('accepts $file', (found) => {
  expect(() => parse(contentOf(found))).not.toThrow();
});

// If your parser must be strict, expect toThrow() for must-reject. Otherwise, it must still not crash the process.
it.each(cases.filter((found) => found.expect !== 'must-accept'))('survives $mutation $file', (found) => {
  try {
    parse(contentOf(found));
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
  }
});
