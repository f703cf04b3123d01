import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A code block of a Markdown document. */
export interface Block {
  readonly document: string;
  /** The line of the document in which the block begins, from 1. */
  readonly line: number;
  readonly language: string;
  /** What follows the language, such as `no-run`. */
  readonly mark: string;
  readonly text: string;
  /** The file that the first line of the block names in a comment: `// parser.mjs`. */
  readonly file?: string;
  /** What the block prints: the next block, if that is text. */
  readonly output?: string;
}

/** The guides and the reference, without what is generated or installed. */
const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && !/node_modules|^reference\/api\//.test(path.replaceAll('\\', '/')))
  .map((path) => join('docs', path))
  .toSorted();

/** The documents whose code blocks are run. */
export const documents: readonly string[] = ['README.md', ...pages];

const FENCE = /^( *)```(\w*) ?(.*)\n([\s\S]*?)^ *```$/gm;

/** Returns the code blocks of a Markdown text. Blocks in lists are indented. */
export function blocksOf(document: string, markdown: string): Block[] {
  const found = [...markdown.matchAll(FENCE)].map(({ index, 1: indent, 2: language, 3: mark, 4: text }) => ({
    document,
    line: markdown.slice(0, index).split('\n').length,
    language: language!,
    mark: mark!,
    text: indent === '' ? text! : text!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
  return found.map((block, i) => {
    const [, file] = /^(?:\/\/|#) ([\w./-]+\.\w+)\n/.exec(block.text) ?? [];
    const next = found[i + 1];
    return { ...block, ...(file && { file }), ...(next?.language === 'text' && { output: next.text }) };
  });
}

export const blocks: readonly Block[] = documents.flatMap((path) => blocksOf(path, readFileSync(path, 'utf8')));

/** The folders that were created, by document. */
const folders = new Map<string, string>();

/**
 * Returns a folder like that of a user who has installed the package, with the links that `npm install` creates and the
 * files that the blocks of the document name. It is the same for all blocks of a document.
 */
export function folderOf(document: string): string {
  const known = folders.get(document);
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), 'realtime-arbitraries-docs-'));
  folders.set(document, folder);
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
  for (const block of blocks) {
    if (block.document === document && block.file) writeFileSync(join(folder, block.file), block.text);
  }
  return folder;
}
