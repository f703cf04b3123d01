// Fuzzes released clients with all events of the API, through the adapters in the folders of their names; and plays exchanges to those
// that connect. Skips a client if its toolchain is missing.
// Dependencies are installed into these folders, and the reports are written to reports/.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { table } from '../../dist/src/reporting/table.js';

const FOLDER = import.meta.dirname;
const MAIN = join(FOLDER, '..', '..', 'dist', 'bundle', 'esm', 'main.js');
const MODEL = 'server-event';
const SEED = 1;

/** The exit code of `fuzz` if there are findings. */
const FOUND = 1;

const program = (...command) => ['--protocol', 'lines', '--round-trip', '--', ...command];

/** A client whose types are not meant to be written again. */
const reader = (...command) => ['--protocol', 'lines', '--', ...command];

/** How a client in Java is built and run. */
const MAVEN = ['mvn', '--quiet', '--batch-mode', 'package'];
const JAVA = ['java', '-cp', ['target/classes', 'target/dependency/*'].join(delimiter), 'Consumer'];
const CLIENT_VERSION = /<artifactId>.*openai.*<\/artifactId>\s*<version>(.*)<\/version>/;

/** How a client in Python is installed. */
const PYTHON = [
  ['python3', '-m', 'venv', 'venv'],
  ['venv/bin/python', '-m', 'pip', 'install', '--quiet', '--require-hashes', '-r', 'requirements.txt'],
];

/** The clients: their versions, what they need, how to build them, and how `fuzz` calls them. */
const consumers = [
  {
    name: 'agents-realtime',
    client: '@openai/agents-realtime (JavaScript)',
    version: JSON.parse(readFileSync(join(FOLDER, 'agents-realtime', 'package.json'), 'utf8')).dependencies[
      '@openai/agents-realtime'
    ],
    needs: ['npm'],
    prepare: [['npm', 'ci', '--loglevel=error']],
    target: ['--module', './adapter.mjs#event'],
  },
  {
    name: 'openai-client-base',
    client: 'openai-client-base (Rust)',
    version: versionIn('openai-client-base/Cargo.toml', /openai-client-base = "=(.*)"/),
    needs: ['cargo'],
    prepare: [['cargo', 'build', '--release', '--locked', '--quiet']],
    target: program('target/release/consumer'),
  },
  {
    name: 'openai-python',
    client: 'openai (Python)',
    version: versionIn('openai-python/requirements.txt', /^openai==([^ ]*)/m),
    needs: ['python3'],
    prepare: PYTHON,
    target: program('venv/bin/python', 'adapter.py'),
  },
  {
    name: 'openai-go',
    client: 'openai-go (Go)',
    version: versionIn('openai-go/go.mod', /openai-go\/v3 v(\S*)/),
    needs: ['go'],
    prepare: [['go', 'build', '-o', 'consumer', '.']],
    target: reader('./consumer'),
  },
  {
    name: 'openai-java',
    client: 'openai-java (Java)',
    version: versionIn('openai-java/pom.xml', CLIENT_VERSION),
    needs: ['mvn'],
    prepare: [MAVEN],
    target: program(...JAVA),
  },
  {
    name: 'simple-openai',
    client: 'simple-openai (Java)',
    version: versionIn('simple-openai/pom.xml', CLIENT_VERSION),
    needs: ['mvn'],
    prepare: [MAVEN],
    target: reader(...JAVA),
  },
];

/** Clients that connect: exchanges are played to them, also with responses outside of the conversation. */
const live = [
  {
    ...consumers.find(({ name }) => name === 'agents-realtime'),
    target: ['--module', './live.mjs#run'],
  },
  {
    name: 'openai-agents',
    client: 'openai-agents (Python)',
    version: versionIn('openai-agents/requirements.txt', /^openai-agents(?:\[realtime\])?==([^ ]*)/m),
    needs: ['python3'],
    prepare: PYTHON,
    target: ['--protocol', 'lines', '--', 'venv/bin/python', 'live.py'],
  },
];

function versionIn(file, pattern) {
  return pattern.exec(readFileSync(join(FOLDER, file), 'utf8'))[1];
}

const isInstalled = (command) => spawnSync(command, ['version'], { stdio: 'ignore' }).error === undefined;

/** Builds a client. Returns why it cannot run, or `undefined` if it can. */
function obstacle({ name, needs, prepare }) {
  const missing = needs.find((command) => !isInstalled(command));
  if (missing) return `${missing} is not installed`;
  for (const [command, ...words] of prepare) {
    try {
      execFileSync(command, words, { cwd: join(FOLDER, name), stdio: ['ignore', 'inherit', 'inherit'] });
    } catch (error) {
      return `${command} ${words[0]}: ${error.message.split('\n')[0]}`;
    }
  }
  return undefined;
}

function reportOf({ name, target }, model = MODEL, env = {}) {
  const folder = join(FOLDER, 'reports', [name, ...(model === MODEL ? [] : [model]), ...Object.keys(env)].join('-'));
  mkdirSync(folder, { recursive: true });
  const options = ['--seed', String(SEED), '--no-store', '--report', 'json,text', '--report-dir', folder];
  const { status, stderr } = spawnSync(process.execPath, [MAIN, 'fuzz', model, ...options, ...target], {
    cwd: join(FOLDER, name),
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0 && status !== FOUND) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
}

const KINDS = ['refused-valid', 'refused-evolved', 'crashed', 'timed-out', 'changed-value'];

/** Whether a client can run. Says so if it cannot. */
function isReady(consumer) {
  const why = obstacle(consumer);
  if (why) console.error(`Skipped ${consumer.client}: ${why}.`);
  return why === undefined;
}

const rows = consumers.filter(isReady).flatMap((consumer) => {
  const { client, version } = consumer;
  const { cases, findings } = reportOf(consumer);
  const counts = KINDS.map((kind) => findings.filter((finding) => finding.kind === kind).length);
  return [[client, version, cases.toLocaleString('en'), ...counts.map(String)]];
});
if (rows.length > 0) process.stdout.write(table(['client', 'version', 'cases', ...KINDS], rows));
const played = live.filter(isReady).flatMap((consumer) =>
  [{}, { ASIDE: '1' }].flatMap((env) => {
    const { client, version } = consumer;
    const { exchanges, findings } = reportOf(consumer, 'exchange', env);
    const asked = env.ASIDE ? 'yes' : 'no';
    if (findings.length === 0) return [[client, version, asked, String(exchanges), 'none', '']];
    return findings.map(({ rule, count }) => [client, version, asked, String(exchanges), rule, String(count)]);
  }),
);
if (played.length > 0) {
  process.stdout.write(table(['client', 'version', 'out of band', 'exchanges', 'finding', 'seen in'], played));
}
console.error(`The reports are in ${join('test', 'consumers', 'reports')}.`);
