// Writes docs/reference/cli.md from the help of the commands: npm run docs:cli
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const FILE = 'docs/reference/cli.md';

const INTRODUCTION = `# Command line

\`npx realtime-arbitraries <command> --help\` prints the help of a command, from which this page is made. Data goes to standard
output, everything else to standard error. The exit code is 0 if nothing wrong was found, 1 if something was, and 2 if the command
could not run.
`;

/** Splits the help of a command into its paragraphs, which blank lines separate. */
const paragraphsOf = (help) => help.trim().split(/\n\n+/);

/** Joins the lines of a paragraph that was wrapped. */
const unwrapped = (paragraph) => paragraph.replaceAll(/\n\s*/g, ' ');

/** Returns the rows of a list of arguments or options: `  -n, --count <number>  number of values`, perhaps wrapped. */
function rowsOf(paragraph) {
  const rows = [];
  for (const line of paragraph.split('\n').slice(1)) {
    const [, term, text] = /^ {2}(\S.*?)(?: {2,}(.*))?$/.exec(line) ?? [];
    if (term) rows.push({ term, text: text ?? '' });
    else rows.at(-1).text += ` ${line.trim()}`;
  }
  return rows.filter(({ term }) => !/^-h, --help$/.test(term));
}

const cell = (text) => text.trim().replaceAll('|', '\\|').replaceAll('<', '&lt;');

function tableOf(paragraph) {
  const [title] = paragraph.split(':', 1);
  const rows = rowsOf(paragraph).map(({ term, text }) => `| \`${term.replaceAll('|', '\\|')}\` | ${cell(text)} |\n`);
  return rows.length === 0 ? '' : `| ${title.slice(0, -1)} | |\n| --- | --- |\n${rows.join('')}`;
}

/** Returns the section about a command. */
function sectionOf(name, help) {
  // The help begins with the examples; here, they follow the description.
  const [examples, usage, description, ...rest] = paragraphsOf(help);
  const parts = [description, examples, usage, ...rest].map((paragraph) => {
    if (paragraph.startsWith('Examples:')) {
      return `\`\`\`sh no-run\n${paragraph.replaceAll(/^ {2}/gm, '').replace('Examples:\n', '')}\n\`\`\`\n`;
    }
    if (paragraph.startsWith('Usage:')) return `\`${unwrapped(paragraph).replace('Usage: ', '')}\`\n`;
    if (/^(?:Arguments|Options):\n/.test(paragraph)) return tableOf(paragraph);
    return `${cell(unwrapped(paragraph))}\n`;
  });
  return `## ${name}\n\n${parts.filter((part) => part !== '').join('\n')}`;
}

/** Returns the reference of the command line as Markdown. `helpOf` returns the help of a command, or of all of them. */
export async function cliReference(helpOf) {
  const all = await helpOf();
  const names = [...all.matchAll(/^ {2}([a-z-]+) (?:\[options\] )?[<[]/gm)].map(([, name]) => name);
  const sections = [];
  for (const name of names) if (name !== 'help') sections.push(sectionOf(name, await helpOf(name)));
  return [INTRODUCTION, ...sections].join('\n');
}

if (resolve(process.argv[1]) === import.meta.filename) {
  const main = resolve('dist/bundle/esm/main.js');
  const helpOf = (...command) => execFileSync(process.execPath, [main, ...command, '--help'], { encoding: 'utf8' });
  writeFileSync(FILE, await cliReference(helpOf));
}
