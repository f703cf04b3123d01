import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { optionsMarkdown } from '../src/fuzzing/options.js';
import { withoutProgress } from './cli/_run.js';

interface Block {
  language: string;
  text: string;
  heading: string;
}

/** Returns the code blocks of a Markdown text, each with the heading above it. */
function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let heading = '';
  for (const [, title, language, text] of markdown.matchAll(/^## (.*)$|^```(\w*)\n([\s\S]*?)^```$/gm)) {
    if (title !== undefined) heading = title;
    else blocks.push({ language: language!, text: text!, heading });
  }
  return blocks;
}

/** Creates a folder like that of a user who has installed the package, with the links that `npm install` creates. */
function userFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  for (const name of readdirSync('node_modules')) {
    if (!name.startsWith('.')) symlinkSync(resolve('node_modules', name), join(modules, name));
  }
  symlinkSync(resolve('.'), join(modules, 'realtime-arbitraries'));
  const script = (name: string, text: string) =>
    writeFileSync(join(modules, '.bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  script('realtime-arbitraries', `exec "${process.execPath}" "${resolve('dist/bundle/esm/main.js')}" "$@"`);
  // What npx does if the package is installed, without starting npm, which takes longer than the command.
  script('npx', 'exec "$@"');
  return folder;
}

const readme = readFileSync('README.md', 'utf8');
const blocks = blocksOf(readme);
const folder = userFolder();

/** Bytes that a command may print. */
const MAX_OUTPUT = 64 * 1024 * 1024;

function run(command: string, args: string[]) {
  const PATH = `${join(folder, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  const env = { ...process.env, PATH };
  return spawnSync(command, args, { cwd: folder, encoding: 'utf8', timeout: 60_000, maxBuffer: MAX_OUTPUT, env });
}

/** Returns the expected output of a block: the next block, if it is text. */
const outputAfter = (i: number) => (blocks[i + 1]?.language === 'text' ? blocks[i + 1]!.text : undefined);

/** Commands that install something. The tests of the packed package cover them. */
const installs = /^npm (ci|install)/;

describe('every code block of the README runs as written', () => {
  const runnable = blocks.map((block, i) => ({ ...block, i }));

  it.each(runnable.filter(({ language }) => language === 'js'))('js under $heading', ({ text, i }) => {
    const file = join(folder, `block-${i}.mjs`);
    writeFileSync(file, text);
    const { status, stdout, stderr } = run(process.execPath, [file]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    if (outputAfter(i) !== undefined) expect(stdout).toBe(outputAfter(i));
  });

  it.each(runnable.filter(({ language, text }) => language === 'sh' && !installs.test(text)))(
    'sh under $heading',
    ({ text, i, heading }) => {
      const { status, stdout, stderr } = run('sh', ['-c', text]);
      const expected = outputAfter(i);
      if (expected !== undefined) {
        expect(stdout).toBe(expected);
        expect(status).toBe(heading === 'Check your own fixtures' && !text.includes('--coverage') ? 1 : 0);
      } else {
        expect([status, withoutProgress(stderr).replace(/^(Seed|npm|\d+ files) .*\n/gm, '')]).toEqual([0, '']);
      }
    },
  );

  it('tests for vitest, in ts', () => {
    const tests = runnable.filter(({ language, text }) => language === 'ts' && text.includes("'vitest'"));
    for (const { text, i } of tests) writeFileSync(join(folder, `block-${i}.test.ts`), text);
    const vitest = resolve('node_modules/vitest/vitest.mjs');
    const { status, stdout } = run(process.execPath, [vitest, 'run', '--root', folder]);
    expect([status, stripVTControlCharacters(stdout)]).toEqual([0, expect.stringMatching(/Files +2 passed \(2\)/)]);
  });

  it('adapters are part of the examples', () => {
    const root = 'examples/adapters';
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(?:rs|py|go|ts)$/.test(path),
    );
    const examples = sources.map((path) => readFileSync(join(root, path), 'utf8'));
    const adapters = blocks.filter(({ text }) => /\bbase64\b/i.test(text) && text.includes('error'));
    expect(adapters.map(({ language }) => language)).toEqual(['rust', 'python', 'go', 'ts']);
    for (const { text } of adapters) expect(examples.some((example) => example.includes(text))).toBe(true);
  });

  it('the commands above the samples print them', () => {
    const samples = readme.matchAll(/\(`npx (realtime-arbitraries sample [^`]*)`\):\n\n```json\n([\s\S]*?)```/g);
    let count = 0;
    for (const [, command, sample] of samples) {
      expect(run('sh', ['-c', `node_modules/.bin/${command}`]).stdout).toBe(sample);
      count++;
    }
    expect(count).toBe(2);
  });

  it('the commands of a fresh clone are scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const { text } of blocks.filter(({ text }) => text.startsWith('npm ci'))) {
      const [, script] = /^npm ci && npm (?:run )?(\w+)\n$/.exec(text) ?? [];
      expect(scripts).toHaveProperty(script!);
    }
  });
});

describe('the tables of the README are up to date', () => {
  it('options of a run', () => {
    const [, table] = /<!-- options -->\n\n([\s\S]*?)\n<!-- \/options -->/.exec(readme) ?? [];
    expect(table).toBe(optionsMarkdown());
  });
});
