import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { optionsMarkdown } from '../../src/fuzzing/options.js';
import { catalogue } from '../../src/objects/catalogue.js';
import { run } from '../cli/_run.js';

const read = (path: string) => readFileSync(path, 'utf8');

describe('the tables of the documentation are up to date', () => {
  it('options of a run', () => {
    const [, table] = /<!-- options -->\n\n([\s\S]*?)\n<!-- \/options -->/.exec(
      read('docs/reference/fuzz-options.md'),
    )!;
    expect(table).toBe(optionsMarkdown());
  });

  it('how sure the rules are', () => {
    const rows = read('docs/guide/certainty.md').matchAll(/^\| `([a-z ]+)` \| .* \| (\d+) \|$/gm);
    const listed = [...rows].map(([, certainty, count]) => [certainty, Number(count)]);
    // The policy is about every object, and has no place in a model.
    const rules = catalogue.filter(({ object }) => object !== 'policy');
    const counted = new Map<string, number>();
    for (const { certainty } of rules) counted.set(certainty, (counted.get(certainty) ?? 0) + 1);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(counted));
    const refusing = rules.filter(({ effect }) => effect === 'refuses');
    expect(refusing.filter(({ certainty }) => certainty !== 'documented')).toEqual([]);
    expect(read('docs/guide/certainty.md')).toContain(`all ${refusing.length} rules that\nrefuse`);
  });
});

describe('the command-line reference', () => {
  it('is what npm run docs:cli writes', async () => {
    const { cliReference, FILE } = await import(resolve('scripts/cli-reference.mjs'));
    const helpOf = async (...command: string[]) => (await run([...command, '--help'])).stdout;
    expect(read(FILE)).toBe(await cliReference(helpOf));
  });
});

describe('the README', () => {
  it('has at most 150 lines', () => {
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it('names commands for a fresh clone that are scripts', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const commands = [...read('README.md').matchAll(/^npm ci && npm (?:run )?(\w+)$/gm)].map(([, script]) => script);
    expect(commands).toEqual(['test', 'sample']);
    for (const script of commands) expect(scripts).toHaveProperty(script!);
  });
});
