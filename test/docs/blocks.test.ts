import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Block, blocks, documents, folderOf } from './_documents.js';
import { compare, runsAsWritten } from './_shell-block.js';

afterAll(() => {
  for (const document of documents) rmSync(folderOf(document), { recursive: true, force: true });
});

const named = (block: Block) => ({ ...block, at: `${block.document}:${block.line}` });
/** `npm run check:package` runs the slow ones. */
const all = blocks.filter(({ mark }) => mark !== 'no-run' && mark !== 'slow').map(named);

/** The texts of the examples. Blocks that are a part of one are not run. */
const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:rs|py|go|ts|java|yml|yaml|sh)$/.test(path))
  .map((path) => readFileSync(join('examples', path), 'utf8'));
const isCopied = ({ text }: Block) => examples.some((example) => example.includes(text));

describe('every shell block runs as written', () => {
  const shell = all.filter(({ language, text }) => language === 'sh' && !/^npm (?:ci|install)/.test(text));

  it.each(shell)('$at', runsAsWritten);
});

describe('every script runs as written', () => {
  const scripts = all.filter(({ language, file }) => language === 'js' && file === undefined);
  const pathOf = ({ document, line }: Block) => join(folderOf(document), `block-${line}.mjs`);
  const results = new Map<string, { stdout: string; error: string }>();

  beforeAll(() => {
    for (const script of scripts) writeFileSync(pathOf(script), script.text);
    const folder = folderOf('README.md');
    const [list, output] = [join(folder, 'list.json'), join(folder, 'results.json')];
    writeFileSync(list, JSON.stringify(scripts.map(pathOf)));
    const { status, stderr } = spawnSync(process.execPath, [resolve('test/docs/_run-scripts.mjs'), list, output], {
      encoding: 'utf8',
    });
    // Tests of node:test report their failures in the exit code.
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const { path, ...result } of JSON.parse(readFileSync(output, 'utf8'))) results.set(path, result);
  }, 120_000);

  it.each(scripts)('$at', (block) => {
    const { stdout, error } = results.get(pathOf(block))!;
    expect(error).toBe('');
    compare(block, stdout);
  });
});

describe('every TypeScript block runs as written', async () => {
  const ts = all.filter((block) => block.language === 'ts' && block.file === undefined && !isCopied(block));
  for (const block of ts) {
    const path = join(folderOf(block.document), `block-${block.line}.ts`);
    writeFileSync(path, block.text);
    if (/from '(?:@fast-check\/)?vitest'/.test(block.text)) await describe(block.at, () => import(path));
    else it(block.at, () => import(path));
  }
});

describe('every block in another language', () => {
  const languages = ['rust', 'python', 'go', 'java', 'yaml'];

  it.each(all.filter(({ language }) => languages.includes(language)))('$at is part of an example', (block) => {
    expect(isCopied(block)).toBe(true);
  });

  it('of the adapters is there', () => {
    const adapters = all.filter(
      ({ document, text }) => document.endsWith('any-language.md') && text.includes('base64'),
    );
    expect(adapters.map(({ language }) => language)).toEqual(['rust', 'python', 'go', 'java', 'ts']);
    expect(adapters.filter((block) => !isCopied(block))).toEqual([]);
  });
});
