import { describe, expect, it } from 'vitest';
import { breaking, type Import, imports, isOurs, sources } from './_imports.js';

/** A room imports from itself and from the rooms before it. */
const ROOMS = [
  'engine',
  'objects',
  'protocol',
  'exchanges',
  'arbitraries',
  'sampling',
  'fuzzing',
  'live',
  'judging',
  'reporting',
  'api',
  'cli',
  'index',
];

/** Packages that a room may load. A room that is not listed may load every dependency. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  engine: ['fast-check', 'zod'],
  objects: ['zod'],
  protocol: ['zod'],
  exchanges: [],
  // The width of text; the hashes in the content security policy of a page.
  reporting: ['fast-string-width', 'node:crypto'],
};

const ENTRY_POINTS = ['src/index.ts', 'src/objects/index.ts'];

/** Each runs in a process of its own, which it has to itself. */
const PROCESSES = ['src/fuzzing/_module-process.ts', 'src/fuzzing/_watchdog-process.ts'];

const MOST_LINES = 250;
const MEDIAN_LINES = 70;

const roomOf = (file: string): string => /^(?:src\/)?(\w+)(?:\.ts$|\/)/.exec(file)?.[1] ?? '';
const files = [...sources.keys()];

/** The files that a file imports, types included. */
const targetsOf = new Map(
  files.map((file) => [file, imports.filter((one) => one.file === file && isOurs(one)).map(({ target }) => target)]),
);

/** The first circle of imports, as the files on it. */
function findCircle(): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of targetsOf.get(file) ?? []) {
      const circle = visit(target, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of files) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe('rooms', () => {
  it('hold every file', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(files.filter((file) => !ROOMS.includes(roomOf(file)))).toEqual([]);
  });

  it(`import from themselves and from the rooms before them: ${ROOMS.join(', ')}`, () => {
    const order = (path: string) => ROOMS.indexOf(roomOf(path));
    expect(breaking((one) => isOurs(one) && order(one.target) > order(one.file))).toEqual([]);
  });

  it('import only files that exist', () => {
    expect(breaking(({ target }) => target.endsWith('.ts') && !sources.has(target))).toEqual([]);
  });

  it('have no circles, not even of types', () => {
    expect(findCircle()).toEqual([]);
  });

  it('load few packages if few are allowed', () => {
    const isAllowed = ({ file, target }: Import) => PACKAGES[roomOf(file)]?.includes(target) ?? true;
    expect(breaking((one) => !one.typeOnly && !isOurs(one) && !isAllowed(one))).toEqual([]);
  });

  it('do not import private files of arbitraries', () => {
    const isPrivate = ({ file, target }: Import) => roomOf(file) !== 'arbitraries' && /^arbitraries\/_/.test(target);
    expect(breaking(isPrivate)).toEqual([]);
  });

  it('re-export in the entry points only', () => {
    expect(breaking(({ file, reExport }) => reExport && !ENTRY_POINTS.includes(file))).toEqual([]);
  });

  it('take a model as an argument: only arbitraries, the API, the command line and the index name the real ones', () => {
    const takers = ['engine', 'objects', 'exchanges', 'sampling', 'fuzzing', 'live', 'judging', 'reporting'];
    const isNamed = ({ file, target }: Import) => takers.includes(roomOf(file)) && target.startsWith('arbitraries/');
    expect(breaking(isNamed)).toEqual([]);
  });

  it('check exchanges without any code of what generates them', () => {
    const isShared = ({ file, target }: Import) => roomOf(file) === 'exchanges' && roomOf(target) === 'protocol';
    expect(breaking(isShared)).toEqual([]);
  });

  it('print, read arguments and exit in the command line only', () => {
    const effect = /\bconsole\.|\bprocess\.(?:argv|exit|exitCode|stdin|stdout|stderr)\b/;
    const code = (text: string) => text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
    const noisy = [...sources].filter(([file, text]) => roomOf(file) !== 'cli' && effect.test(code(text)));
    expect(noisy.map(([file]) => file)).toEqual(PROCESSES);
  });
});

describe('an arbitrary and its schema', () => {
  /** Files that join the two: the cases of an object, and the list of models. */
  const isJoin = (file: string) => /(?:[.-]cases|-boundaries|\/_new-names|\/models)\.ts$/.test(file);
  /** An event's envelope is one declaration, from which both derive. What is in it has an arbitrary of its own. */
  const isEnvelope = (file: string) => file.startsWith('arbitraries/events/');
  const isLimit = (name: string) => name.startsWith('type ') || /^[A-Z][A-Z0-9_]*(?: as \w+)?$/.test(name);

  it('share types and limits only', () => {
    const shared = ({ file, target, typeOnly, names }: Import) =>
      roomOf(file) === 'arbitraries' &&
      target.startsWith('src/objects/') &&
      !isJoin(file) &&
      !isEnvelope(file) &&
      !typeOnly &&
      !names.every(isLimit);
    expect(breaking(shared)).toEqual([]);
  });
});

describe('files', () => {
  const lines = [...sources].map(([file, text]) => ({ file, count: text.split('\n').length - 1 }));

  it(`have at most ${MOST_LINES} lines`, () => {
    expect(lines.filter(({ count }) => count > MOST_LINES)).toEqual([]);
  });

  it(`have at most ${MEDIAN_LINES} lines in the median`, () => {
    const sorted = lines.map(({ count }) => count).toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(MEDIAN_LINES);
  });
});
