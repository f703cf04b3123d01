import { defineConfig } from 'vitest/config';
import { BaseSequencer, type Reporter, type TestSpecification } from 'vitest/node';
import config from '../../vitest.config.js';

/** How long each test file took at first, in milliseconds. */
const durations = new Map<string, number>();

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

/** The tests that run for each changed piece of code. Stryker starts them. */
export default defineConfig({
  test: {
    ...config.test,
    // Stryker runs tests in threads, which do not take options of V8.
    execArgv: [],
    include: JSON.parse(process.env.MUTANTS_TESTS ?? '[]'),
    globalSetup: [],
    fileParallelism: false,
    reporters: [noteDuration],
    sequence: { sequencer: QuickFirst },
  },
});
