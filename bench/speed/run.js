// Measures how fast everything is, compared with alternatives: `npm run bench [-- --quick] [-- --json]`.
import { execFile } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

const { values: options } = parseArgs({
  options: {
    /** Fewer rounds of less work, to test the benchmark itself. */
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

/** The parts, each in a process of its own, with its amounts of work. */
const PARTS = {
  values: options.quick ? [200, 2] : [2000, 7],
  processes: options.quick ? [2000, 2, 20_000] : [100_000, 4, 1_000_000],
  exchanges: options.quick ? [20, 2] : [200, 7],
  fuzzing: options.quick ? [300, 2] : [2000, 5],
  finding: options.quick ? [2, 1000] : [20, 2000],
};
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
const spread = ({ spread }) => (spread === undefined ? '' : `±${Math.round(spread * 50)}%`);

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

function ratiosTable(ratios) {
  const cells = ratios.map(({ model = '', what, median, asked = {}, ...rest }) => [
    `${what}${rest.with ? ` (${rest.with})` : ''}`,
    model,
    median.toFixed(2),
    spread(rest),
    asked.atLeast === undefined ? (asked.atMost === undefined ? '' : `≤ ${asked.atMost}`) : `≥ ${asked.atLeast}`,
  ]);
  return table(['RATIOS', '', '', '', 'GOAL'], cells);
}

result.ratios = [
  ...result.values.ratios,
  ...result.processes.ratios,
  ...result.exchanges.ratios,
  ...result.fuzzing.ratios,
];
if (options.json) {
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
} else {
  const { processors, memory, system, node } = machine;
  process.stdout.write(
    [
      `${result.date}, ${processors}, ${memory}, ${system}, Node ${node}; medians, and the spread of the rounds\n`,
      valuesTable(result.values),
      processesTable(result.processes),
      exchangesTable(result.exchanges),
      fuzzingTable(result.fuzzing),
      findingTable(result.finding),
      ratiosTable(result.ratios),
    ].join('\n'),
  );
}
