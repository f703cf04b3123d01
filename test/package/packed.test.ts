import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schemas from '../../src/objects/index.js';
import { BROKEN_RULES, filesOf, manifest, newFolder, pack, writeConsumer } from './_package.js';

/** What is packed: what was built from a source, examples, pinned samples without the corpus, and documents. */
const EXPECTED = [
  /^dist\/(?:src|arbitraries)\/.*\.d\.ts$/,
  /^dist\/bundle\/esm\/[\w-]+\.js$/,
  /^dist\/systematic\/[\w.-]+\.json$/,
  /^dist\/config\.schema\.json$/,
  /^examples\//,
  /^snapshots\/(?![\w.-]+\/corpus\/)/,
  /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md)$/,
];

const { folder, remove } = newFolder();
const home = join(folder, 'node_modules', manifest.name);
let files: string[];

/** Unpacks the package beside its declared dependencies only, so that an undeclared one is not found. */
beforeAll(() => {
  const tarball = pack(folder);
  files = filesOf(tarball);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  mkdirSync(dirname(home));
  renameSync(join(folder, 'package'), home);
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
  writeConsumer(folder);
}, 60_000);
afterAll(remove);

function node(...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
}

describe('the packed package', () => {
  it('contains what was built, examples, samples and documents, and nothing else', () => {
    expect(files.filter((file) => !EXPECTED.some((pattern) => pattern.test(file)))).toEqual([]);
    const documents = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'SECURITY.md', 'snapshots/README.md'];
    expect(documents.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('contains no file without a source, and no source map', () => {
    const declared = files.filter((file) => /^dist\/.*\.d\.ts$/.test(file));
    const sourceOf = (file: string) => file.replace(/^dist\//, '').replace(/\.d\.ts$/, '.ts');
    expect(declared.filter((file) => !existsSync(sourceOf(file)))).toEqual([]);
    const built = files.filter((file) => file.startsWith('dist/bundle/'));
    expect(built.filter((file) => readFileSync(join(home, file), 'utf8').includes('sourceMappingURL'))).toEqual([]);
  });

  it('contains every file that it exports', () => {
    const targets = Object.values<string | Record<string, string>>(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? target : Object.values(target),
    );
    const named = [...targets, manifest.types, ...Object.values<string>(manifest.bin)];
    expect(named.map((target) => target.replace('./', '')).filter((target) => !files.includes(target))).toEqual([]);
  });

  it('runs with its declared dependencies only', () => {
    const result = JSON.parse(node('values.js'));
    expect(result.root).toEqual(
      expect.arrayContaining(['session', 'response', 'metadata', 'usage', 'models', 'check']),
    );
    expect(result.schemas.toSorted()).toEqual(Object.keys(schemas).toSorted());
    expect(result.rules).toEqual(BROKEN_RULES);
    expect(result.version).toBe(manifest.version);
    expect(result.inside).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('has a command line', () => {
    const path = join(home, manifest.bin[manifest.name]);
    expect(readFileSync(path, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(node(path, '--version').trim()).toBe(manifest.version);
  });
});

/** Prints the URL of every module that is loaded. */
const SPY = `
  import { register } from 'node:module';
  const hooks = \`
    import { writeSync } from 'node:fs';
    export function load(url, context, next) {
      writeSync(1, url + '\\\\n');
      return next(url, context);
    }
  \`;
  register('data:text/javascript,' + encodeURIComponent(hooks));
`;

describe('an import of the packed package', () => {
  const loadedBy = (entry: string) =>
    node(
      '--import',
      `data:text/javascript,${encodeURIComponent(SPY)}`,
      '--input-type=module',
      '-e',
      `import '${entry}'`,
    )
      .trim()
      .split('\n');
  const packagesOf = (urls: string[]) => [
    ...new Set(urls.map((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? '').filter(Boolean)),
  ];

  it('of the schemas loads zod and nothing else', () => {
    const packages = packagesOf(loadedBy('realtime-arbitraries/schemas'));
    expect(packages.toSorted()).toEqual(['realtime-arbitraries', 'zod']);
  });

  it('of the root loads its peers and nothing else', () => {
    const packages = packagesOf(loadedBy('realtime-arbitraries'));
    expect(packages.toSorted()).toEqual(['fast-check', 'pure-rand', 'realtime-arbitraries', 'zod']);
  });
});
