import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { describe, expect, it } from 'vitest';

/** A room imports from itself and from the rooms to its left. */
const ROOMS = ['limits', 'rules', 'schemas', 'arbitraries', 'sampling', 'fuzzing', 'reporting', 'cli', 'index'];

/** Packages that a room may load; rooms that are not named here may load any that package.json declares. */
const PACKAGES: Record<string, readonly string[]> = {
  limits: [],
  rules: [],
  schemas: ['zod'],
  reporting: [],
};

const ENTRY_POINTS = ['src/index.ts', 'src/schemas/index.ts'];
const MODELS = 'arbitraries/models.ts';

/** Functions of the public API that name the models: they stand beside the index, which only re-exports. */
const BESIDE_INDEX = [
  'src/cases.ts',
  'src/check.ts',
  'src/coverage.ts',
  'src/fuzz-parser.ts',
  'src/known-models.ts',
  'src/systematic.ts',
  'src/tried-parser.ts',
];

interface Import {
  file: string;
  /** What is imported: a package, or a file of ours by its path in the project. */
  target: string;
  /** Gone after compiling: `import type`. */
  typeOnly: boolean;
  reExport: boolean;
}

const STATEMENT =
  /^(?:(export)\s+(type\s+)?(?:\*|\{[^}]*\})(?:\s+as\s+\w+)?|import\s+(type\s+)?[\w*{},\s]+?)\s+from\s+'([^']+)'/gm;
const BARE = /^import\s+'([^']+)'/gm;
const DYNAMIC = /\bimport\(\s*['"`]([^'"`]+)/g;

function importsOf(file: string, text: string): Import[] {
  const target = (from: string) =>
    from.startsWith('.') ? normalize(join(dirname(file), from)).replace(/\.js$/, '.ts') : from;
  return [
    ...[...text.matchAll(STATEMENT)].map(([, exported, exportedType, importedType, from]) => ({
      file,
      target: target(from!),
      typeOnly: (exportedType ?? importedType) !== undefined,
      reExport: exported !== undefined,
    })),
    ...[...text.matchAll(BARE), ...text.matchAll(DYNAMIC)].map(([, from]) => ({
      file,
      target: target(from!),
      typeOnly: false,
      reExport: false,
    })),
  ];
}

/** The room in which a file of ours stands. */
function roomOf(file: string): string | undefined {
  if (BESIDE_INDEX.includes(file)) return 'index';
  return /^(?:src\/)?(\w+)(?:\.ts$|\/)/.exec(file)?.[1];
}

const isOurs = (target: string) => target.startsWith('src/') || target.startsWith('arbitraries/');
const isPrivate = (file: string) => file.includes('/_');

const files = ['src', 'arbitraries'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, name.replaceAll('\\', '/'))),
);
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const imports = [...texts].flatMap(([file, text]) => importsOf(file, text));

/** The imports that break a rule, as `importer -> imported`. */
function breaking(isBroken: (found: Import) => boolean): string[] {
  return imports.filter(isBroken).map(({ file, target }) => `${file} -> ${target}`);
}

/** What runs in a process of its own has that process to itself. */
const PROCESS = 'src/fuzzing/_module-process.ts';

describe('rooms', () => {
  it('finds every form of import, and tells types from values', () => {
    const text = [
      "import a, { b } from './a.js';",
      "import * as c from 'c';",
      "import type { d } from '../limits.js';",
      'import {\n  type e,\n  f,\n} from "no";',
      "import {\n  type e,\n  f,\n} from './e.js';",
      "import './g.js';",
      "  await import('./h.js');",
      "export { i } from './i.js';",
      "export type { j } from './j.js';",
      "export * as k from './k.js';",
      "export function from(l: string) {}\nconst m = 'from';",
    ].join('\n');
    const found = importsOf('src/cli/x.ts', text);
    expect(found.map(({ target }) => target)).toEqual([
      'src/cli/a.ts',
      'c',
      'src/limits.ts',
      'src/cli/e.ts',
      'src/cli/i.ts',
      'src/cli/j.ts',
      'src/cli/k.ts',
      'src/cli/g.ts',
      'src/cli/h.ts',
    ]);
    expect(found.filter(({ typeOnly }) => typeOnly)).toHaveLength(2);
    expect(found.filter(({ reExport }) => reExport)).toHaveLength(3);
  });

  it('reads the project', () => {
    expect(files).toContain('src/schemas/index.ts');
    expect(files).toContain(MODELS);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('hold every file', () => {
    expect(files.filter((file) => !ROOMS.includes(roomOf(file) ?? ''))).toEqual([]);
  });

  it(`import from the left: ${ROOMS.join(', ')}`, () => {
    const order = (path: string) => ROOMS.indexOf(roomOf(path)!);
    expect(breaking(({ file, target }) => isOurs(target) && order(target) > order(file))).toEqual([]);
  });

  it('import only sources of ours', () => {
    expect(breaking(({ target }) => target.endsWith('.ts') && !texts.has(target))).toEqual([]);
  });

  it('load few packages where few are allowed', () => {
    const isAllowed = (file: string, name: string) => PACKAGES[roomOf(file)!]?.includes(name) ?? true;
    const isBroken = ({ file, target, typeOnly }: Import) => !typeOnly && !isOurs(target) && !isAllowed(file, target);
    expect(breaking(isBroken)).toEqual([]);
  });

  it('keep arbitraries apart from schemas, of which they import the types; only the models join the two', () => {
    const isJoined = ({ file, target, typeOnly }: Import) =>
      roomOf(file) === 'arbitraries' && target.startsWith('src/schemas/') && !typeOnly;
    expect(breaking((found) => isJoined(found) && found.file !== MODELS)).toEqual([]);
  });

  it('take a model as an argument: only the command line and the index name the real ones', () => {
    const takers = ['sampling', 'fuzzing', 'reporting'];
    const isNamed = ({ target, typeOnly }: Import) =>
      target.startsWith('arbitraries/') && !isPrivate(target) && !typeOnly;
    expect(breaking((found) => takers.includes(roomOf(found.file)!) && isNamed(found))).toEqual([]);
  });

  it('re-export nothing but in the entry points', () => {
    expect(breaking(({ file, reExport }) => reExport && !ENTRY_POINTS.includes(file))).toEqual([]);
  });

  it('print, read arguments and exit in the command line alone', () => {
    const effect = /\bconsole\.|\bprocess\.(?:argv|exit|exitCode|stdin|stdout|stderr)\b/;
    const code = (text: string) => text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
    const noisy = [...texts].filter(([file, text]) => roomOf(file) !== 'cli' && effect.test(code(text)));
    expect(noisy.map(([file]) => file)).toEqual([PROCESS]);
  });
});
