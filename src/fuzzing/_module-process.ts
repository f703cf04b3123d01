// Runs in a process of its own: see module-target.ts.
import { functionTarget, type Parse } from './function-target.js';
import type { Answered, Loaded, Question, Setting } from './module-target.js';
import type { Target } from './target.js';
import { complaintOf } from './verdict.js';

const { url, name, input } = JSON.parse(process.argv[2]!) as Setting;
/** Resolves when it is on its way: what ends the process after that does not take it along. */
const tell = (message: Loaded | Answered): Promise<void> =>
  new Promise((resolve) => process.send!(message, undefined, undefined, () => resolve()));

/** Loads the parser, or tells why it cannot be had. */
async function load(): Promise<{ target: Target } | { why: string }> {
  try {
    const module: Record<string, unknown> = await import(url);
    const parse = module[name];
    if (typeof parse === 'function') return { target: functionTarget(parse as Parse, input) };
    const names = Object.keys(module).filter((key) => typeof module[key] === 'function');
    const others = names.length > 0 ? `it has ${names.join(', ')}` : 'it exports no function';
    return { why: `there is no function ${name} in it; ${others}` };
  } catch (error) {
    const { type, message } = complaintOf(error);
    return { why: `it cannot be loaded: ${type ? `${type}: ` : ''}${message.split('\n')[0]}` };
  }
}

process.on('disconnect', () => process.exit());
const loaded = await load();
void tell('why' in loaded ? { why: loaded.why } : {});
if ('target' in loaded) {
  // What is thrown outside of the call, in a timer say, ends the process as it would end the user's.
  process.on('uncaughtException', async (error) => {
    await tell({ answer: { verdict: 'crashed', complaint: complaintOf(error) }, isLast: true });
    process.exit(1);
  });
  // One after the other, though more may be waiting: an end tells of the first.
  let before = Promise.resolve();
  process.on('message', ({ content, trial }: Question) => {
    before = before.then(async () => tell({ answer: await loaded.target.parse(content, trial) }));
  });
}
