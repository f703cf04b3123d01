import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf } from '../docs/_documents.js';

const SET_UP = 'docs/guide/set-up.md';

/** What a project needs to test with Jest: the packages, and the options of Node. */
export const JEST_PACKAGES = ['jest@30.2.0', 'ts-jest@29.4.5', '@types/jest@30.0.0', 'typescript@5.9.3'];
export const JEST_ENV = { NODE_OPTIONS: '--experimental-vm-modules' };

/** The configuration that the guide shows. */
const CONFIG = blocksOf(SET_UP, readFileSync(SET_UP, 'utf8')).find(({ file }) => file === 'jest.config.cjs')!.text;

/** A property and a run, which tests in all three forms have. */
const tests = (api: string) => `
  test('a property', () => {
    fc.assert(fc.property(${api}response(), (value) => ${api}check('response', value).length === 0), { numRuns: 5 });
  });
  test('a parser', async () => {
    const { cases } = await ${api}assertParser(JSON.parse, { model: 'response', tiers: ['edge'], rules: ['response.id'], runs: 0 });
    expect(cases).toBeGreaterThan(0);
  });
`;

const COMMONJS = `const fc = require('fast-check');
  let api;
  beforeAll(async () => {
    api = await import('realtime-arbitraries');
  });
  ${tests('api.')}`;

const ESM = `import * as fc from 'fast-check';
  import { assertParser, check, response } from 'realtime-arbitraries';
  ${tests('')}`;

/** Writes a project that tests with Jest: a test in CommonJS, one in ESM and one in TypeScript. */
export function writeJestProject(home: string): void {
  mkdirSync(home, { recursive: true });
  const files = {
    'package.json': '{}',
    'jest.config.cjs': CONFIG,
    'a.test.js': COMMONJS,
    'b.test.mjs': ESM,
    'c.test.ts': ESM,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(home, name), content);
}
