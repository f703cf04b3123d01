// Runs in a thread of its own: see module-target.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { functionTarget, type Parse } from './function-target.js';
import type { Loaded, Question, Setting } from './module-target.js';
import type { Target } from './target.js';
import { complaintOf } from './verdict.js';

const { url, name, input } = workerData as Setting;
const port = parentPort!;

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

const loaded = await load();
port.postMessage(('why' in loaded ? { why: loaded.why } : {}) satisfies Loaded);
if ('target' in loaded) {
  port.on('message', async ({ content, trial }: Question) => {
    port.postMessage(await loaded.target.parse(content, trial));
  });
}
