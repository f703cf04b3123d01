import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type ModuleSpec, openTarget } from '../../src/fuzzing/open-target.js';
import { CannotStart } from '../../src/fuzzing/target.js';
import { file, folder } from '../cli/_run.js';

const trial = { timeout: 1000, back: true };
/** A module in this process. */
const spec = (module: string, more: Partial<ModuleSpec> = {}): ModuleSpec => ({
  ...{ module, input: 'text', isolate: false, jobs: 1 },
  ...more,
});
const CODE = `
  export default (text) => JSON.parse(text);
  export const none = (text) => { throw new Error('no'); };
  export const checked = (value) => ({ error: value === 7 ? 'seven' : null });
`;
const verdictOf = async (module: ModuleSpec, payload = '{"a":1}') =>
  (await (await openTarget(module)).parse(payload, trial)).verdict;

describe('a function of a module in this process', () => {
  it('is the default export, or the named one, of a path or of the URL of a file', async () => {
    const path = file('parser.mjs', CODE);
    expect(await verdictOf(spec(path))).toBe('accepted');
    expect(await verdictOf(spec(`${path}#`))).toBe('accepted');
    expect(await verdictOf(spec(`${path}#default`))).toBe('accepted');
    expect(await verdictOf(spec(`${path}#none`))).toBe('rejected');
    expect(await verdictOf(spec(`${pathToFileURL(path).href}#none`))).toBe('rejected');
  });

  it('gets what it takes, and its results are failures as the options say', async () => {
    const module = `${file('parser.mjs', CODE)}#checked`;
    const checked = (rejects: ModuleSpec['rejects']) => verdictOf(spec(module, { input: 'value', rejects }), '7');
    expect(await checked("result.error === 'seven'")).toBe('rejected');
    expect(await checked("result.error === 'six'")).toBe('accepted');
    expect(await checked((result: unknown) => (result as { error: unknown }).error === 'seven')).toBe('rejected');
  });

  it.each([
    ['', 'name the file of the module, for example ./parser.ts#parse'],
    ['#check', 'name the file of the module, for example ./parser.ts#check'],
    ['./none.mjs', 'there is no module ./none.mjs'],
    ['file://other-host/parser.mjs', 'is not the URL of a file'],
  ])('must exist: %j', async (module, message) => {
    const opening = openTarget(spec(module));
    await expect(opening).rejects.toThrow(CannotStart);
    await expect(opening).rejects.toThrow(message);
  });

  it('must be in a file that can be loaded, and must be a function', async () => {
    const inside = folder();
    await expect(openTarget(spec(inside))).rejects.toThrow(`${inside} is a folder, not a module: name a file in it`);
    const broken = file('broken.mjs', 'throw new Error("not today")');
    await expect(openTarget(spec(broken))).rejects.toThrow(`cannot use ${broken}: loading it failed: Error: not today`);
    const parser = file('parser.mjs', CODE);
    await expect(openTarget(spec(`${parser}#other`))).rejects.toThrow(`cannot use ${parser}#other: `);
  });
});

it('a module in a process of its own takes no function that says which results are failures', async () => {
  const opening = openTarget(spec(join(folder(), 'none.mjs'), { isolate: true, rejects: () => true }));
  await expect(opening).rejects.toThrow('rejects must be a text');
});

it('a function of this process is called as it is', async () => {
  const target = await openTarget({ parse: JSON.parse as never, input: 'text' });
  expect((await target.parse('{"a":1}', trial)).back).toEqual({ value: { a: 1 } });
  expect((await target.parse('{', trial)).verdict).toBe('rejected');
});

it('a program is opened as it talks, once for each job', async () => {
  const command = { command: ['no-such-program'], codes: {} } as const;
  const opened = await Promise.all([
    openTarget({ ...command, protocol: 'lines', jobs: 1 }),
    openTarget({ ...command, protocol: 'lines', jobs: 3 }),
    openTarget({ ...command, protocol: 'process', jobs: 3 }),
  ]);
  const [one, several, process] = opened.map(({ width }) => width) as [number, number, number];
  expect([several, process]).toEqual([3 * one, 3]);
  await expect(opened[0]!.parse('1', trial)).rejects.toThrow('there is no program no-such-program');
  await Promise.all(opened.map((target) => target.close()));
});
