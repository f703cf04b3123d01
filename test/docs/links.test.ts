import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents } from './_documents.js';

const others = ['CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'snapshots/README.md'];

/** Code, in which there are no links. */
const CODE = /^ *```[\s\S]*?^ *```$|`[^`\n]*`/gm;

const linksIn = (markdown: string) =>
  [...markdown.replaceAll(CODE, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);

/** The anchors of headings, as GitHub and VitePress make them. */
const anchorsIn = (path: string) =>
  [
    ...readFileSync(path, 'utf8')
      .replaceAll(/^```[\s\S]*?^```$/gm, '')
      .matchAll(/^#+ (.*)$/gm),
  ].map(([, title]) =>
    title!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );

/** What is built with the site, and not in the repository. */
const BUILT = /^docs\/reference\/api\//;

/** Says what is wrong with a relative link of a document. */
function problem(document: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? document : join(dirname(document), path);
  if (BUILT.test(target)) return undefined;
  if (!existsSync(target)) return `${target} does not exist`;
  if (anchor === undefined) return undefined;
  if (!statSync(target).isFile() || !target.endsWith('.md')) return `${target} has no headings`;
  return anchorsIn(target).includes(anchor) ? undefined : `${target} has no heading ${anchor}`;
}

describe('every relative link', () => {
  it.each([...documents, ...others])('of %s leads to a file and a heading that exist', (document) => {
    const links = linksIn(readFileSync(document, 'utf8')).filter((link) => !/^[a-z]+:/.test(link));
    const problems = links.map((link) => problem(document, link)).filter((one) => one !== undefined);
    expect(problems).toEqual([]);
  });

  it('is found', () => {
    expect(linksIn('[a](b.md) `[c](d)` [![e](f.svg)](#g)\n```\n[h](i)\n```\n')).toEqual(['b.md', 'f.svg', '#g']);
    expect(problem('README.md', 'no/such.md')).toBe('no/such.md does not exist');
    expect(problem('README.md', '#no-such-heading')).toBe('README.md has no heading no-such-heading');
  });
});

describe('every guide', () => {
  const guides = documents.filter((path) => /^docs\/(?:guide|reference)\//.test(path));

  it('is in the table of the README', () => {
    const listed = linksIn(readFileSync('README.md', 'utf8'));
    expect(guides.filter((path) => !listed.includes(path))).toEqual([]);
  });

  it('is in the sidebar of the site', () => {
    const config = readFileSync('docs/.vitepress/config.ts', 'utf8');
    expect(guides.filter((path) => !config.includes(`: '${basename(path, '.md')}',`))).toEqual([]);
  });
});
