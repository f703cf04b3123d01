// A test runner for Stryker. It bundles the tests of a stage once, and evaluates the bundle again for each mutant in the
// same process: a mutant takes milliseconds, where a run of vitest takes a second. Mutants that act while a module is
// loaded are tested like all others. The tests may use `describe`, `it` and `expect` of vitest, but no hooks.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Script } from 'node:vm';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { rolldown } from 'rolldown';
import { createExpect } from './expect.mjs';

/** Bundles test files to the body of a function, with everything of the project that they import. */
async function bundled(files) {
  const entry = '\0tests';
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    treeshake: false,
    // Packages are loaded once.
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && id !== entry,
    plugins: [
      {
        name: 'tests',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry ? files.map((file) => `import ${JSON.stringify(resolve(file))};`).join('\n') : null,
      },
    ],
    onLog: () => {},
  });
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false });
  await bundle.close();
  return output[0].code;
}

/** `describe` or `it`: adds what `each` makes of a table. */
function withEach(add) {
  const each =
    (table) =>
    (name, run, ...more) => {
      const isOfArrays = table.every(Array.isArray);
      table.forEach((row, index) => {
        const args = isOfArrays ? row : [row];
        add(`${name} #${index}`, () => run(...args), ...more);
      });
    };
  return Object.assign(add, {
    each,
    skipIf: (skips) => (skips ? Object.assign(() => {}, { each: () => () => {} }) : add),
  });
}

class BundleRunner {
  constructor(namespace) {
    globalThis[namespace] ??= {};
    this.state = globalThis[namespace];
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // Stryker was stopped: it would leave this process behind.
    process.on('disconnect', () => process.exit());
    const { files } = JSON.parse(process.env.MUTANTS_STAGE);
    const path = join(process.cwd(), 'mutants-bundle.cjs');
    this.script = new Script(`(require, __filename, exports, module) => {${await bundled(files)}\n}`, {
      filename: path,
    });
    this.path = path;
    this.require = createRequire(path);
  }

  /** Evaluates the bundle. Returns its tests. */
  collect() {
    const tests = [];
    let prefix = '';
    const describe = withEach((name, body) => {
      const outer = prefix;
      prefix += `${name} > `;
      body();
      prefix = outer;
    });
    const it = withEach((name, body, options) => {
      const run = typeof body === 'function' ? body : options;
      tests.push({ id: `${tests.length} ${prefix}${name}`, run });
    });
    const vitest = { describe, it, test: it, expect: createExpect() };
    const require = (id) => (id === 'vitest' ? vitest : this.require(id));
    const module = { exports: {} };
    this.script.runInThisContext()(require, this.path, module.exports, module);
    return tests;
  }

  /** Runs tests until one fails. */
  async run(tests, bail) {
    const results = [];
    for (const { id, run } of tests) {
      this.state.currentTestId = id;
      const start = performance.now();
      const result = { id, name: id, timeSpentMs: 0, status: TestStatus.Success };
      try {
        await run();
      } catch (error) {
        result.status = TestStatus.Failed;
        result.failureMessage = String(error?.message ?? error);
      }
      result.timeSpentMs = performance.now() - start;
      results.push(result);
      if (bail && result.status === TestStatus.Failed) break;
    }
    this.state.currentTestId = undefined;
    return results;
  }

  async dryRun() {
    this.state.mutantCoverage = { static: {}, perTest: {} };
    this.state.activeMutant = undefined;
    const tests = await this.run(this.collect(), false);
    const { mutantCoverage } = this.state;
    this.state.mutantCoverage = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    const { state } = this;
    state.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    state.hitCount = hitLimit === undefined ? undefined : 0;
    state.hitLimit = hitLimit;
    let tests;
    try {
      const all = this.collect();
      state.activeMutant = activeMutant.id;
      tests = await this.run(testFilter ? all.filter(({ id }) => testFilter.includes(id)) : all, true);
    } catch (error) {
      const failureMessage = String(error?.message ?? error);
      tests = [{ id: 'load', name: 'load', timeSpentMs: 0, status: TestStatus.Failed, failureMessage }];
    } finally {
      state.activeMutant = undefined;
    }
    const reached = determineHitLimitReached(state.hitCount, hitLimit);
    return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests });
  }

  async dispose() {}
}

const create = () => new BundleRunner('__stryker__');
create.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'bundle', create)];
