// Fuzzing against what it cannot be faster than: a bare loop, a bare pipe, bare processes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { fuzzParser, models } from '../../dist/bundle/esm/index.js';
import { fuzz } from '../../dist/src/fuzzing/fuzz.js';
import { openProgram } from '../../dist/src/fuzzing/open-target.js';
import { randomPlan } from '../../dist/src/fuzzing/plan.js';
import { contentOf } from '../../dist/src/sampling/content.js';
import { knownModel } from '../../dist/src/sampling/known-model.js';
import { inTurn, ratio, secondsOf, summary } from './_measure.js';

const ECHO = fileURLToPath(new URL('targets/echo.js', import.meta.url));
const TIERS = ['typical', 'edge', 'evolved', 'ambiguous', 'invalid', 'malformed'];

const known = Object.fromEntries(Object.entries(models).map(([name, model]) => [name, knownModel({ name, ...model })]));
const casesOf = (model, runs, seed, tiers = TIERS) => randomPlan(known[model], runs, { seed, tiers });

/** A function that parses JSON and nothing else, in the fuzzer and in a loop that makes the same cases. */
async function aFunction(model, { runs, rounds }) {
  const rate = (time) => runs / time;
  let seed = 0;
  const [fuzzed, bare] = await inTurn(rounds, [
    async () =>
      rate(
        await secondsOf(() => fuzzParser(JSON.parse, { model, runs, seed: ++seed, phases: ['random'], tiers: TIERS })),
      ),
    async () =>
      rate(
        await secondsOf(() => {
          for (const { case: found } of casesOf(model, runs, seed)) {
            const content = contentOf(found);
            if (typeof content !== 'string') continue;
            try {
              JSON.parse(content);
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
        what: 'fuzz of a function, cases a second ÷ a bare loop that makes and parses the same cases',
        ...ratio(fuzzed, bare),
        asked: { atLeast: 0.6 },
      },
    ],
  };
}

/** The texts of some cases, made before anything is measured. */
const texts = (model, count) =>
  Array.from(casesOf(model, count, 1, ['edge']), ({ case: found }) => contentOf(found)).filter(
    (content) => typeof content === 'string' && content.length < 10_000,
  );

/** Cases a second through the protocol's own client. */
async function throughTarget(contents, protocol) {
  const command = [process.execPath, ECHO, ...(protocol === 'lines' ? ['--lines'] : [])];
  const target = await openProgram({ command, protocol, codes: {}, jobs: 1 });
  try {
    const ask = (content) => target.parse(content, { timeout: 5000, back: false });
    await ask(contents[0]);
    const time = await secondsOf(async () => {
      const waiting = [];
      for (const content of contents) {
        waiting.push(ask(content));
        if (waiting.length >= target.width) await waiting.shift();
      }
      await Promise.all(waiting);
    });
    return contents.length / time;
  } finally {
    await target.close();
  }
}

/** The same lines, through a pipe and back, counted and not looked at. */
async function throughPipe(contents) {
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
    for (const [id, text] of contents.entries()) {
      if (!child.stdin.write(`${JSON.stringify({ id, text })}\n`)) await once(child.stdin, 'drain');
    }
    await until(contents.length + 1);
  });
  child.stdin.end();
  await once(child, 'close');
  return contents.length / time;
}

/** A process for each of the texts, one after the other. */
async function throughProcesses(contents) {
  const time = await secondsOf(async () => {
    for (const text of contents) {
      const child = spawn(process.execPath, [ECHO], { stdio: ['pipe', 'pipe', 'pipe'] });
      child.stdin.end(text);
      child.stdout.resume();
      await once(child, 'close');
    }
  });
  return contents.length / time;
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
        what: 'lines protocol, an echo in Node, cases a second ÷ a bare pipe',
        ...ratio(lines, pipe),
        asked: { atLeast: 0.25 },
      },
      { model, what: 'process protocol, an echo in Node, cases a second ÷ bare processes', ...ratio(processes, bare) },
    ],
  };
}

/** Two jobs beside one, with a target that takes a millisecond for each case: it works, or it waits. */
async function jobs(model, delay, { runs, rounds }) {
  const plan = { seed: 1, runs, phases: ['random'], tiers: ['edge'], timeout: 5000 };
  const owed = { strict: false, evolved: true, roundTrip: false };
  const fuzzed = (jobs) => async () => {
    const command = [process.execPath, ECHO, '--lines', delay];
    const target = await openProgram({ command, protocol: 'lines', codes: {}, jobs });
    try {
      return runs / (await secondsOf(() => fuzz(known[model], target, { ...plan, ...owed })));
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
      { model, what: `--jobs 2 ÷ --jobs 1, 1 ms of ${delay} a case`, ...ratio(two, one), asked: { atLeast: 1.8 } },
    ],
  };
}

const [runs, rounds] = process.argv.slice(2).map(Number);
const parts = [];
for (const model of Object.keys(models)) parts.push(await aFunction(model, { runs, rounds }));
parts.push(await protocols('session', { runs: 5 * runs, rounds }));
for (const delay of ['work', 'wait']) parts.push(await jobs('session', delay, { runs: 4 * runs, rounds }));
process.stdout.write(
  JSON.stringify({ rows: parts.flatMap(({ rows }) => rows), ratios: parts.flatMap(({ ratios }) => ratios) }),
);
