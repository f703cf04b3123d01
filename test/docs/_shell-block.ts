import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { withoutProgress } from '../cli/_run.js';
import { type Block, folderOf } from './_documents.js';
import { runShell } from './_shell.js';

/** What differs from run to run. */
const steady = (text: string) => text.replaceAll(/(?<= cases, )[\d,.]+ (?:s|min)(?=, seed)/g, 'SOME TIME');

/** Compares what a block printed with the next block. With `UPDATE_DOCS=1`, writes it into the document instead. */
export function compare({ document, text, output }: Block, printed: string): void {
  if (output === undefined || steady(printed) === steady(output)) return;
  if (!process.env.UPDATE_DOCS) expect(steady(printed)).toBe(steady(output));
  const markdown = readFileSync(document, 'utf8');
  const fence = '```text\n';
  const start = markdown.indexOf(fence, markdown.indexOf(text) + text.length) + fence.length;
  writeFileSync(document, markdown.slice(0, start) + printed + markdown.slice(start + output.length));
}

/** Runs a block of shell commands, and checks that it prints what the document says. */
export async function runsAsWritten(block: Block): Promise<void> {
  const { code, stdout, stderr } = await runShell(block.text, folderOf(block.document));
  if (block.output === undefined) {
    const unexpected = withoutProgress(stderr).replace(/^(?:Seed|\d+ files) .*\n/gm, '');
    expect({ code, stderr: unexpected }).toEqual({ code: 0, stderr: '' });
  } else {
    expect([0, 1], stderr).toContain(code);
    compare(block, stdout);
  }
}
