import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from './_run.js';

/** Files as people write them: an import of a type that is not marked, `.js` for `.ts`, an enum, a parameter property. */
const FILES: Readonly<Record<string, string>> = {
  'kinds.ts': `export interface Message { id?: string }
    export enum Kind { Response = 'response' }
    export const object = (value: unknown): Message => {
      if (typeof value !== 'object' || value === null) throw new Error('no object');
      return value;
    };`,
  'parser.ts': `import { Message, Kind, object } from './kinds.js';
    import * as z from 'zod';
    export const Response = z.looseObject({ id: z.string().optional() });
    export class Parser {
      static readonly kind = Kind.Response;
      constructor(private readonly text: string) {}
      static parse(text: string): Message { return this.kind && new Parser(text).read(); }
      read(): Message { return object(JSON.parse(this.text)); }
    }
    export default function parse(text: string): Message { return object(JSON.parse(text)); }
    export const refuses = (value: unknown) => { throw new Error('no ' + typeof value); };`,
  'common.cjs': `exports.strict = {
    parse(text) {
      if (this !== exports.strict) throw new Error('this');
      return JSON.parse(text);
    },
  };`,
  'imports.mjs': `import parse from './parser.ts'; export default parse;`,
  'broken.ts': `import './worse.ts';\nexport default JSON.parse;`,
  'worse.ts': `const one = 1;\nconst two: number = = 2;\n`,
  'broken.mjs': `import './worse.mjs';\nexport default JSON.parse;`,
  'worse.mjs': `const one = 1;\nconst two = = 2;\n`,
  'unlinked.mjs': `import { nope } from './common.cjs';\nexport default nope;`,
  'throws.ts': `const text: string = 'at once';\nthrow new TypeError(text);`,
};

function project(): string {
  const home = folder();
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(home, name), content);
  mkdirSync(join(home, 'src'));
  cpSync(join(home, 'kinds.ts'), join(home, 'src', 'kinds.ts'));
  symlinkSync(resolve('node_modules'), join(home, 'node_modules'), 'junction');
  return home;
}

const quick = ['--tiers', 'typical,edge', '--rule', 'response.conversation-id', '--runs', '0', '--seed', '1'];
const fuzz = (cwd: string, module: string, ...options: string[]) =>
  run(['fuzz', 'response', '--module', module, ...quick, '--no-store', ...options], { cwd });

describe('a module', () => {
  it.each([
    ['./parser.ts'],
    ['./parser.ts#Parser.parse'],
    ['./parser.ts#Response.parse', '--input', 'value'],
    ['./common.cjs#strict.parse'],
    ['./imports.mjs'],
  ])('is loaded: %s', async (module, ...options) => {
    const { code, stdout, stderr } = await fuzz(project(), module, ...options);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^response, .*: no findings in \d+ cases, /m);
  });

  it.each([
    ['./broken.ts', /^error: cannot use \.\/broken\.ts: there is a syntax error in worse\.ts:2(:21)?: .+\.\n$/],
    ['./broken.mjs', /^error: cannot use \.\/broken\.mjs: there is a syntax error in worse\.mjs:2:13: .+\.\n$/],
    ['./unlinked.mjs', /^error: cannot use .*: there is a syntax error in unlinked\.mjs:1: .*'nope'.*\.\n$/],
    ['./throws.ts', /^error: cannot use \.\/throws\.ts: loading it failed: TypeError: at once\.\n$/],
    ['./parser.ts#Parser', /^error: cannot use .*: Parser is a class; its static methods are Parser\.parse\.\n$/],
    ['./src#parse', /^error: \.\/src is a folder, not a module: name a file in it\.\n$/],
    ['#parse', /^error: name the file of the module, for example \.\/parser\.ts#parse\.\n$/],
    ['file://elsewhere/parser.ts', /^error: file:\/\/elsewhere\/parser\.ts is not the URL of a file\.\n$/],
  ])('is not loaded, for a reason in one sentence: %s', async (module, sentence) => {
    const { code, stdout, stderr } = await fuzz(project(), module);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/dist|bundle|node_modules|imported from/);
  });

  it('may expect values, if it rejects every text', async () => {
    // A model with few cases: all of them are tried.
    const args = ['fuzz', 'input_audio_buffer.committed', '--module', './parser.ts#refuses', '--no-store'];
    const { code, stdout, stderr } = await run(args, { cwd: project() });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: .* accepted no valid case; .*; if it receives values .* --input value\n$/);
  });
});
