import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Differences } from './_differences.js';
import { events } from './events.js';
import { differences, parts } from './openai.js';

const run = promisify(execFile);

// The compiler checks the table of differences. It checks these, too: each directive expects an error.
({}) satisfies Differences<{ a: string; b?: number[] }, { a: string; b?: number[] }>;
// @ts-expect-error A difference that is not listed.
({}) satisfies Differences<{ a: string | null }, { a: string }>;
// @ts-expect-error A difference whose kind is not listed.
({ a: { null: '' } }) satisfies Differences<{ a?: string | null }, { a: string }>;
// @ts-expect-error A difference that does not exist.
({ a: { null: '' } }) satisfies Differences<{ a: string }, { a: string }>;
// @ts-expect-error A difference of another kind.
({ a: { wider: '' } }) satisfies Differences<{ a: string | null }, { a: string }>;
// @ts-expect-error A difference in an array of objects.
({}) satisfies Differences<{ a: { b: string; [x: string]: unknown }[] }, { a: { b: 'c' }[] }>;
({}) satisfies Differences<
  { a: Record<string, { b: string; [x: string]: unknown }> },
  { a: Record<string, { b: string }> }
>;
// @ts-expect-error A difference in a map of objects.
({}) satisfies Differences<
  { a: Record<string, { b: string; [x: string]: unknown }> },
  { a: Record<string, { b: 'c' }> }
>;
// @ts-expect-error A property that only they document.
({}) satisfies Differences<{ a: string; [x: string]: unknown }, { a: string; b?: string }>;
// @ts-expect-error A property that only we document.
({}) satisfies Differences<{ a: string; b?: string }, { a: string }>;
// @ts-expect-error A type of ours that is `any`.
// biome-ignore lint/suspicious/noExplicitAny: must be detected
({}) satisfies Differences<{ a: any }, { a: unknown }>;

describe('types', () => {
  // The declarations that were built are what users get. They take the compiler a third of the time of the sources.
  it('agree with the types of the official client', async () => {
    const tsc = ['node_modules/typescript/bin/tsc', '-p', 'test/types', '--pretty', 'false'];
    const { stdout } = await run(process.execPath, tsc).catch((error) => error);
    expect(stdout).toBe('');
  }, 300_000);

  it('differ for a reason; a reference to a nested object leads to a difference', () => {
    const tables: Record<string, Record<string, Record<string, string>>> = { ...differences, ...parts, ...events };
    const reasons = Object.values(tables).flatMap((table) => Object.values(table).flatMap(Object.values<string>));
    const references = reasons.flatMap((reason) => (reason.includes('see ') ? reason.match(/\b[A-Z]\w+\.\w+/g)! : []));
    const dead = references.filter((reference) => {
      const [name, property] = reference.split('.');
      return tables[name!]?.[property!] === undefined;
    });
    expect(references).toContain('AssistantContent.type');
    expect(dead).toEqual([]);
    expect(reasons).not.toContain('');
  });
});
