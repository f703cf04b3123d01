// Builds the adapters of examples/adapters, and runs each with lines that are no cases, with values that cannot be written,
// and with all events: npm run check:adapters. Skips an adapter whose toolchain is missing.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MAIN = resolve('dist/bundle/esm/main.js');

/** How each adapter is built and run, and the place of the bug that it is to show. */
const adapters = {
  rust: {
    needs: 'cargo',
    build: ['cargo build --release --quiet'],
    run: ['target/release/adapter'],
    bug: 'total_tokens',
  },
  python: { needs: 'python3', build: [], run: ['python3', 'adapter.py'], bug: 'max_output_tokens' },
  go: { needs: 'go', build: ['go vet .', 'go build -o adapter .'], run: ['./adapter'], bug: 'max_output_tokens' },
  java: {
    needs: 'mvn',
    build: ['mvn -q package dependency:copy-dependencies'],
    run: ['java', '-cp', 'target/classes:target/dependency/*', 'Adapter'],
    bug: 'function_call',
  },
  // Node before 22.18 does not run TypeScript.
  typescript: {
    needs: 'node',
    build: [`"${resolve('node_modules/.bin/rolldown')}" adapter.ts --platform node --file adapter.mjs`],
    run: ['node', 'adapter.mjs'],
    bug: 'conversation_id',
  },
};

const text = (value) => JSON.stringify(value);

/** Lines, and what the adapter must do with each: its answer, `any` for either answer, or nothing at all. */
const LINES = [
  ['not json', undefined],
  ['[1,2]', undefined],
  ['{"id":1}', undefined],
  [text({ id: 2, text: '{"type":"x"}' }), true],
  [text({ id: 3, text: '{"type":"x","n":NaN}' }), false],
  [text({ id: 4, text: '{"type":"x","n":1e999}' }), 'any'],
  [text({ id: 5, base64: '/w==' }), false],
  [text({ id: 6, text: '"x"' }), false],
  [text({ id: 7, text: '['.repeat(5000) }), false],
  [text({ id: 8, text: '{"type":"ünï\u{1F600}"}' }), true],
];

/** Says what is wrong with the answers of an adapter. */
function* problemsOf({ status, stdout, stderr }) {
  if (status !== 0) yield `ends with ${status}: ${stderr}`;
  const answers = new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => [JSON.parse(line).id, JSON.parse(line)]),
  );
  const due = LINES.filter(([, ok]) => ok !== undefined);
  if (answers.size !== due.length) yield `answers ${answers.size} of ${due.length} cases`;
  for (const [line, ok] of due) {
    const answer = answers.get(JSON.parse(line).id);
    if (typeof answer?.ok !== 'boolean' || (ok !== 'any' && answer.ok !== ok)) yield `${line}: ${text(answer)}`;
  }
}

/** Runs all events, and says whether the planted bug is found and nothing crashes. */
function* problemsOfRun(report, bug) {
  const kinds = report.findings.map(({ kind }) => kind);
  if (!kinds.includes('refused-valid')) yield 'its bug is not found';
  if (kinds.some((kind) => !kind.startsWith('refused'))) yield `it has other findings: ${kinds}`;
  if (!report.findings.some((finding) => text(finding).includes(bug))) yield `no finding is about ${bug}`;
}

const folder = mkdtempSync(join(tmpdir(), 'adapters-'));
try {
  for (const [name, { needs, build, run, bug }] of Object.entries(adapters)) {
    if (spawnSync('sh', ['-c', `command -v ${needs}`]).status !== 0) {
      console.log(`${name}: skipped, ${needs} is missing`);
      continue;
    }
    const cwd = join(folder, name);
    cpSync(join('examples', 'adapters', name), cwd, { recursive: true });
    for (const command of build) {
      if (spawnSync('sh', ['-c', command], { cwd, stdio: 'inherit' }).status !== 0)
        throw new Error(`${name}: ${command}`);
    }
    const [program, ...args] = run;
    const input = LINES.map(([line]) => `${line}\n`).join('');
    const problems = [...problemsOf(spawnSync(program, args, { cwd, input, encoding: 'utf8' }))];
    const fuzz = ['fuzz', 'server-event', '--protocol', 'lines', '--seed', '1', '--no-store', '--json', '--', ...run];
    const options = { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 };
    const report = JSON.parse(spawnSync(process.execPath, [MAIN, ...fuzz], options).stdout);
    problems.push(...problemsOfRun(report, bug));
    for (const problem of problems) console.error(`${name}: ${problem}`);
    console.log(`${name}: ${report.findings.length} findings in ${report.cases} cases`);
    if (problems.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
