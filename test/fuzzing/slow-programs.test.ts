import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { linesTarget } from '../../src/fuzzing/lines-target.js';
import { processTarget } from '../../src/fuzzing/process-target.js';
import type { Payload, Target } from '../../src/fuzzing/target.js';
import type { Answer } from '../../src/fuzzing/verdict.js';
import { file } from '../cli/_run.js';
import { BLOCKS, lines, program, RIGHT } from './_programs.js';

// What takes long: programs that hang, or that write very much.

/** Long enough for a busy machine. Only programs that hang have less time: they use all of it. */
const trial = { timeout: 30_000, back: true };
const shortTrial = { timeout: 2000, back: true };

function talk(source: string): Target {
  const target = linesTarget(lines(source));
  onTestFinished(() => target.close());
  return target;
}
const all = (target: Target, payloads: readonly Payload[], how = trial) =>
  Promise.all(payloads.map((payload) => target.parse(payload, how)));
const verdicts = (answers: readonly Answer[]) => answers.map(({ verdict }) => verdict);

const STDIN = "const text = require('node:fs').readFileSync(0, 'utf8');";

describe('a program that is run once a case', () => {
  it('is ended when it hangs, with the processes that it started', async () => {
    const source = `${STDIN} require('node:child_process').spawn('sleep', ['60'], { stdio: 'inherit' }); setInterval(() => {}, 1000)`;
    const start = Date.now();
    expect(await processTarget(program(source)).parse('1', { timeout: 500 })).toEqual({ verdict: 'timed-out' });
    expect(Date.now() - start).toBeLessThan(20_000);
  });

  it('need not read, and may write any amount to either stream', async () => {
    const target = processTarget(
      program("process.stdout.write('x'.repeat(3e7)); process.stderr.write('y'.repeat(3e7))"),
    );
    expect((await target.parse('z'.repeat(5e6), { timeout: 20_000 })).verdict).toBe('accepted');
  });
});

describe('a program that answers line by line', () => {
  const numbers = Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? `{"n":${i}` : `{"n":${i}}`));
  const expected = numbers.map((text) => (text.endsWith('}') ? 'accepted' : 'rejected'));

  it('gets one case at a time after it has hung on one, so that the next hang needs no search', async () => {
    const starts = file('starts', '');
    const count = `if (!globalThis.isCounted) require('node:fs').appendFileSync(${JSON.stringify(starts)}, '.');`;
    const target = talk(`${count} globalThis.isCounted = true; if (text === 'hang') ${BLOCKS} ${RIGHT}`);
    const brief = { ...trial, timeout: 300 };
    expect(verdicts(await all(target, ['1']))).toEqual(['accepted']);
    expect(verdicts(await all(target, ['hang'], brief))).toEqual(['timed-out']);
    const answers = await all(target, ['1', 'hang', '2'], brief);
    expect(verdicts(answers)).toEqual(['accepted', 'timed-out', 'accepted']);
    expect(readFileSync(starts, 'utf8')).toHaveLength(3);
  });

  it.each([
    ['hangs', BLOCKS, 'timed-out', undefined],
    ['never answers', 'return', 'timed-out', undefined],
    ['writes a line of 100 MB', 'process.stdout.write("x".repeat(1e8)); return', 'crashed', /a line of more than/],
  ])('is blamed for one case if it %s, and goes on', async (_what, fault, verdict, message) => {
    const source = `if (text === '{"n":100}') { ${fault} } ${RIGHT}`;
    const answers = await all(talk(source), numbers, verdict === 'timed-out' ? shortTrial : trial);
    expect(answers[100]!.verdict).toBe(verdict);
    if (message) expect(answers[100]!.complaint!.message).toMatch(message);
    expect(verdicts(answers.toSpliced(100, 1))).toEqual(expected.toSpliced(100, 1));
  });

  it('is not hung while it writes a long answer, but is if it only writes a byte now and then', async () => {
    const writing = (piece: string, pause: number, count: number) => `
      process.stdout.write('{"id":' + id + ',"ok":true,"value":"');
      for (let i = 0; i < ${count}; i++) {
        await new Promise((done) => setTimeout(done, ${pause}));
        process.stdout.write(${piece});
      }
      process.stdout.write('"}\\n');`;
    const how = { timeout: 3000, back: true };
    const [long] = await all(talk(writing("'x'.repeat(2 ** 21)", 300, 14)), ['1'], how);
    expect([long!.verdict, (long!.back!.value as string).length]).toEqual(['accepted', 14 * 2 ** 21]);
    expect(verdicts(await all(talk(writing("'x'", 300, 100)), ['1'], how))).toEqual(['timed-out']);
  });
});
