// Measures how fast everything is, compared with alternatives: `npm run bench [-- PART …] [-- --quick] [-- --json]`. The
// ratios are a Markdown table, for docs/guide/performance.md.
import { execFile } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Fewer rounds of less work, to test the benchmark itself. */
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

/** The parts, each in a process of its own, with its amounts of work. */
const ALL = {
  values: options.quick ? [200, 2] : [2000, 9],
  processes: options.quick ? [2000, 2, 20_000] : [100_000, 7, 1_000_000],
  exchanges: options.quick ? [20, 2] : [200, 9],
  playing: options.quick ? [100, 2] : [2000, 7],
  fuzzing: options.quick ? [300, 2] : [2000, 7],
  finding: options.quick ? [2, 1000] : [20, 2000],
};
const PARTS = Object.fromEntries(
  Object.entries(ALL).filter(([part]) => positionals.length === 0 || positionals.includes(part)),
);
/** Room for new objects, so that allocations can be measured before garbage is collected. */
const FLAGS = { values: ['--max-semi-space-size=256'] };

async function measured(part) {
  process.stderr.write(`${part} …\n`);
  const script = fileURLToPath(new URL(`${part}.js`, import.meta.url));
  const args = [...(FLAGS[part] ?? []), script, ...PARTS[part].map(String)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout);
}

const machine = {
  processors: `${cpus().length} × ${cpus()[0].model.trim()}`,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  system: `${process.platform} ${process.arch}`,
  node: process.version,
};
const result = { date: new Date().toISOString().slice(0, 10), machine };
for (const part of Object.keys(PARTS)) result[part] = await measured(part);

const whole = (number) => Math.round(number).toLocaleString('en');
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
/** Formats a spread. If it is above a fifth, the machine is too busy: the number must not be relied on. */
const spread = ({ spread }) =>
  spread === undefined ? '' : `±${Math.round(spread * 50)}%${spread > 0.2 ? ' (unsettled)' : ''}`;

/** Formats a table. All columns but the first are aligned to the right. */
function table(heads, rows) {
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i].length)));
  const line = (cells) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  return [heads, ...rows].map((cells) => `${line(cells).trimEnd()}\n`).join('');
}

function valuesTable({ rows }) {
  const cells = rows.map((row) => [
    `${row.model} ${row.name}`,
    whole(row.valuesPerSecond.median),
    megabytes(row.bytesPerSecond.median),
    spread(row.bytesPerSecond),
    whole(row.bytesPerValue),
    row.allocatedPerValue === undefined ? '' : whole(row.allocatedPerValue),
    row.refused === undefined ? '' : `${Math.round(row.refused * 100)}%`,
  ]);
  return table(['VALUES', 'PER SECOND', 'JSON PER SECOND', '', 'BYTES', 'ALLOCATED', 'REJECTED BY OUR SCHEMA'], cells);
}

function processesTable({ rows }) {
  const cells = rows.map((row) => [
    row.name,
    row.seconds ? `${row.seconds.median.toFixed(2)} s` : '',
    row.bytesPerSecond ? megabytes(row.bytesPerSecond.median) : '',
    spread(row.seconds ?? row.bytesPerSecond),
    row.megabytes ? `${Math.round(row.megabytes)} MB` : '',
  ]);
  return table(['WHOLE PROCESSES', 'TIME', 'JSON PER SECOND', '', 'PEAK MEMORY'], cells);
}

function playingTable({ rows }) {
  const cells = rows.map(({ name, framesPerSecond }) => [name, whole(framesPerSecond.median), spread(framesPerSecond)]);
  return table(['PLAYING', 'FRAMES PER SECOND', ''], cells);
}

function exchangesTable({ rows }) {
  const cells = rows.map(({ name, eventsPerSecond, exchangesPerSecond }) => [
    name,
    whole(eventsPerSecond.median),
    whole(exchangesPerSecond.median),
    spread(eventsPerSecond),
  ]);
  return table(['EXCHANGES', 'EVENTS PER SECOND', 'EXCHANGES PER SECOND', ''], cells);
}

function fuzzingTable({ rows }) {
  const cells = rows.map(({ name, casesPerSecond }) => [name, whole(casesPerSecond.median), spread(casesPerSecond)]);
  return table(['FUZZING', 'CASES PER SECOND', ''], cells);
}

function findingTable({ rows, summary, seeds, most }) {
  const shown = (number) => (number === null ? `> ${whole(most)}` : whole(number));
  const cells = rows.map(({ name, model, byDefault, byRandom }) => [
    `${model}: ${name}`,
    shown(byDefault.median),
    shown(byDefault.worst),
    shown(byRandom.median),
    shown(byRandom.worst),
  ]);
  const { byDefault, byRandom } = summary;
  const all = [
    `all ${rows.length}, median of medians and worst`,
    shown(byDefault.medianOfMedians),
    shown(byDefault.worst),
    shown(byRandom.medianOfMedians),
    shown(byRandom.worst),
  ];
  const heads = [
    `CASES TO FIND A PLANTED BUG, ${seeds} SEEDS`,
    'DEFAULT: MEDIAN',
    'WORST',
    'ONLY RANDOM: MEDIAN',
    'WORST',
  ];
  return table(heads, [...cells, all]);
}

/** Formats what a ratio must be. */
function goal({ atLeast, atMost }) {
  if (atLeast !== undefined) return `≥ ${atLeast}`;
  return atMost === undefined ? '' : `≤ ${atMost}`;
}

function ratiosTable(ratios) {
  const cells = ratios.map(({ model, what, median, asked = {}, ...rest }) => [
    `${model ? `\`${model}\`, ` : ''}${what}${rest.with ? ` (${rest.with})` : ''}`,
    median.toFixed(2),
    spread(rest),
    goal(asked),
  ]);
  const line = (row) => `| ${row.join(' | ')} |\n`;
  return [['Ratio', 'Median', 'Spread', 'Goal'], ['---', '---', '---', '---'], ...cells].map(line).join('');
}

result.ratios = Object.keys(PARTS).flatMap((part) => result[part].ratios ?? []);
const TABLES = {
  values: valuesTable,
  processes: processesTable,
  exchanges: exchangesTable,
  playing: playingTable,
  fuzzing: fuzzingTable,
  finding: findingTable,
};
if (options.json) {
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
} else {
  const { processors, memory, system, node } = machine;
  process.stdout.write(
    [
      `${result.date}, ${processors}, ${memory}, ${system}, Node ${node}; medians, and the spread of the rounds\n`,
      ...Object.keys(PARTS).map((part) => TABLES[part](result[part])),
      ratiosTable(result.ratios),
    ].join('\n'),
  );
}
