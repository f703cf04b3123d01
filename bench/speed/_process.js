import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';

/** A module that writes the peak memory of its process when that exits. */
const PRINT_MEMORY = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
`)}`;

/**
 * Runs Node and discards its output. Returns the seconds until its first byte and until its end, the number of bytes, and
 * its peak memory in MB. Throws if the exit code is not 0.
 */
export async function run(args, { memory = false } = {}) {
  const start = performance.now();
  const child = spawn(process.execPath, [...(memory ? ['--import', PRINT_MEMORY] : []), ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let [first, bytes, memoryText, errors] = [undefined, 0, '', ''];
  child.stdout.on('data', (chunk) => {
    first ??= performance.now();
    bytes += chunk.length;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  child.stdio[3].on('data', (chunk) => {
    memoryText += chunk;
  });
  const [code] = await once(child, 'close');
  const end = performance.now();
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}: ${errors}`);
  return {
    first: first === undefined ? undefined : (first - start) / 1000,
    seconds: (end - start) / 1000,
    bytes,
    megabytes: Number(memoryText) / 1024,
  };
}
