import { describe, expect, it } from 'vitest';
import { type ModelName, modelNamed } from '../../arbitraries/models.js';
import { CASE_TIERS } from '../../src/engine/cases/case.js';
import type { Command } from '../../src/fuzzing/_program.js';
import { PHASES } from '../../src/fuzzing/finding.js';
import { fuzz } from '../../src/fuzzing/fuzz.js';
import { openProgram } from '../../src/fuzzing/open-target.js';
import type { Protocol } from '../../src/fuzzing/protocol.js';
import { lines, program } from './_programs.js';

const OBJECT = 'if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("no object");';

/** A program with that parser, in either protocol. */
function speaking(protocol: Protocol, parser: string): Command {
  const parse = `const parse = (text) => { const value = JSON.parse(text); ${parser} return value; };`;
  if (protocol === 'lines')
    return lines(`${parse} try { accept(parse(text)); } catch (error) { refuse(error.message); }`);
  return program(`
    ${parse}
    try { process.stdout.write(JSON.stringify(parse(require('node:fs').readFileSync(0, 'utf8')))); }
    catch (error) { console.error(error.message); process.exitCode = 1; }
  `);
}

/** All cases. */
const ALL = { tiers: CASE_TIERS, runs: 10 } as const;

/** A few cases, for programs that are started for each case, and for faults that show in one of these. */
const FEW = { tiers: ['edge'], rules: ['*.id', 'response.conversation-id'], runs: 5 } as const;

async function findingsOf(model: ModelName, protocol: Protocol, parser: string, filter: typeof ALL | typeof FEW) {
  const command = speaking(protocol, parser);
  const target = await openProgram({ command, protocol, codes: { reject: [1], crash: [] }, jobs: 2 });
  try {
    const requirements = { strict: false, evolved: true, roundTrip: true };
    const plan = { ...filter, ...requirements, seed: 1, phases: PHASES, timeout: 20_000 };
    const { findings, cases } = await fuzz(modelNamed(model), target, plan);
    expect(cases).toBeGreaterThan(5);
    return findings.map(({ kind, case: found }) => [kind, found.value]);
  } finally {
    await target.close();
  }
}

const NULL = 'value.conversation_id === null';

describe('programs', () => {
  it.each([
    ['session', 'lines', ALL],
    ['response', 'process', FEW],
  ] as const)('have no findings if the parser of a %s is correct: protocol %s', async (model, protocol, filter) => {
    expect(await findingsOf(model, protocol, OBJECT, filter)).toEqual([]);
  });

  it.each([
    ['refuses a null', 'lines', `if (${NULL}) throw new Error("conversation_id")`, 'refused-valid'],
    ['crashes on a null', 'lines', `if (${NULL}) process.exit(3)`, 'crashed'],
    ['loses a null', 'lines', `if (${NULL}) delete value.conversation_id`, 'changed-value'],
  ] as const)('have a finding if one %s: protocol %s', async (_, protocol, fault, kind) => {
    const found = await findingsOf('response', protocol, `${OBJECT} ${fault};`, FEW);
    expect(found).toEqual([[kind, { conversation_id: null }]]);
  });
});
