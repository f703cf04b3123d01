import { describe, expect, it } from 'vitest';
import { importsOf } from './_imports.js';

describe('the reader of imports', () => {
  const text = [
    "import a, { b } from './a.js';",
    "import * as c from 'c';",
    "import type { d } from '../objects/usage.js';",
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

  it('finds every form of import', () => {
    expect(found.map(({ target }) => target)).toEqual([
      'src/cli/a.ts',
      'c',
      'src/objects/usage.ts',
      'src/cli/e.ts',
      'src/cli/i.ts',
      'src/cli/j.ts',
      'src/cli/k.ts',
      'src/cli/g.ts',
      'src/cli/h.ts',
    ]);
  });

  it('distinguishes types and re-exports', () => {
    expect(found.filter(({ typeOnly }) => typeOnly).map(({ target }) => target)).toEqual([
      'src/objects/usage.ts',
      'src/cli/j.ts',
    ]);
    expect(found.filter(({ reExport }) => reExport)).toHaveLength(3);
  });

  it('lists the names', () => {
    expect(found.find(({ target }) => target === 'src/cli/e.ts')?.names).toEqual(['type e', 'f']);
    expect(found.find(({ target }) => target === 'src/cli/i.ts')?.names).toEqual(['i']);
  });
});
