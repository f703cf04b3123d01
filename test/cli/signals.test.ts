import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFiles } from '../../src/cli/_folder.js';
import { ended, folder, run, start } from './_run.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The name of a temporary file of a process. */
const temporary = (pid: number) => `.realtime-arbitraries-${pid}-${randomUUID()}.tmp`;

/** The ID of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = start(['--version']);
  await ended(child);
  return child.pid!;
}

describe('a command that writes many files', () => {
  it('listens to signals all the time, also between two files: none is lost', async () => {
    const counts: number[] = [];
    function* contents() {
      for (let i = 0; i < 3; i++) {
        if (i > 0) counts.push(...SIGNALS.map((name) => process.listenerCount(name)));
        yield `${i}`;
      }
    }
    await writeFiles(folder(), contents(), { name: 'x', from: 0, of: 3 });
    expect(counts).toHaveLength(6);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  it('ends by a signal, whenever it comes', async () => {
    const place = folder();
    const child = start(['sample', 'session', '--count', '1000000', '--seed', '1', '--output', `${place}/`]);
    const end = ended(child);
    while (readdirSync(place).length < 5) await new Promise((done) => setTimeout(done, 5));
    child.kill('SIGHUP');
    expect((await end).signal).toBe('SIGHUP');
    expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('removes what a killed process left, and nothing else', async () => {
    const place = folder();
    const [abandoned, used] = [temporary(await deadPid()), temporary(process.ppid)];
    for (const name of [abandoned, used, '.other.tmp']) writeFileSync(join(place, name), 'x');
    await run(['sample', 'session', '--seed', '1', '--output', join(place, 'session.json')]);
    expect(readdirSync(place).sort()).toEqual(['.other.tmp', 'session.json', used].sort());
  });
});

describe('a corpus', () => {
  it('that was killed while it was written is written again', async () => {
    const place = folder();
    const child = start(['corpus', place, 'session']);
    const end = ended(child);
    const inner = join(place, 'session', 'session');
    while (!existsSync(inner) || readdirSync(inner).length < 5) await new Promise((done) => setTimeout(done, 5));
    child.kill('SIGKILL');
    await end;
    expect(readdirSync(join(place, 'session'))).not.toContain('manifest.json');
    writeFileSync(join(inner, temporary(child.pid!)), 'x');
    const again = await run(['corpus', place, 'session']);
    expect([again.code, again.stderr]).toEqual([0, expect.stringMatching(/^\d+ files in /)]);
    const names = readdirSync(join(place, 'session'), { recursive: true, encoding: 'utf8' });
    expect(names).toContain('manifest.json');
    expect(names.filter((name) => /tmp$|unfinished/.test(name))).toEqual([]);
  });

  it('is not removed by the manifest of somebody else', async () => {
    const place = folder();
    const model = join(place, 'session');
    mkdirSync(model);
    writeFileSync(join(model, 'precious.txt'), 'x');
    const manifest = { $schema: './precious.txt', model: 'session', generator: 'x', cases: [] };
    writeFileSync(join(model, 'manifest.json'), JSON.stringify(manifest));
    const { code, stderr } = await run(['corpus', place, 'session']);
    expect([code, stderr]).toEqual([2, `error: ${model} is not empty: it contains precious.txt.\n`]);
    expect(readdirSync(model).sort()).toEqual(['manifest.json', 'precious.txt']);
  });
});
