import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../arbitraries/models.js';
import { CASE_TIERS } from '../../src/engine/cases/case.js';
import type { Finding } from '../../src/fuzzing/finding.js';
import { fuzz } from '../../src/fuzzing/fuzz.js';
import { linesTarget } from '../../src/fuzzing/lines-target.js';
import type { Target } from '../../src/fuzzing/target.js';
import { BLOCKS, lines, RIGHT } from './_programs.js';

/** Runs a program that answers line by line with some 300 cases. */
async function findings(
  answer: string,
  timeout = 30_000,
  before: (target: Target) => Promise<unknown> = async () => {},
): Promise<readonly Finding[]> {
  const target = linesTarget(lines(answer));
  try {
    await before(target);
    const plan = {
      seed: 1,
      tiers: CASE_TIERS,
      rules: ['response.*'],
      phases: ['systematic'] as const,
      runs: 0,
      timeout,
    };
    const required = { strict: false, evolved: true, roundTrip: false };
    return (await fuzz(modelNamed('response'), target, { ...plan, ...required })).findings;
  } finally {
    await target.close();
  }
}

/** Every 50th line of a process does something else. The count is kept beside the function that answers. */
const every50th = (fault: string) => `globalThis.n = (globalThis.n ?? 0) + 1; if (n % 50 === 0) { ${fault} } ${RIGHT}`;

describe('a program that fails whatever the case is', () => {
  it.each([
    ['dies', 'process.kill(process.pid, "SIGSEGV"); return;', 'crashed', 'it was ended by SIGSEGV'],
    [
      'answers what was not asked',
      'reply({ id: 999999, ok: true });',
      'crashed',
      'it answered a case that was not sent',
    ],
    ['ends with code 0', 'process.exit(0);', 'crashed', 'it ended with exit code 0'],
  ])('and %s is found, with when it does', async (_what, fault, kind, message) => {
    const [only, ...others] = await findings(every50th(fault));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ kind, complaint: { message }, case: { model: 'response' } });
    const { least, most, unanswered, around } = only!.intermittent!;
    expect(only!.count).toBeGreaterThan(1);
    // It answers in order, and not more than 49 lines.
    expect([least <= most, most <= 49, unanswered > 1]).toEqual([true, true, true]);
    expect(around!.phase).toBe('systematic');
    expect(around!.to).toBeGreaterThan(around!.from);
  });

  it('and hangs is found', async () => {
    const found = await findings(every50th(BLOCKS), 2000);
    expect(found.map(({ kind, intermittent }) => [kind, intermittent !== undefined])).toEqual([['timed-out', true]]);
  });

  it('and dies after it has answered everything is found', async () => {
    // Only the first process does: it must be idle for a moment, which no run guarantees.
    const marker = join(mkdtempSync(join(tmpdir(), 'idle-')), 'died');
    const die = `const fs = require('fs'); if (!fs.existsSync('${marker}')) { fs.writeFileSync('${marker}', ''); process.exit(3); }`;
    const answer = `${RIGHT} setTimeout(() => { ${die} }, 1);`;
    const found = await findings(answer, 30_000, async (target) => {
      await target.parse('{}', { timeout: 30_000, back: false });
      while (!existsSync(marker)) await setTimeout(10);
    });
    // A busy machine may report the end of the process long after that of its output.
    expect(found.map(({ kind, complaint }) => [kind, complaint?.message])).toContainEqual([
      'crashed',
      expect.stringMatching(/^it (?:ended with exit code 3|closed its standard output)$/),
    ]);
  });

  it('is not blamed if a case explains the failure, however many cases were open', async () => {
    const found = await findings(`if (text === '{"conversation_id":null}') process.exit(3); ${RIGHT}`);
    expect(found.map(({ kind, intermittent, flaky }) => [kind, intermittent, flaky])).toEqual([
      ['crashed', undefined, undefined],
    ]);
  });
});
