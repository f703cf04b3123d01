import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configProblem } from '../../src/api/config-problem.js';
import { Config } from '../../src/api/config-schema.js';
import type { FuzzConfig } from '../../src/api/define-config.js';
import { folder, run } from '../cli/_run.js';
import { nearValid } from './_near-valid.js';
import { ESCAPES } from './_run-target.js';

const configs: readonly FuzzConfig[] = [
  {
    $schema: './node_modules/realtime-arbitraries/dist/config.schema.json',
    defaults: { runs: 5, store: false, phases: ['systematic'], maxTime: 1.5 },
    targets: {
      events: {
        ...{ model: 'server-event', module: './parser.mjs#parse', input: 'value', rejects: 'result === null' },
        ...{ seed: -1, timeout: 2, jobs: 2, strict: true, evolved: false, roundTrip: true, tiers: ['edge', 'invalid'] },
        ...{ rules: ['usage.*'], maxFailures: 3, known: [], failOn: [], onlyLikely: true, details: 0 },
        ...{ report: ['json', 'junit'], reportDir: 'reports' },
      },
    },
  },
  {
    targets: {
      rust: {
        ...{ model: 'response', within: 'response.done', command: ['./adapter', '--fast'], protocol: 'lines' },
        ...{ rejectCode: [1, 2], crashCode: [3], store: 'findings' },
      },
    },
  },
];

const near = nearValid(Config, configs);
const texts = [...near.all(), ...Array.from({ length: 300 }, (_, index) => near.at(1, index))];

describe('a configuration file that is almost valid', () => {
  it('comes from a valid one, by hundreds of changes, and mostly is invalid', () => {
    for (const config of configs)
      expect([configProblem(config), Config.safeParse(config).success]).toEqual([undefined, true]);
    const invalid = near.all().filter((text) => !Config.safeParse(JSON.parse(text)).success);
    expect(invalid.length).toBeGreaterThan(400);
    expect(near.all().length - invalid.length).toBeGreaterThan(30);
  });

  it('has a problem, in one sentence, if its schema does not accept it', () => {
    for (const text of near.all()) {
      const problem = configProblem(JSON.parse(text));
      const { success } = Config.safeParse(JSON.parse(text));
      expect([text, problem === undefined]).toEqual([text, success]);
      if (problem)
        expect(problem.sentence).toMatch(/^(targets|defaults|\$schema|the configuration|a target)[\s\S]+[^.]$/);
    }
  });

  it('ends the command line with one sentence and exit code 2', async () => {
    const cwd = folder();
    const some = texts.filter((_, index) => index % 16 === 0);
    for (const text of some) {
      writeFileSync(join(cwd, 'realtime-arbitraries.config.json'), text);
      // A name that no target has: a valid file does not run anything either.
      const { code, stdout, stderr } = await run(['fuzz', 'no such target'], { cwd });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^error: realtime-arbitraries\.config\.json[ :][^\n]*[.?]\n$/);
      expect(stderr).not.toMatch(ESCAPES);
      expect(stderr).not.toMatch(/\bundefined\b|is not a function|\[object/);
    }
  });
});
