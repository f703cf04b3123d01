import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OBJECT_NAMES } from '../../arbitraries/models.js';
import { JEST_ENV, JEST_PACKAGES, writeJestProject } from './_jest.js';
import {
  BROKEN_RULES,
  manifest,
  newFolder,
  pack,
  QUIET,
  type Settings,
  typeErrors,
  writeConsumer,
} from './_package.js';

/** The versions of the peers that the project itself is tested with. */
const PEERS = ['fast-check', 'zod'].map((name) => `${name}@${manifest.devDependencies[name]}`);

const { folder, remove } = newFolder();
let tarball: string;

beforeAll(() => {
  tarball = pack(folder);
});
afterAll(remove);

/** Installs the tarball and some packages into a new project, as a user does. Returns the warnings of npm. */
function install(name: string, ...packages: string[]): { home: string; warnings: string[] } {
  const home = join(folder, name);
  writeConsumer(home);
  const npm = ['install', ...QUIET, tarball, ...packages];
  const { stderr, status } = spawnSync('npm', npm, { cwd: home, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  // A setting of the user that npm no longer knows is not about the package.
  const warnings = stderr.split('\n').filter((line) => line !== '' && !/Unknown (?:user|env) config/.test(line));
  return { home, warnings };
}

const run = (home: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: home, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

describe('the tarball', () => {
  it('passes publint', () => {
    expect(run('.', 'node_modules/.bin/publint', 'run', tarball, '--strict')).toContain('All good!');
  });

  it('has types that every module resolution of ES modules finds', () => {
    const output = run('.', 'node_modules/.bin/attw', tarball, '--profile', 'esm-only', '--no-emoji', '--no-color');
    expect(output).toContain('"realtime-arbitraries/schemas"');
  });
});

describe('the installed package', () => {
  const compilers = { 'typescript-5.9': '5.9.3', 'typescript-7': manifest.devDependencies.typescript };
  let home: string;
  let warnings: string[];

  beforeAll(() => {
    const aliases = Object.entries(compilers).map(([alias, version]) => `${alias}@npm:typescript@${version}`);
    ({ home, warnings } = install('now', ...PEERS, ...aliases));
  });

  it('is installed without a warning', () => {
    expect(warnings).toEqual([]);
  });

  it('can be imported', () => {
    expect(JSON.parse(run(home, process.execPath, 'values.js')).version).toBe(manifest.version);
  });

  it('can be run', () => {
    expect(run(home, 'npx', manifest.name, '--version').trim()).toBe(manifest.version);
    const [name] = Object.keys(JSON.parse(run(home, 'npx', manifest.name, 'sample', 'session', '--presence', 'all')));
    expect(name).toBeTypeOf('string');
  });

  it('writes the corpora of all models, each with the committed files', () => {
    run(home, 'npx', manifest.name, 'corpus', 'cases');
    const models = readdirSync(join(home, 'cases'));
    expect(models.toSorted()).toEqual([...OBJECT_NAMES].toSorted());
    const filesIn = (path: string) =>
      readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => /\/[yni]_.*\.json$/.test(name));
    for (const model of models) {
      const [own, committed] = [join(home, 'cases', model), join('snapshots', model, 'corpus')];
      // The committed corpora of the unions have only the objects that those of the other models do not have.
      const isUnion = model.endsWith('-event');
      const all = existsSync(committed) ? filesIn(committed) : [];
      const pinned = isUnion ? all.filter((name) => !name.startsWith('malformed')) : all;
      if (!isUnion && pinned.length > 0) expect(filesIn(own).sort()).toEqual(pinned.toSorted());
      const differ = pinned.filter(
        (name) => !readFileSync(join(own, name)).equals(readFileSync(join(committed, name))),
      );
      expect(differ).toEqual([]);
    }
  });

  const settings: Record<string, Settings> = {
    'as in Node': { module: 'nodenext', skipLibCheck: true },
    'as in Node, with all libraries checked': { module: 'nodenext', skipLibCheck: false },
    'as in a bundler, with all libraries checked, and exact': {
      module: 'esnext',
      moduleResolution: 'bundler',
      skipLibCheck: false,
      exactOptionalPropertyTypes: true,
    },
  };
  const cases = Object.keys(compilers).flatMap((compiler) => Object.keys(settings).map((how) => ({ compiler, how })));

  it.each(cases)('has correct types in $compiler, $how', ({ compiler, how }) => {
    expect(typeErrors(home, `node_modules/${compiler}/bin/tsc`, settings[how]!)).toBe('');
  });
});

describe('the oldest peers that package.json allows', () => {
  const oldest = Object.entries<string>(manifest.peerDependencies).map(
    ([name, range]) => `${name}@${range.replace('^', '')}`,
  );

  it(`are sufficient: ${oldest.join(', ')}`, () => {
    const { home } = install('oldest', ...oldest);
    expect(JSON.parse(run(home, process.execPath, 'values.js')).rules).toEqual(BROKEN_RULES);
    expect(typeErrors(home, join(process.cwd(), 'node_modules/typescript/bin/tsc'), { module: 'nodenext' })).toBe('');
  });
});

describe('a test with Jest', () => {
  it('works in CommonJS, ESM and TypeScript, with the option of Node that Jest needs for ES modules', () => {
    const home = join(folder, 'jest');
    writeJestProject(home);
    execFileSync('npm', ['install', ...QUIET, tarball, ...PEERS, ...JEST_PACKAGES], { cwd: home, stdio: 'pipe' });
    const env = { ...process.env, ...JEST_ENV };
    const { status, stderr } = spawnSync('npx', ['jest', '--ci'], { cwd: home, encoding: 'utf8', env });
    expect([status, stderr]).toEqual([0, expect.stringContaining('Tests:       6 passed, 6 total')]);
  });
});

describe('another runtime', () => {
  /** What each runtime does: Bun cannot talk to a module in a process of its own. */
  const runtimes = {
    bun: ['bun@1.4.5', 'bun/install.js', []],
    deno: ['deno@2.9.6', 'deno/install.cjs', ['run', '-A']],
  } as const;
  const SCRIPT = `
    import * as fc from 'fast-check';
    import { assertParser, check, response } from 'realtime-arbitraries';
    fc.assert(fc.property(response(), (value) => check('response', value).length === 0), { numRuns: 5 });
    const few = { model: 'response', tiers: ['edge'], rules: ['response.id'], runs: 0 };
    const { cases } = await assertParser(JSON.parse, few);
    const module = await assertParser('./parser.mjs', { ...few, isolate: false });
    console.log(cases === module.cases && cases > 0);
  `;

  it.each(Object.entries(runtimes))('runs properties and parsers: %s', (name, [version, script, words]) => {
    const { home } = install(name, version, ...PEERS);
    execFileSync(process.execPath, [join('node_modules', script)], { cwd: home, stdio: 'pipe' });
    writeFileSync(join(home, 'use.mjs'), SCRIPT);
    writeFileSync(join(home, 'parser.mjs'), 'export default (text) => JSON.parse(text);');
    expect(run(home, join('node_modules', '.bin', name), ...words, 'use.mjs').trim()).toBe('true');
  });
});
