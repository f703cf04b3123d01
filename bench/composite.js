// Measures how well findings explain parsers with many faults: `npm run composite [-- --parsers 200 --seeds 3]`.
import { parseArgs } from 'node:util';
import { modelNamed } from '../dist/arbitraries/models.js';
import { fuzzParser } from '../dist/src/api/fuzz-parser.js';
import { sampleAt } from '../dist/src/engine/generate/sample.js';
import { systematicListOf } from '../dist/src/sampling/systematic-list.js';
import { chosenFrom, FAULTS, impliedBy, judged, parserOf, randomOf, STYLES } from './composite-parsers.js';

const { values: options } = parseArgs({
  options: {
    /** Number of parsers. */
    parsers: { type: 'string', default: '200' },
    /** Number of the first one. */
    from: { type: 'string', default: '0' },
    /** Maximum number of faults of a parser. */
    faults: { type: 'string', default: '15' },
    /** Number of seeds that each parser is run with. */
    seeds: { type: 'string', default: '3' },
    /** Number of random cases of a run. */
    runs: { type: 'string', default: '1000' },
    style: { type: 'string' },
    model: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});

const models = Object.keys(FAULTS).filter((name) => options.model === undefined || name === options.model);
const styles = Object.keys(STYLES).filter((name) => options.style === undefined || name === options.style);

const implied = new Map(
  models.map((name) => {
    const model = modelNamed(name);
    const edges = systematicListOf(model).filter(({ tier }) => tier === 'edge');
    const values = [
      ...edges.map(({ value }) => value),
      ...Array.from({ length: 3000 }, (_, index) => sampleAt(model.values, 1, index)),
    ];
    for (const { name: fault, hits } of FAULTS[name]) if (!values.some(hits)) throw new Error(`nothing has ${fault}`);
    return [name, impliedBy(FAULTS[name], values)];
  }),
);

const total = { faults: 0, alone: 0, findings: 0, clear: 0, stable: 0, parsers: 0 };
const times = [];
const byStyle = {};
for (let number = Number(options.from); number < Number(options.from) + Number(options.parsers); number++) {
  const random = randomOf(number);
  const model = models[number % models.length];
  const style = styles[Math.floor(number / models.length) % styles.length];
  const count = 1 + Math.floor(random() * Number(options.faults));
  const faults = chosenFrom(FAULTS[model], implied.get(model), count, random);
  const ids = [];
  for (let seed = 1; seed <= Number(options.seeds); seed++) {
    const start = performance.now();
    const { findings } = await fuzzParser(parserOf(faults, style), { model, seed, runs: Number(options.runs) }).catch(
      (error) => {
        console.error(`parser ${number}: ${error.message}`);
        return { findings: [] };
      },
    );
    times.push((performance.now() - start) / 1000);
    ids.push(
      findings
        .map(({ id }) => id)
        .toSorted()
        .join(),
    );
    const { shown, missed } = judged(faults, findings);
    if (options.verbose) {
      console.log(
        `parser ${number} ${model} ${style}, seed ${seed}, ${times.at(-1).toFixed(1)} s: ${faults.length} faults, ${findings.length} findings`,
      );
      for (const name of missed) console.log(`  MISSED ${name}`);
      const seen = new Map();
      for (const { id, kind, names, isClear, value, accepted } of shown) {
        const again = names.length === 1 && seen.has(names[0]);
        if (names.length === 1) seen.set(names[0], id);
        if (isClear && !again) continue;
        console.log(`  ${again ? 'AGAIN' : 'UNCLEAR'} ${id} ${kind} [${names.join('; ')}]`);
        console.log(
          `    ${JSON.stringify(value)?.slice(0, 300)}\n    accepted ${JSON.stringify(accepted)?.slice(0, 300)}`,
        );
      }
      if (seed > 1 && ids.at(-1) !== ids[0]) {
        const first = new Set(ids[0].split(','));
        const now = new Set(ids.at(-1).split(','));
        console.log(
          `  OTHER IDS: only now ${[...now].filter((id) => !first.has(id))}, only before ${[...first].filter((id) => !now.has(id))}`,
        );
      }
    }
    byStyle[style] ??= { faults: 0, alone: 0, findings: 0, clear: 0 };
    const of = byStyle[style];
    for (const sum of [total, of]) {
      sum.faults += faults.length;
      sum.alone += faults.length - missed.length;
      sum.findings += findings.length;
      sum.clear += shown.filter(({ isClear }) => isClear).length;
    }
  }
  total.parsers++;
  if (new Set(ids).size === 1) total.stable++;
}

const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)}%`;
const line = (name, { faults, alone, findings, clear }) =>
  console.log(
    `${name.padEnd(8)} faults shown alone ${percent(alone, faults)} (${alone} of ${faults}), findings per fault ${(findings / faults).toFixed(2)}, clear findings ${percent(clear, findings)}`,
  );
for (const [style, of] of Object.entries(byStyle)) line(style, of);
line('all', total);
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(1);
console.log(
  `${total.parsers} parsers, the same ids at all seeds: ${percent(total.stable, total.parsers)}; seconds: median ${at(0.5)}, 95% ${at(0.95)}, most ${at(1)}`,
);
