// Compares fuzzing with what it cannot be faster than: a bare loop, a bare pipe, bare processes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { modelNamed } from '../../dist/arbitraries/models.js';
import { fuzzParser } from '../../dist/bundle/esm/index.js';
import { CASE_TIERS } from '../../dist/src/engine/cases/case.js';
import { fuzz } from '../../dist/src/fuzzing/fuzz.js';
import { openProgram } from '../../dist/src/fuzzing/open-target.js';
import { randomPlan } from '../../dist/src/fuzzing/plan.js';
import { payloadOf } from '../../dist/src/sampling/payload.js';
import { inTurn, MODELS, ratio, secondsOf, summary } from './_measure.js';

const ECHO = fileURLToPath(new URL('targets/echo.js', import.meta.url));

const casesOf = (model, runs, seed, tiers = CASE_TIERS) => randomPlan(modelNamed(model), runs, { seed, tiers });

/** Measures a function that only parses JSON, in the fuzzer and in a loop that makes the same cases. */
async function aFunction(model, { runs, rounds }) {
  const rate = (time) => runs / time;
  let seed = 0;
  const [fuzzed, bare] = await inTurn(rounds, [
    async () =>
      rate(
        await secondsOf(() =>
          fuzzParser(JSON.parse, { model, runs, seed: ++seed, phases: ['random'], tiers: CASE_TIERS }),
        ),
      ),
    async () =>
      rate(
        await secondsOf(() => {
          for (const { case: found } of casesOf(model, runs, seed)) {
            const payload = payloadOf(found);
            if (typeof payload !== 'string') continue;
            try {
              JSON.parse(payload);
            } catch {}
          }
        }),
      ),
  ]);
  return {
    rows: [
      { name: `fuzz ${model}, a function`, casesPerSecond: summary(fuzzed) },
      { name: `a bare loop, ${model}`, casesPerSecond: summary(bare) },
    ],
    ratios: [
      {
        model,
        what: 'fuzz of a function, cases per second ÷ a bare loop that makes and parses the same cases',
        ...ratio(fuzzed, bare),
        asked: { atLeast: 0.6 },
      },
    ],
  };
}

/** Makes the texts of some cases, before anything is measured. */
const texts = (model, count) =>
  Array.from(casesOf(model, count, 1, ['edge']), ({ case: found }) => payloadOf(found)).filter(
    (payload) => typeof payload === 'string' && payload.length < 10_000,
  );

/** Measures cases per second through the client of the protocol. */
async function throughTarget(payloads, protocol) {
  const command = [process.execPath, ECHO, ...(protocol === 'lines' ? ['--lines'] : [])];
  const target = await openProgram({ command, protocol, codes: {}, jobs: 1 });
  try {
    const ask = (payload) => target.parse(payload, { timeout: 5000 });
    await ask(payloads[0]);
    const time = await secondsOf(async () => {
      const waiting = [];
      for (const payload of payloads) {
        waiting.push(ask(payload));
        if (waiting.length >= target.width) await waiting.shift();
      }
      await Promise.all(waiting);
    });
    return payloads.length / time;
  } finally {
    await target.close();
  }
}

/** Measures the same lines through a pipe and back, without reading the answers. */
async function throughPipe(payloads) {
  const child = spawn(process.execPath, [ECHO, '--lines'], { stdio: ['pipe', 'pipe', 'ignore'] });
  let [answers, wake] = [0, undefined];
  child.stdout.on('data', (chunk) => {
    for (const byte of chunk) if (byte === 10) answers++;
    wake?.();
  });
  const until = async (count) => {
    while (answers < count) await new Promise((resolve) => (wake = resolve));
  };
  child.stdin.write('{"id":0,"text":""}\n');
  await until(1);
  const time = await secondsOf(async () => {
    for (const [id, text] of payloads.entries()) {
      if (!child.stdin.write(`${JSON.stringify({ id, text })}\n`)) await once(child.stdin, 'drain');
    }
    await until(payloads.length + 1);
  });
  child.stdin.end();
  await once(child, 'close');
  return payloads.length / time;
}

/** Measures one process for each text, one after the other. */
async function throughProcesses(payloads) {
  const time = await secondsOf(async () => {
    for (const text of payloads) {
      const child = spawn(process.execPath, [ECHO], { stdio: ['pipe', 'pipe', 'pipe'] });
      child.stdin.end(text);
      child.stdout.resume();
      await once(child, 'close');
    }
  });
  return payloads.length / time;
}

async function protocols(model, { runs, rounds }) {
  const many = texts(model, runs);
  const few = many.slice(0, 12);
  const [lines, pipe] = await inTurn(rounds, [() => throughTarget(many, 'lines'), () => throughPipe(many)]);
  const [processes, bare] = await inTurn(rounds, [() => throughTarget(few, 'process'), () => throughProcesses(few)]);
  return {
    rows: [
      { name: `lines protocol, ${model}, an echo`, casesPerSecond: summary(lines) },
      { name: `a bare pipe, ${model}, the same`, casesPerSecond: summary(pipe) },
      { name: `process protocol, ${model}, an echo`, casesPerSecond: summary(processes) },
      { name: `bare processes, ${model}, the same`, casesPerSecond: summary(bare) },
    ],
    ratios: [
      {
        model,
        what: 'lines protocol, an echo in Node, cases per second ÷ a bare pipe',
        ...ratio(lines, pipe),
        asked: { atLeast: 0.25 },
      },
      {
        model,
        what: 'process protocol, an echo in Node, cases per second ÷ bare processes',
        ...ratio(processes, bare),
      },
    ],
  };
}

/** Compares two jobs with one. The target takes a millisecond for each case: it computes, or it waits. */
async function jobs(model, delay, { runs, rounds }) {
  const plan = { seed: 1, runs, phases: ['random'], tiers: ['edge'], timeout: 5000 };
  const requirements = { strict: false, evolved: true, roundTrip: false };
  const fuzzed = (jobs) => async () => {
    const command = [process.execPath, ECHO, '--lines', delay];
    const target = await openProgram({ command, protocol: 'lines', codes: {}, jobs });
    try {
      return runs / (await secondsOf(() => fuzz(modelNamed(model), target, { ...plan, ...requirements })));
    } finally {
      await target.close();
    }
  };
  const [two, one] = await inTurn(rounds, [fuzzed(2), fuzzed(1)]);
  return {
    rows: [
      { name: `fuzz ${model}, 1 ms of ${delay} a case, 1 job`, casesPerSecond: summary(one) },
      { name: `fuzz ${model}, 1 ms of ${delay} a case, 2 jobs`, casesPerSecond: summary(two) },
    ],
    ratios: [
      {
        model,
        what: `--jobs 2 ÷ --jobs 1, 1 ms of ${delay} a case`,
        ...ratio(two, one),
        asked: { atLeast: delay === 'work' ? 1.7 : 1.8 },
      },
    ],
  };
}

const [runs, rounds] = process.argv.slice(2).map(Number);
const parts = [];
for (const model of [...MODELS, 'server-event']) parts.push(await aFunction(model, { runs, rounds }));
parts.push(await protocols('session', { runs: 5 * runs, rounds }));
for (const delay of ['work', 'wait']) parts.push(await jobs('session', delay, { runs: 4 * runs, rounds }));
process.stdout.write(
  JSON.stringify({ rows: parts.flatMap(({ rows }) => rows), ratios: parts.flatMap(({ ratios }) => ratios) }),
);
