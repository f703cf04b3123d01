import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ended, folder, run, start } from './_run.js';

const WRONG = `import { isNull } from './lib/is-null.mjs';
export const parse = (text) => {
  const value = JSON.parse(text);
  if (isNull(value.conversation_id)) throw new Error('no null');
  return value;
};`;
const few = ['--runs', '0', '--seed', '1', '--tiers', 'edge', '--rule', 'response.conversation-id'];

describe('fuzz --watch', () => {
  it('replays what failed when a source changes, and runs everything again, until it is interrupted', async () => {
    const cwd = folder();
    const lib = join(cwd, 'lib', 'is-null.mjs');
    mkdirSync(join(cwd, 'lib'));
    writeFileSync(join(cwd, 'parser.mjs'), WRONG);
    writeFileSync(lib, 'export const isNull = (value) => value === null;');
    const child = start(['fuzz', 'response', '--module', './parser.mjs#parse', '--watch', ...few], { cwd });
    const end = ended(child);
    let waited = 0;
    const steps = [
      () => writeFileSync(lib, 'export const isNull = (value) => {{'),
      () => writeFileSync(lib, 'export const isNull = () => false;'),
      () => child.kill('SIGINT'),
    ];
    child.stderr.on('data', (text: string) => {
      for (const _ of text.match(/^Waiting for a change/gm) ?? []) steps[waited++]?.();
    });
    const { code, stdout, stderr } = await end;
    expect(code).toBe(0);
    expect(/Found by: .*/.exec(stdout)![0]).toMatch(/ fuzz response --module (?!.*--watch)/);
    expect(stdout).toMatch(/: 1 finding in [\s\S]*\nID +STATE [\s\S]*\n\w{8} +fixed [\s\S]*: no findings in /);
    expect(stderr).toMatch(
      /lib\/is-null\.mjs has changed\.\n[\s\S]*syntax error in lib\/is-null\.mjs:1[\s\S]*\n1 fixed and removed, 0 still failing/,
    );
  });

  it('watches one module', async () => {
    const program = await run(['fuzz', 'response', '--watch', '--', 'cat']);
    expect(program).toMatchObject({ code: 2, stderr: 'error: --watch needs a module: give --module.\n' });
    const cwd = folder();
    const target = { model: 'response', module: './a.mjs' };
    writeFileSync(join(cwd, 'realtime-arbitraries.config.json'), JSON.stringify({ targets: { a: target, b: target } }));
    const both = await run(['fuzz', '--watch'], { cwd });
    expect(both).toMatchObject({ code: 2, stderr: 'error: --watch needs one target: fuzz NAME --watch.\n' });
  });
});
