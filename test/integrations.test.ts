import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { test as propertyTest } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, response, session } from '../src/index.js';

describe('with @fast-check/vitest', () => {
  propertyTest.prop([response()])('a response is valid', (value) => {
    expect(check('response', value)).toEqual([]);
  });

  propertyTest.prop({ value: session({ tier: 'typical' }), key: fc.string() })('a session, named', ({ value, key }) => {
    expect(check('session', { ...value, [`x_${key}`]: key })).toEqual([]);
  });
});

describe('with fast-check', () => {
  it('fc.sample gives the same values for the same seed', () => {
    const once = fc.sample(response(), { seed: 7, numRuns: 50 });
    expect(fc.sample(response(), { seed: 7, numRuns: 50 })).toEqual(once);
    for (const value of once) expect(check('response', value)).toEqual([]);
  });

  it('fc.statistics sees the statuses that were asked for, and no other', () => {
    const lines: string[] = [];
    fc.statistics(response({ statuses: ['failed', 'cancelled'] }), (value) => value.status ?? 'none', {
      seed: 1,
      numRuns: 500,
      logger: (line) => lines.push(line),
    });
    expect(lines.map((line) => line.replace(/\.+.*/, '')).sort()).toEqual(['cancelled', 'failed']);
  });

  it('fc.gen draws sessions and responses as a test goes on', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const opened = g(session, { tier: 'edge' });
        const answered = g(response, { tier: 'edge' });
        expect([...check('session', opened), ...check('response', answered)]).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('values go through map, filter and record as any others do', () => {
    const event = fc.record({ type: fc.constant('response.done'), response: response({ statuses: ['completed'] }) });
    fc.assert(fc.property(event, ({ response }) => response.status === 'completed'));
  });
});

describe('the same seed', () => {
  const code = `
    import { models, sampleAt } from './dist/bundle/esm/index.js';
    for (const { arbitrary } of Object.values(models)) {
      for (const tier of ['typical', 'edge', 'valid']) {
        const values = arbitrary({ tier });
        for (let i = 0; i < 100; i++) console.log(JSON.stringify(sampleAt(values, -5, i)));
      }
    }`;

  const bytes = (env: Record<string, string>) => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...process.env, ...env },
      maxBuffer: 2 ** 26,
    });
    expect(run.error).toBeUndefined();
    expect(run.stderr.toString()).toBe('');
    return createHash('sha256').update(run.stdout).digest('hex');
  };

  it('gives the same bytes in every process, time zone and language', () => {
    const here = bytes({});
    expect(bytes({ TZ: 'America/St_Johns', LANG: 'ja_JP.UTF-8' })).toBe(here);
    expect(bytes({ TZ: 'Asia/Kathmandu', LC_ALL: 'C' })).toBe(here);
  });
});
