// Gives every case of a corpus to a parser: CORPUS=<folder of a model> npx vitest run corpus.test.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Case {
  file?: string;
  build?: { text: string; times: number }[];
  expect: 'must-accept' | 'may-either' | 'must-reject';
  mutation: string;
}

/** A parser of responses as clients have it, with faults that the corpus finds: the comments say which. */
function parse(data: Buffer): void {
  const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data));
  const spoken = value.output?.map((item: { content?: unknown[] }) => item.content?.length ?? 0);
  const id: string | undefined = 'conversation_id' in value && value.conversation_id.slice(5); // It may be null.
  if (value.metadata && Object.keys(value.metadata).length > 15) throw new Error('too many pairs'); // There may be 16.
  void [spoken, id];
}

const folder = process.env.CORPUS!;
const { cases } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { cases: Case[] };

const contentOf = ({ file, build = [] }: Case) =>
  file ? readFileSync(join(folder, file)) : Buffer.from(build.map(({ text, times }) => text.repeat(times)).join(''));

it.each(cases.filter((found) => found.expect === 'must-accept'))('accepts $file', (found) => {
  expect(() => parse(contentOf(found))).not.toThrow();
});

// Where your parser is to be strict: must-reject, and toThrow(). Where it need not be, it must still not crash the process.
it.each(cases.filter((found) => found.expect !== 'must-accept'))('survives $mutation $file', (found) => {
  try {
    parse(contentOf(found));
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
  }
});
