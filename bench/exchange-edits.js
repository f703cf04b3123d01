// Makes every single edit of legal exchanges, and counts how many of the illegal ones `checkExchange` rejects:
// `npm run exchange-edits [-- FOLDER] [-- --count N] [--seed N] [--each]`. The files of FOLDER are logs, one entry a line.
// Without a folder, exchanges are generated.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkExchange, compile, exchange, exchangeChecker, sampleAt } from '../dist/bundle/esm/index.js';
import { editsOf } from './exchange-edit-engine.js';
import { REASONS, whyLegal } from './exchange-legal-edits.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Number of generated exchanges. */
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    /** Print each edit that is accepted without a reason. */
    each: { type: 'boolean', default: false },
  },
});

function* exchanges() {
  const [folder] = positionals;
  if (folder === undefined) {
    const small = exchange({ size: 'small' });
    for (let i = 0; i < Number(options.count); i++) {
      const { log, features } = compile(sampleAt(small, Number(options.seed), i));
      yield { name: `exchange ${i}`, log, features };
    }
    return;
  }
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ndjson'))) {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean);
    yield { name, log: lines.map((line) => JSON.parse(line)), features: [] };
  }
}

function isRejected(log) {
  const checker = exchangeChecker();
  return log.some((entry) => checker.push(entry).length > 0) || checker.end().length > 0;
}

const rows = {};
const reasons = Object.fromEntries(REASONS.map(([reason]) => [reason, { edits: 0 }]));
const features = new Set();
const count = (kind, column) => {
  rows[kind] ??= { illegal: 0, rejected: 0, legal: 0 };
  rows[kind][column]++;
};

for (const { name, log, features: found } of exchanges()) {
  for (const feature of found) features.add(feature);
  const [broken] = checkExchange(log);
  if (broken) process.stderr.write(`${name}: ${broken.rule} at event ${broken.index + 1}: ${broken.message}\n`);
  for (const edit of editsOf(log)) {
    const reason = whyLegal(edit);
    count(edit.kind, reason ? 'legal' : 'illegal');
    if (reason) reasons[reason].edits++;
    else if (isRejected(edit.log)) count(edit.kind, 'rejected');
    else if (options.each) {
      const about = edit.other?.type ?? edit.place?.join('/') ?? '';
      process.stdout.write(`${name}: accepted: ${edit.kind}, event ${edit.index + 1}, ${edit.event.type} ${about}\n`);
    }
  }
}

console.table(rows);
console.log('Edits that leave an exchange legal:');
console.table(reasons);
if (features.size > 0) console.log(`The exchanges had ${features.size} features: ${[...features].join(', ')}.`);
const sum = (column) => Object.values(rows).reduce((total, row) => total + row[column], 0);
const percent = (100 * sum('rejected')) / sum('illegal');
console.log(`${sum('rejected')} of ${sum('illegal')} illegal edits are rejected: ${percent.toFixed(3)}%`);
