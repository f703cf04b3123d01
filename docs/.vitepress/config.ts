import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { type DefaultTheme, defineConfig, type MarkdownRenderer } from 'vitepress';

const REPOSITORY = 'https://github.com/realtime-arbitraries/realtime-arbitraries';

const guides = {
  'Getting started': 'getting-started',
  'Property tests': 'property-tests',
  Exchanges: 'exchanges',
  'Fixtures and the corpus': 'fixtures',
  'Fuzz a parser': 'fuzzing',
  'Test a live client': 'live-clients',
  'Parsers in any language': 'any-language',
  'Tiers and labels': 'cases',
  'How sure a rule is': 'certainty',
  'Check values': 'checking',
  Coverage: 'coverage',
};

const operation = {
  'Configuration and set-up': 'set-up',
  'A mock of the API': 'mock-server',
  'CI, shards and Kubernetes': 'ci',
  Determinism: 'determinism',
  Performance: 'performance',
  'Released clients': 'released-clients',
  Comparison: 'comparison',
  Troubleshooting: 'troubleshooting',
};

const reference = {
  Models: 'models',
  'Command line': 'cli',
  'Options of a run': 'fuzz-options',
  'Options of arbitraries': 'arbitraries',
};

const linked = (folder: string, pages: Readonly<Record<string, string>>) =>
  Object.entries(pages).map(([text, page]) => ({ text, link: `/${folder}/${page}` }));

/** The entry points of the package, by the names of their sources. */
const ENTRY_POINTS: Readonly<Record<string, string>> = {
  index: 'realtime-arbitraries',
  objects: 'realtime-arbitraries/schemas',
};

/** The pages that TypeDoc wrote: none before it has run. */
function apiPages(): DefaultTheme.SidebarItem[] {
  const file = new URL('../reference/api/typedoc-sidebar.json', import.meta.url);
  const pages: DefaultTheme.SidebarItem[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  return pages.map((page) => ({ ...page, text: ENTRY_POINTS[page.text ?? ''] ?? page.text }));
}

/** Links to files of the repository that are not part of the site lead to GitHub. */
function linkRepository(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('repository-links', (state) => {
    const folder = posix.dirname(state.env.relativePath ?? '');
    for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      if (href === null || /^(?:[a-z]+:|#|\/)/.test(href)) continue;
      const path = posix.join('docs', folder, href);
      if (!path.startsWith('docs/')) token.attrSet('href', `${REPOSITORY}/blob/main/${path}`);
    }
  });
}

export default defineConfig({
  title: 'realtime-arbitraries',
  description: 'Test data and a fuzzer for clients of the OpenAI Realtime API',
  base: '/realtime-arbitraries/',
  lang: 'en',
  cleanUrls: true,
  lastUpdated: false,
  markdown: { config: linkRepository },
  themeConfig: {
    nav: [
      { text: 'Guide', link: '/guide/getting-started' },
      { text: 'Reference', link: '/reference/models' },
      { text: 'Changelog', link: `${REPOSITORY}/blob/main/CHANGELOG.md` },
    ],
    sidebar: [
      { text: 'Guide', items: linked('guide', guides) },
      { text: 'In use', items: linked('guide', operation) },
      { text: 'Reference', items: linked('reference', reference) },
      { text: 'API', link: '/reference/api/', collapsed: true, items: apiPages() },
    ],
    socialLinks: [{ icon: 'github', link: REPOSITORY }],
    editLink: { pattern: `${REPOSITORY}/edit/main/docs/:path` },
    search: { provider: 'local' },
    outline: [2, 3],
    footer: { message: 'MIT licence' },
  },
});
