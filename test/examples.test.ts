import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as api from '../src/index.js';
import * as schemas from '../src/objects/index.js';
import { sources } from './structure/_imports.js';

/** The functions and classes of both entry points. */
const exported = Object.entries({ ...schemas, ...api })
  .filter(([, value]) => typeof value === 'function')
  .map(([name]) => name);

const DECLARATION = /\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\s*export (?:async )?(?:function|const|class) (\w+)/g;

/** The docstrings of declarations, by their names. Of several with one name, the one with an example is the public one. */
const docstrings = new Map(
  [...sources.values()]
    .flatMap((text) => [...text.matchAll(DECLARATION)].map(([, docstring, name]) => [name!, docstring!] as const))
    .toSorted(([, a], [, b]) => Number(a.includes('@example')) - Number(b.includes('@example'))),
);

/** The code of an `@example`, up to the end of the docstring or the next tag. */
function exampleIn(docstring: string): string | undefined {
  const lines = docstring.split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
  const start = lines.findIndex((line) => line.startsWith('@example'));
  if (start < 0) return undefined;
  const end = lines.findIndex((line, i) => i > start && line.startsWith('@'));
  return lines.slice(start + 1, end < 0 ? undefined : end).join('\n');
}

const AsyncFunction = (async () => {}).constructor as new (...words: string[]) => (...values: unknown[]) => unknown;

/** Runs an example with everything in scope that it may import. A failed assertion throws. */
async function run(code: string): Promise<void> {
  const check = {
    assert: (isTrue: unknown) => {
      if (!isTrue) throw new Error('an assertion of the example failed');
    },
    log: () => {},
  };
  const scope: Record<string, unknown> = { ...schemas, ...api, fc, console: check };
  const body = code.replaceAll(/^import .*$/gm, '');
  await new AsyncFunction(...Object.keys(scope), body)(...Object.values(scope));
}

describe('every exported function has an example that runs', () => {
  it('finds the docstrings', () => {
    expect(exported.length).toBeGreaterThan(45);
    expect(readFileSync('src/index.ts', 'utf8')).toContain('sampleAt');
  });

  it.each(exported)(
    '%s',
    async (name) => {
      const example = exampleIn(docstrings.get(name) ?? '');
      expect(example?.trim()).toBeTruthy();
      expect(example).toContain(name);
      await run(example!);
    },
    60_000,
  );
});
