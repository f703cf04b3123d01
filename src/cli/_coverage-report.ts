import { join } from 'node:path';
import { type ModelName, modelNamed } from '../../arbitraries/models.js';
import type { Coverage } from '../sampling/coverage.js';
import { isExistingFolder, makeFolder } from './_folder.js';
import { writeWholeFile } from './_whole-file.js';

/** The forms in which a coverage report can be written to a file. */
export const COVERAGE_FORMS = ['html'];

/** Creates the folder of a report, before anything is read. */
export function prepareFolder(folder: string): void {
  if (!isExistingFolder(folder)) makeFolder(folder);
}

/** Writes the coverage of a model to `coverage.html` in a folder. */
export async function writeCoveragePage(coverage: Coverage, folder: string, generator: string): Promise<void> {
  const { coverageHtml } = await import('../reporting/html/coverage-html.js');
  const { all } = modelNamed(coverage.model as ModelName).goals;
  await writeWholeFile(join(folder, 'coverage.html'), [coverageHtml(coverage, all, generator)]);
}
