// Runs in its own process: see parser-process.ts.
import { functionTarget, type Parse } from './function-target.js';
import type { ModuleAnswer, ModuleLocation, ModuleQuestion, ModuleReady } from './parser-process.js';
import type { Target } from './target.js';
import { complaintOf } from './verdict.js';

const { url, name, input } = JSON.parse(process.argv[2]!) as ModuleLocation;
/** Resolves when the message was sent, so that it arrives even if the process ends after that. */
const send = (message: ModuleReady | ModuleAnswer): Promise<void> =>
  new Promise((resolve) => process.send!(message, undefined, undefined, () => resolve()));

/** Loads the parser, or returns why that failed. */
async function load(): Promise<{ target: Target } | { why: string }> {
  try {
    const module: Record<string, unknown> = await import(url);
    const parse = module[name];
    if (typeof parse === 'function') return { target: functionTarget(parse as Parse, input) };
    const names = Object.keys(module).filter((key) => typeof module[key] === 'function');
    const others = names.length > 0 ? `its functions are ${names.join(', ')}` : 'it exports no function';
    return { why: `it does not export a function ${name}; ${others}` };
  } catch (error) {
    const { type, message } = complaintOf(error);
    return { why: `loading it failed: ${type ? `${type}: ` : ''}${message.split('\n')[0]}` };
  }
}

process.on('disconnect', () => process.exit());
const loaded = await load();
void send('why' in loaded ? { why: loaded.why } : {});
if ('target' in loaded) {
  // An exception outside of the call, for example in a timer, ends the process, as it would end the user's.
  process.on('uncaughtException', async (error) => {
    await send({ answer: { verdict: 'crashed', complaint: complaintOf(error) }, isLast: true });
    process.exit(1);
  });
  // One case after the other, although more may be waiting: the end of the process is blamed on the first.
  let before = Promise.resolve();
  process.on('message', ({ payload, trial }: ModuleQuestion) => {
    before = before.then(async () => send({ answer: await loaded.target.parse(payload, trial) }));
  });
}
