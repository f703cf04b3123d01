import { compile } from '../compile.js';
import { FAULT_KINDS } from '../fault.js';
import type { Plan } from '../plan.js';
import { type Plans, planOf, respond, text, written } from './_parts.js';
import { cuts } from './cuts.js';
import { orders } from './orders.js';
import { turns } from './turns.js';

/** The exchange that faults occur in. */
const FAULTY = planOf([
  written(respond([text('Hello you there.', [5, 4])])),
  written(respond([text('And good bye.', [3])])),
]);

/** Every fault, in the first turn. */
const faults: Plans = Object.fromEntries(
  FAULT_KINDS.map((kind): [string, Plan] => [kind, { ...FAULTY, faults: [{ kind, turn: 0, nth: 1 }] }]),
);

/** The plans of the corpus, by group and name. */
export const corpusPlans: Readonly<Record<string, Plans>> = { turns, cuts, orders, faults };

/** A frame of this fault is too large for a file: the corpus leaves it to those that play. */
const TOO_LARGE = 'huge-frame';

/**
 * Returns the corpus of exchanges: small ones, one for each kind of turn, end, cut, order and fault, as texts by their path
 * in a folder. Each has the log, and what a client must know in the end.
 */
export function exchangeCorpus(generator: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const entries: object[] = [];
  for (const [group, plans] of Object.entries(corpusPlans)) {
    for (const [name, plan] of Object.entries(plans)) {
      if (name === TOO_LARGE) continue;
      const { log, expected, features, rules, faults, delivery } = compile(plan);
      const file = `${group}/${name}.json`;
      const lines = log.map((entry) => `\n    ${JSON.stringify(entry)}`).join(',');
      const whole = JSON.stringify({ features, rules, faults, delivery, expected, log: [] }, null, 2);
      files.set(file, `${whole.replace(/"log": \[\]/, () => `"log": [${lines}\n  ]`)}\n`);
      const duty = faults[0]?.duty ?? 'survive';
      entries.push({ file, duty, events: log.length, features, faults: faults.map(({ kind }) => kind) });
    }
  }
  const exchanges = entries.map((entry) => `\n    ${JSON.stringify(entry)}`).join(',');
  files.set('manifest.json', `{\n  "generator": ${JSON.stringify(generator)},\n  "exchanges": [${exchanges}\n  ]\n}\n`);
  return files;
}
