// Runs the hostile targets and feeds the hostile files for a number of minutes: npm run hostile -- 60
import { spawnSync } from 'node:child_process';

const [minutes = '60'] = process.argv.slice(2);
const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/hostile/vitest.config.ts'];
const env = { ...process.env, HOSTILE_MINUTES: minutes };
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
