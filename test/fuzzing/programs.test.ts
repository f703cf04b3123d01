import { describe, expect, it, onTestFinished } from 'vitest';
import type { Command } from '../../src/fuzzing/_program.js';
import { linesTarget } from '../../src/fuzzing/lines-target.js';
import { processTarget } from '../../src/fuzzing/process-target.js';
import { CannotStart, type Payload, pooled, type Target } from '../../src/fuzzing/target.js';
import type { Answer } from '../../src/fuzzing/verdict.js';
import { lines, program, RIGHT } from './_programs.js';

/** Long enough for a busy machine. */
const trial = { timeout: 30_000, back: true };

function closing(target: Target): Target {
  onTestFinished(() => target.close());
  return target;
}

const talk = (command: Command) => closing(linesTarget(command));
const all = (target: Target, payloads: readonly Payload[], how = trial) =>
  Promise.all(payloads.map((payload) => target.parse(payload, how)));
const verdicts = (answers: readonly Answer[]) => answers.map(({ verdict }) => verdict);

const STDIN = "const text = require('node:fs').readFileSync(0, 'utf8');";

describe('a program that is run once a case', () => {
  const parse = (source: string, payload: Payload, codes = {}) =>
    processTarget(program(STDIN + source), { codes }).parse(payload, trial);

  it('accepts, rejects and crashes by its exit code, with what it writes', async () => {
    expect(await parse('process.stdout.write(text)', '{"a":1}')).toEqual({
      verdict: 'accepted',
      back: { value: { a: 1 } },
    });
    expect(await parse("console.error('no'); process.exit(1)", '1')).toEqual({
      verdict: 'rejected',
      complaint: { message: 'no' },
    });
    expect(await parse('process.exit(3)', '1')).toEqual({
      verdict: 'crashed',
      complaint: { message: 'it ended with exit code 3' },
    });
    expect(await parse('process.kill(process.pid, "SIGSEGV")', '1')).toMatchObject({
      verdict: 'crashed',
      complaint: { type: 'SIGSEGV' },
    });
  });

  it('receives bytes unchanged', async () => {
    const source = "process.exit(require('node:fs').readFileSync(0)[0] === 255 ? 0 : 1)";
    expect((await processTarget(program(source)).parse(new Uint8Array([255]), trial)).verdict).toBe('accepted');
  });

  it('cannot be started if it does not exist', async () => {
    await expect(processTarget(['./no-such-program']).parse('1', trial)).rejects.toThrow(CannotStart);
  });
});

describe('a program that answers line by line', () => {
  const numbers = Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? `{"n":${i}` : `{"n":${i}}`));
  const expected = numbers.map((text) => (text.endsWith('}') ? 'accepted' : 'rejected'));

  it('answers many at once', async () => {
    const start = performance.now();
    const answers = await all(talk(lines(RIGHT)), numbers);
    expect(verdicts(answers)).toEqual(expected);
    // An answer has its own time, without that of the answers before it.
    const times = answers.reduce((sum, { time = Number.NaN }) => sum + time, 0);
    expect(times).toBeLessThanOrEqual(performance.now() - start);
    expect(answers[1]).toMatchObject({ verdict: 'accepted', back: { value: { n: 1 } }, time: expect.any(Number) });
  });

  it('may answer in any order', async () => {
    const slow = `await new Promise((done) => setTimeout(done, Math.random() * 5)); ${RIGHT}`;
    expect(verdicts(await all(talk(lines(slow)), numbers))).toEqual(expected);
  });

  it('may treat any line end of Unicode as the end of a line', async () => {
    const command = program(`
      let rest = '';
      process.stdin.setEncoding('utf8').on('data', (chunk) => {
        const all = (rest + chunk).split(/\\r\\n|[\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029]/);
        rest = all.pop();
        for (const line of all) {
          const { id, text } = JSON.parse(line);
          process.stdout.write(JSON.stringify({ id, ok: true, value: [...JSON.parse(text)].map((c) => c.codePointAt(0)) }) + '\\n');
        }
      });`);
    const ends = [0x0a, 0x0d, 0x0b, 0x0c, 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029];
    const texts = ends.map((end) => JSON.stringify(`a${String.fromCodePoint(end)}b`));
    expect((await all(talk(command), texts)).map(({ back }) => back?.value)).toEqual(ends.map((end) => [97, end, 98]));
  });

  it('may be several', async () => {
    const pool = closing(pooled([linesTarget(lines(RIGHT)), linesTarget(lines(RIGHT))]));
    expect(verdicts(await all(pool, numbers))).toEqual(expected);
  });

  it.each([
    ['dies', 'process.exit(3)', 'crashed', /exit code 3/],
    ['is killed', 'process.kill(process.pid, "SIGSEGV"); return', 'crashed', /SIGSEGV/],
    [
      'writes what is not JSON',
      'process.stdout.write("hello\\n"); return',
      'crashed',
      /a line that is not JSON: "hello"/,
    ],
    [
      'answers twice',
      'process.stdout.write((JSON.stringify({ id, ok: true }) + "\\n").repeat(2)); return',
      'crashed',
      /twice/,
    ],
    ['closes its output', 'require("node:fs").closeSync(1); return', 'crashed', /closed its standard output/],
  ])('is blamed for one case if it %s, and goes on', async (_what, fault, verdict, message) => {
    const source = `if (text === '{"n":100}') { ${fault} } ${RIGHT}`;
    const answers = await all(talk(lines(source)), numbers);
    expect(answers[100]!.verdict).toBe(verdict);
    expect(answers[100]!.complaint!.message).toMatch(message);
    expect(verdicts(answers.toSpliced(100, 1))).toEqual(expected.toSpliced(100, 1));
  });

  it('is blamed for the right case if it dies before it answers earlier ones', async () => {
    const source = `if (text === '{"n":100}') process.exit(3); await new Promise((done) => setTimeout(done, 30)); ${RIGHT}`;
    const answers = await all(talk(lines(source)), numbers.slice(80, 130));
    expect(answers.map(({ verdict }, i) => (verdict === 'crashed' ? i + 80 : -1)).filter((i) => i >= 0)).toEqual([100]);
  });

  it('may write any amount to standard error', async () => {
    const answers = await all(talk(lines(`process.stderr.write('x'.repeat(1e6)); ${RIGHT}`)), numbers.slice(0, 50));
    expect(verdicts(answers)).toEqual(expected.slice(0, 50));
  });

  it('cannot be started if it does not exist', async () => {
    const target = linesTarget(['./no-such-program']);
    await expect(target.parse('1', trial)).rejects.toThrow('there is no program ./no-such-program');
    await expect(target.parse('2', trial)).rejects.toThrow(CannotStart);
  });
});
