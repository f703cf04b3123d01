import { execFileSync } from 'node:child_process';

/**
 * Runs code as an ES module in a process of its own, in another time zone and language, and returns what it prints as
 * JSON. The code has `root`, the built package, and `fc`, fast-check.
 */
export function inAnotherProcess(code: string): unknown {
  const imports = `
    import * as root from './dist/bundle/esm/index.js';
    import * as fc from 'fast-check';`;
  const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  const options = { env, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', imports + code], options));
}
