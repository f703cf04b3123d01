// Draws the picture of the documentation, docs/public/fuzz.svg, from a run of the command line.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { terminalSvg } from './terminal-svg.mjs';

const COLUMNS = 112;

/** A parser with two bugs. */
const PARSER = `export function handle(text) {
  const event = JSON.parse(text);
  if (event.type !== 'response.done') throw new Error(\`unexpected \${event.type}\`);
  const { status_details: details, conversation_id: id } = event.response;
  if (details?.type === 'failed') return details.error.code;
  return id === undefined ? 'no conversation' : id.slice('conv_'.length);
}
`;

const ARGUMENTS = ['fuzz', 'response.done', '--module', './client.mjs#handle', '--seed', '1', '--details', '1'];

/** Runs the command line in a folder. Findings are no failure here. */
const outputIn = (cwd) =>
  new Promise((done, fail) => {
    const main = resolve('dist/bundle/esm/main.js');
    const env = { ...process.env, FORCE_COLOR: '1', COLUMNS: String(COLUMNS), NO_COLOR: undefined };
    execFile(process.execPath, [main, ...ARGUMENTS], { cwd, env, encoding: 'utf8' }, (error, stdout, stderr) => {
      if (error && error.code !== 1) fail(new Error(stderr || error.message));
      else done(stdout.trimEnd());
    });
  });

const folder = mkdtempSync(join(tmpdir(), 'realtime-arbitraries-picture-'));
try {
  writeFileSync(join(folder, 'client.mjs'), PARSER);
  const prompt = (command) => `\u001b[32m$\u001b[39m \u001b[1m${command}\u001b[22m\n`;
  // How long it took differs from run to run.
  const output = (await outputIn(folder)).replace(/, [^,\n]*?\d+\.\d s(?=\W)/, '');
  const shown = [
    prompt('cat client.mjs'),
    PARSER,
    '\n',
    prompt(`npx realtime-arbitraries ${ARGUMENTS.join(' ')}`),
    output,
  ].join('');
  const label = 'A fuzz run in a terminal: two bugs of a parser, each with the smallest value that shows it';
  writeFileSync(resolve('docs/public/fuzz.svg'), terminalSvg(shown, { label, columns: COLUMNS }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
