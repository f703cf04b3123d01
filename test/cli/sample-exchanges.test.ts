import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exchange } from '../../arbitraries/exchange.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { compile } from '../../src/exchanges/compile.js';
import { folder, run } from './_run.js';

const SMALL = ['sample', 'exchange', '--size', 'small'];

const lines = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe('sample exchange', () => {
  it('prints one exchange a line, the same for the same seed', async () => {
    const { code, stdout, stderr } = await run([...SMALL, '-n', '3', '--seed', '7']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const found = lines(stdout);
    expect(found).toHaveLength(3);
    const { log, expected } = compile(sampleAt(exchange({ size: 'small' }), 7, 1));
    expect(found[1]).toMatchObject({ seed: 7, index: 1, log: JSON.parse(JSON.stringify(log)), expected });
    const { stdout: one } = await run([...SMALL, '--index', '1', '--seed', '7']);
    expect(lines(one)).toEqual([found[1]]);
  });

  it('prints a command that repeats it', async () => {
    const { stdout, stderr } = await run([...SMALL, '--faults', 'cut', 'silence']);
    const [, command] = /^Seed \d+\. To repeat: realtime-arbitraries (.*)$/m.exec(stderr)!;
    expect((await run(command!.split(' '))).stdout).toBe(stdout);
  });

  it('writes the log of each exchange to a file of its own', async () => {
    const path = folder();
    await run([...SMALL, '-n', '2', '--seed', '7', '-o', path]);
    expect(readdirSync(path).sort()).toEqual(['exchange-0001.ndjson', 'exchange-0002.ndjson']);
    const { log } = compile(sampleAt(exchange({ size: 'small' }), 7, 1));
    expect(lines(readFileSync(join(path, 'exchange-0002.ndjson'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(log)));
  });

  it('has the faults that are asked for', async () => {
    const { stdout } = await run([...SMALL, '-n', '30', '--seed', '1', '--faults', 'cut']);
    const kinds = lines(stdout).flatMap(({ faults }) => faults.map(({ kind }: { kind: string }) => kind));
    expect(new Set(kinds)).toEqual(new Set(['cut']));
  });

  it.each([
    [['sample', 'exchange', '--tier', 'edge'], '--tier does not apply to exchange.'],
    [['sample', 'exchange', '--no-check'], '--no-check does not apply to exchange.'],
    [['sample', 'response', '--size', 'small'], '--size needs exchange.'],
    [['sample', 'exchange', '--faults', 'cuts'], 'did you mean cut?'],
    [['sample', 'exchange', '--max-turns', '0'], '--max-turns must be an integer from 1 to 1000, not "0".'],
    [['sample', 'exchanges'], 'did you mean exchange?'],
  ])('says what is wrong with %j', async (args, sentence) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  });
});
