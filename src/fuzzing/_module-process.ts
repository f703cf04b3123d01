// Runs in its own process: see parser-process.ts.
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { ModuleMessage, ModuleQuestion, ModuleStart } from './_module-protocol.js';
import { exportedFunction } from './exported-function.js';
import { functionTarget } from './function-target.js';
import { loadModule, whyNotLoaded } from './load-module.js';
import type { ModuleLocation } from './module-location.js';
import { rejectsFrom } from './rejects.js';
import type { Target } from './target.js';
import { complaintOf } from './verdict.js';

/** The pipes from the tool and to it. Standard input and output are not used: the module may do that. */
const pipe = new Socket({ fd: 3 });
const answers = new Socket({ fd: 4 });
// The tool has ended.
for (const each of [pipe, answers]) each.on('error', () => process.exit()).on('close', () => process.exit());
// What the tool uses must not be what the module may replace.
const { exit } = process;
const { stringify, parse: parseJson } = JSON;

let secret = '';
/** Resolves when the message was sent, so that it arrives even if the process ends after that. */
const send = (message: ModuleMessage): Promise<void> =>
  new Promise((resolve) => answers.write(`${stringify({ secret, ...message })}\n`, () => resolve()));

/** Loads the parser, or returns why that failed. */
async function load({ url, name, input, rejects }: ModuleLocation): Promise<{ target: Target } | { why: string }> {
  try {
    const found = exportedFunction(await loadModule(url), name);
    if ('why' in found) return found;
    return { target: functionTarget(found.parse, input, rejects === undefined ? undefined : rejectsFrom(rejects)) };
  } catch (error) {
    return { why: whyNotLoaded(error) };
  }
}

/** Answers one case after the other, although more may be waiting: the end of the process is blamed on the first. */
function answer(target: Target): (line: string) => void {
  let before = Promise.resolve();
  return (line) => {
    const { number, payload, trial } = parseJson(line) as ModuleQuestion;
    before = before.then(async () => send({ number, answer: await target.parse(payload, trial) }));
  };
}

async function begin(start: ModuleStart): Promise<(line: string) => void> {
  secret = start.secret;
  // A module may report to a parent process. No process listens here.
  process.send = () => true;
  const loaded = await load(start.location);
  if ('why' in loaded) {
    await send({ why: loaded.why });
    return () => {};
  }
  // An exception outside of the call, for example in a timer, ends the process, as it would end the user's.
  process.on('uncaughtException', async (error) => {
    await send({ last: { verdict: 'crashed', complaint: complaintOf(error) } });
    exit(1);
  });
  await send({ ready: true });
  return answer(loaded.target);
}

let take: ((line: string) => void) | undefined;
const waiting: string[] = [];
createInterface({ input: pipe }).on('line', async (line) => {
  if (take) return take(line);
  if (secret !== '') return waiting.push(line);
  take = await begin(parseJson(line) as ModuleStart);
  for (const one of waiting.splice(0)) take(one);
});
