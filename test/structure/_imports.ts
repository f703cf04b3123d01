import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';

/** An import of one file. */
export interface Import {
  readonly file: string;
  /** What is imported: the name of a package, or the path of one of our files in the project. */
  readonly target: string;
  /** The names that are imported; empty for a bare, dynamic or namespace import. Types are marked with `type `. */
  readonly names: readonly string[];
  /** Whether nothing of it is left after compilation: `import type`. */
  readonly typeOnly: boolean;
  readonly reExport: boolean;
}

const STATEMENT =
  /^(?:(export)\s+(type\s+)?(?:\*|\{([^}]*)\})(?:\s+as\s+\w+)?|import\s+(type\s+)?([\w*{},\s]+?))\s+from\s+'([^']+)'/gm;
const BARE = /^import\s+'([^']+)'/gm;
const DYNAMIC = /\bimport\(\s*['"`]([^'"`]+)/g;

const namesIn = (clause: string) =>
  (/\{([^}]*)\}/s.exec(`{${clause.replace(/[{}]/g, '')}}`)?.[1] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Lists the imports and re-exports of a source text. */
export function importsOf(file: string, text: string): Import[] {
  const target = (from: string) =>
    from.startsWith('.') ? normalize(join(dirname(file), from)).replace(/\.js$/, '.ts') : from;
  const statements = [...text.matchAll(STATEMENT)].map(
    ([, exported, exportedType, exportedNames, importedType, imported, from]): Import => ({
      file,
      target: target(from!),
      names: namesIn(exportedNames ?? imported ?? ''),
      typeOnly: (exportedType ?? importedType) !== undefined,
      reExport: exported !== undefined,
    }),
  );
  const others = [...text.matchAll(BARE), ...text.matchAll(DYNAMIC)].map(
    ([, from]): Import => ({ file, target: target(from!), names: [], typeOnly: false, reExport: false }),
  );
  return [...statements, ...others];
}

/** The source files of the package and their texts. */
export const sources: ReadonlyMap<string, string> = new Map(
  ['src', 'arbitraries'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(root, name.replaceAll('\\', '/')))
      .map((file) => [file, readFileSync(file, 'utf8')] as const),
  ),
);

/** All imports of the source files. */
export const imports: readonly Import[] = [...sources].flatMap(([file, text]) => importsOf(file, text));

/** Whether an import is of one of our files. */
export const isOurs = ({ target }: Import): boolean => target.startsWith('src/') || target.startsWith('arbitraries/');

/** The imports that break a rule, as `importer -> imported`. */
export function breaking(isBroken: (found: Import) => boolean): string[] {
  return imports.filter(isBroken).map(({ file, target }) => `${file} -> ${target}`);
}
