import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  const peers = ['fast-check', 'zod'].map((name) => `${name}@${manifest.devDependencies[name]}`);
  const compilers = { 'typescript-5.9': '5.9.3', 'typescript-7': manifest.devDependencies.typescript };
  let home: string;
  let warnings: string[];

  beforeAll(() => {
    const aliases = Object.entries(compilers).map(([alias, version]) => `${alias}@npm:typescript@${version}`);
    ({ home, warnings } = install('now', ...peers, ...aliases));
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
