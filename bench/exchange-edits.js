// Makes every single edit of legal exchanges, and counts how many of the illegal ones the checker rejects:
// `npm run exchange-edits -- FOLDER [--each]`. FOLDER holds logs of exchanges, one entry a line.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editsOf } from './exchange-edit-engine.js';
import { whyLegal } from './exchange-legal-edits.js';

const { checkExchange } = await import(process.env.CHK ?? '../dist/bundle/esm/index.js');

const { values, positionals } = parseArgs({ allowPositionals: true, options: { each: { type: 'boolean' } } });
const read = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const logs = positionals.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ndjson'))
    .map((name) => [name, read(join(folder, name))]),
);
const counts = new Map();
for (const [name, log] of logs) {
  const found = checkExchange(log);
  if (found.length > 0) console.log(`${name} is not legal:`, found);
  for (const edit of editsOf(log)) {
    const why = whyLegal(edit);
    const rejected = checkExchange(edit.log).length > 0;
    const row = counts.get(edit.kind) ?? { illegal: 0, rejected: 0, legal: 0, legalRejected: 0 };
    counts.set(edit.kind, row);
    if (why) {
      row.legal++;
      if (rejected) row.legalRejected++;
      if (rejected && values.each)
        console.log(
          'LEGAL BUT REJECTED',
          name,
          edit.index + 1,
          edit.kind,
          edit.event.type,
          edit.other?.type,
          checkExchange(edit.log)[0],
        );
      continue;
    }
    row.illegal++;
    if (rejected) row.rejected++;
    else if (values.each)
      console.log(
        name.slice(0, 2),
        edit.index + 1,
        edit.kind,
        edit.from,
        edit.event.type,
        edit.other?.type ?? edit.place?.join('/') ?? '',
      );
  }
}
console.table(Object.fromEntries(counts));
let i = 0,
  r = 0;
for (const c of counts.values()) {
  i += c.illegal;
  r += c.rejected;
}
console.log(r, '/', i, ((100 * r) / i).toFixed(2) + '%');
