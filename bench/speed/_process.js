import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';

/** Tells the most memory that a process took, in its last moment. */
const TELL_MEMORY = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
`)}`;

/**
 * Runs Node and throws away what it prints: seconds to its first byte and to its end, bytes, and the most memory that it
 * took, in MB. Throws where it does not end with 0.
 */
export async function run(args, { memory = false } = {}) {
  const start = performance.now();
  const child = spawn(process.execPath, [...(memory ? ['--import', TELL_MEMORY] : []), ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let [first, bytes, told, complaint] = [undefined, 0, '', ''];
  child.stdout.on('data', (chunk) => {
    first ??= performance.now();
    bytes += chunk.length;
  });
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  child.stdio[3].on('data', (chunk) => {
    told += chunk;
  });
  const [code] = await once(child, 'close');
  const end = performance.now();
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}: ${complaint}`);
  return {
    first: first === undefined ? undefined : (first - start) / 1000,
    seconds: (end - start) / 1000,
    bytes,
    megabytes: Number(told) / 1024,
  };
}
