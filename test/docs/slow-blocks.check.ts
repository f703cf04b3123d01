import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { blocks, documents, folderOf } from './_documents.js';
import { runsAsWritten } from './_shell-block.js';

afterAll(() => {
  for (const document of documents) rmSync(folderOf(document), { recursive: true, force: true });
});

const slow = blocks.filter(({ mark }) => mark === 'slow');

it('there are few slow blocks', () => {
  expect(slow.length).toBeGreaterThan(0);
  expect(slow.length).toBeLessThan(8);
});

it.each(slow.map((block) => [`${block.document}:${block.line}`, block] as const))('%s runs as written', (_, block) =>
  runsAsWritten(block),
);
