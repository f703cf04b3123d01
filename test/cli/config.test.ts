import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import { type CommandTarget, Config, configJsonSchema, type ModuleTarget } from '../../src/api/config-schema.js';
import type {
  CommandTargetConfig,
  FuzzConfig,
  ModuleTargetConfig,
  TargetOptions,
} from '../../src/api/define-config.js';
import { defineConfig } from '../../src/index.js';
import { ended, folder, run, start } from './_run.js';

const PARSER = `
export const parse = (text) => {
  const value = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error('no object');
  return value;
};
export const nulls = (text) => {
  if (parse(text).conversation_id === null) throw new Error('no null');
};
`;

/** Options with which a run takes a moment. */
const FEW = `runs: 0, seed: 1, store: false, tiers: ['edge'], rules: ['response.conversation-id']`;

/** A project with a parser and a configuration file. */
function project(files: Readonly<Record<string, string>>): string {
  const cwd = folder();
  for (const [name, content] of Object.entries({ 'parser.mjs': PARSER, ...files }))
    writeFileSync(join(cwd, name), content);
  return cwd;
}

const TWO = `export default {
  defaults: { ${FEW} },
  targets: {
    right: { model: 'response', module: './parser.mjs#parse' },
    gone: { model: 'response', command: ['./gone'] },
    wrong: { model: 'response', module: './parser.mjs#nulls', known: ['00000000'] },
  },
}`;

describe('fuzz with a configuration file', () => {
  it('runs all targets, with a report of each, and says which could not run', async () => {
    const cwd = project({ 'realtime-arbitraries.config.ts': `${TWO} satisfies object;` });
    const { code, stdout, stderr } = await run(['fuzz', '--report', 'json', '--report-dir', 'reports'], { cwd });
    expect(code).toBe(2);
    expect(stdout.match(/^(=== .*|response, .*: (no|1) finding)/gm)).toEqual([
      '=== right ===',
      'response, ./parser.mjs#parse: no finding',
      '=== gone ===',
      '=== wrong ===',
      'response, ./parser.mjs#nulls: 1 finding',
    ]);
    expect(stderr).toBe(
      'error: gone: there is no program ./gone.\nKnown finding 00000000 was not found.\n' +
        '3 of 3 targets run; findings in wrong; errors in gone.\n',
    );
    expect(readdirSync(join(cwd, 'reports')).sort()).toEqual(['gone', 'right', 'wrong']);
    const { findings } = JSON.parse(readFileSync(join(cwd, 'reports', 'wrong', 'report.json'), 'utf8'));
    expect(findings).toHaveLength(1);
  });

  it('runs one target, and repeats it by its name; options of the command line override those of the file', async () => {
    const cwd = project({ 'realtime-arbitraries.config.mjs': TWO });
    const { code, stdout } = await run(['fuzz', 'wrong', '--seed', '7'], { cwd });
    expect([code, stdout]).toEqual([1, expect.stringContaining(', seed 7\n')]);
    const again = /Found by: {2}realtime-arbitraries (.*)$/m.exec(stdout)![1]!;
    expect(again).toMatch(/^fuzz wrong --seed 7 --phases systematic --index \d+$/);
    const repeated = await run(again.split(' '), { cwd });
    expect([repeated.code, repeated.stdout]).toEqual([1, expect.stringContaining(': 1 finding in ')]);
    const ignored = await run(['fuzz', 'wrong', '--fail-on', 'crashed'], { cwd });
    expect(ignored.code).toBe(0);
  });

  it('reads CommonJS and JSON', async () => {
    const common = project({ 'realtime-arbitraries.config.cjs': TWO.replace('export default', 'module.exports =') });
    expect((await run(['fuzz', 'right'], { cwd: common })).code).toBe(0);
    const text = JSON.stringify({ targets: { right: { model: 'response', module: './parser.mjs', run: 1 } } });
    const json = project({ 'realtime-arbitraries.config.json': text });
    expect(await run(['fuzz'], { cwd: json })).toMatchObject({
      code: 2,
      stderr: 'error: realtime-arbitraries.config.json: targets.right has no option "run"; did you mean runs?\n',
    });
  });

  it('stops all of it if it is interrupted', async () => {
    const targets = `{ one: { model: 'response', module: './parser.mjs#parse' }, two: { model: 'response', module: './parser.mjs' } }`;
    const cwd = project({
      'realtime-arbitraries.config.mjs': `export default { defaults: { runs: 1e12, store: false }, targets: ${targets} }`,
    });
    const child = start(['fuzz'], { cwd });
    const end = ended(child);
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGINT'), 500));
    const { stdout, stderr } = await end;
    expect(stdout).toContain('interrupted');
    expect(stdout).not.toContain('two');
    expect(stderr).toMatch(/^1 of 2 targets run; no findings\.$/m);
  });

  it.each<[Record<string, string>, string[], string]>([
    [
      {},
      [],
      'name a model and a parser, such as: fuzz server-event --module ./client.ts#handle; or write realtime-arbitraries.config.ts.',
    ],
    [
      { ts: TWO, mjs: TWO },
      [],
      'there are two configuration files, realtime-arbitraries.config.ts and realtime-arbitraries.config.mjs: keep one.',
    ],
    [{ mjs: TWO }, ['wrng'], 'realtime-arbitraries.config.mjs has no target "wrng"; did you mean wrong?'],
    [
      { mjs: 'export default {\n  targets: {{\n};' },
      [],
      'cannot use realtime-arbitraries.config.mjs: there is a syntax error in realtime-arbitraries.config.mjs:2:',
    ],
    [
      { mjs: 'throw new Error("no");' },
      [],
      'cannot use realtime-arbitraries.config.mjs: loading it failed: Error: no.',
    ],
    [
      { mjs: 'export default { get targets() { throw new Error("no."); } };' },
      [],
      'realtime-arbitraries.config.mjs: reading targets failed: Error: no.',
    ],
    [
      { mjs: 'export default { targets: { a: { model: "response", get module() { throw 7; } } } };' },
      [],
      'realtime-arbitraries.config.mjs: reading targets.a.module failed: 7.',
    ],
    [
      { mjs: 'export default new Proxy({}, { ownKeys() { throw new Error("no"); } });' },
      [],
      'realtime-arbitraries.config.mjs: reading the configuration failed: Error: no.',
    ],
    [
      { mjs: 'export const targets = {};' },
      [],
      'cannot use realtime-arbitraries.config.mjs: it has no default export.',
    ],
    [
      { json: '{\n"targets": {,}\n}' },
      [],
      'realtime-arbitraries.config.json:2: not JSON: "," is out of place in column 13.',
    ],
    [{ json: '{"targets":{}}' }, [], 'realtime-arbitraries.config.json: targets is empty: there is nothing to run.'],
    [
      { json: '{"targets":{"a":{"model":"responses","module":"./x"}}}' },
      [],
      'realtime-arbitraries.config.json: targets.a.model must be the name of a model, not "responses"; did you mean response?',
    ],
    [
      { json: '{"targets":{"a":{"model":"response"}}}' },
      [],
      'realtime-arbitraries.config.json: targets.a must have either a module or a command.',
    ],
    [
      { json: '{"targets":{"a":{"model":"response","command":["x"],"input":"text"}}}' },
      [],
      'realtime-arbitraries.config.json: targets.a.input applies to a module only.',
    ],
    [
      { json: '{"targets":{"../a":{"model":"response","command":["x"]}}}' },
      [],
      'realtime-arbitraries.config.json: a target has the name "../a", but names are up to 100 letters, digits and _ . -.',
    ],
    [
      { json: '{"defaults":{"timeout":"soon"},"targets":{}}' },
      [],
      'realtime-arbitraries.config.json: defaults.timeout must be a number of seconds from 0.001 to 2147483.647, not "soon".',
    ],
  ])('cannot run with %j %j', async (files, args, sentence) => {
    const named = Object.entries(files).map(([end, content]) => [`realtime-arbitraries.config.${end}`, content]);
    const { code, stdout, stderr } = await run(['fuzz', ...args], { cwd: project(Object.fromEntries(named)) });
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(`error: ${sentence}`)]);
    expect(stderr.match(/\n/g)).toHaveLength(1);
  });
});

describe('the schema of the configuration file', () => {
  it('has the types that are written for editors', () => {
    type Module = keyof z.input<typeof ModuleTarget>;
    expectTypeOf<keyof FuzzConfig>().toEqualTypeOf<keyof z.input<typeof Config>>();
    const names = (target: z.ZodObject) => Object.keys(target.shape).sort();
    // The compiler checks that these are the keys of the types.
    const options = {
      ...{ timeout: 1, jobs: 1, strict: 1, evolved: 1, roundTrip: 1, runs: 1, seed: 1, phases: 1, tiers: 1, rules: 1 },
      ...{
        maxTime: 1,
        maxFailures: 1,
        store: 1,
        known: 1,
        failOn: 1,
        onlyLikely: 1,
        details: 1,
        report: 1,
        reportDir: 1,
      },
    } satisfies Record<keyof TargetOptions, 1>;
    const [module, command] = Config.shape.targets.valueType.options as unknown as [
      typeof ModuleTarget,
      typeof CommandTarget,
    ];
    const ofModule = { ...options, model: 1, within: 1, module: 1, input: 1, rejects: 1 } satisfies Record<
      keyof ModuleTargetConfig,
      1
    >;
    const ofCommand = {
      ...options,
      model: 1,
      within: 1,
      command: 1,
      protocol: 1,
      rejectCode: 1,
      crashCode: 1,
    } satisfies Record<keyof CommandTargetConfig, 1>;
    expect(names(module)).toEqual(Object.keys(ofModule).sort());
    expect(names(command)).toEqual(Object.keys(ofCommand).sort());
    expect(names(Config.shape.defaults.unwrap())).toEqual(Object.keys(options).sort());
    expectTypeOf<Module>().toBeString();
  });

  it('is published as JSON Schema, and is what `schema config` prints', async () => {
    const published = JSON.parse(readFileSync('dist/config.schema.json', 'utf8'));
    expect(published).toEqual(JSON.parse(JSON.stringify(configJsonSchema())));
    expect(JSON.parse((await run(['schema', 'config'])).stdout)).toEqual(published);
    const validate = new Ajv2020({ strict: false }).compile(published);
    const config = defineConfig({ targets: { a: { model: 'response', module: './a.ts', store: false } } });
    expect(validate(config)).toBe(true);
    expect(validate({ targets: { a: { model: 'response', module: './a.ts', stores: false } } })).toBe(false);
  });
});
