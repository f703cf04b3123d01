import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type Reporter, type RunnerTestFile, type TestSpecification } from 'vitest/node';
import config from '../../vitest.config.js';

/** How long each test file took at first, in milliseconds. */
const durations = new Map<string, number>();

/** Makes a file that cannot be loaded fail a test. Stryker asks for failed tests only: the mutant would seem to survive. */
const failUnloaded: Reporter = {
  onTestModuleEnd(file) {
    const { task } = file as unknown as { task: RunnerTestFile };
    if (file.state() !== 'failed' || task.tasks.length > 0) return;
    const result = { state: 'fail', errors: [...file.errors()] };
    task.tasks.push({ type: 'test', name: 'is loaded', mode: 'run', file: task, suite: task, result } as never);
  },
};

const noteDuration: Reporter = {
  onTestModuleEnd(file) {
    if (!durations.has(file.moduleId)) durations.set(file.moduleId, file.diagnostic().duration);
  },
};

/** Runs quick files first: they notice most changes, and then the slow ones need not run. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const duration = ({ moduleId }: TestSpecification) => durations.get(moduleId) ?? 0;
    return files.toSorted((a, b) => duration(a) - duration(b));
  }
}

/** The tests that run for each changed piece of code, which load the sources. Stryker starts them. */
export default defineConfig({
  test: {
    ...config.test,
    alias: [{ find: /^.*\/own-cases\.js$/, replacement: resolve('test/_own-cases.ts') }],
    // Stryker runs tests in threads, which do not take options of V8.
    execArgv: [],
    include: JSON.parse(process.env.MUTANTS_TESTS ?? '[]'),
    globalSetup: [],
    fileParallelism: false,
    reporters: [noteDuration, failUnloaded],
    sequence: { sequencer: QuickFirst },
  },
});
