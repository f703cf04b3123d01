// Makes every single edit of legal exchanges, and counts how many of the illegal ones `checkExchange` rejects:
// `npm run exchange-edits -- FOLDER [--each]`. The files of FOLDER are logs, one entry a line.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkExchange } from '../dist/bundle/esm/index.js';
import { editsOf } from './exchange-edit-engine.js';
import { whyLegal } from './exchange-legal-edits.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  /** Print each edit that is accepted without a reason. */
  options: { each: { type: 'boolean', default: false } },
});
if (positionals.length !== 1) {
  process.stderr.write('error: usage: npm run exchange-edits -- FOLDER [--each]\n');
  process.exit(2);
}
const [folder] = positionals;

function* exchanges() {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ndjson'))) {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean);
    yield { name, log: lines.map((line) => JSON.parse(line)) };
  }
}

const rows = {};
const count = (kind, column) => {
  rows[kind] ??= { illegal: 0, rejected: 0, legal: 0 };
  rows[kind][column]++;
};

for (const { name, log } of exchanges()) {
  const [broken] = checkExchange(log);
  if (broken) process.stderr.write(`${name}: ${broken.rule} at event ${broken.index + 1}: ${broken.message}\n`);
  for (const edit of editsOf(log)) {
    if (whyLegal(edit)) {
      count(edit.kind, 'legal');
      continue;
    }
    count(edit.kind, 'illegal');
    if (checkExchange(edit.log).length > 0) count(edit.kind, 'rejected');
    else if (options.each) {
      const about = edit.other?.type ?? edit.place?.join('/') ?? '';
      process.stdout.write(`${name}: accepted: ${edit.kind}, event ${edit.index + 1}, ${edit.event.type} ${about}\n`);
    }
  }
}

console.table(rows);
const sum = (column) => Object.values(rows).reduce((total, row) => total + row[column], 0);
const percent = (100 * sum('rejected')) / sum('illegal');
console.log(`${sum('rejected')} of ${sum('illegal')} illegal edits are rejected: ${percent.toFixed(2)}%`);
