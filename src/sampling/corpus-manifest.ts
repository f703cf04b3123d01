import * as z from 'zod';
import { CASE_TIERS } from '../engine/cases/case.js';

const label = {
  within: z.string().optional().describe('The type of the event that carries the value of the model.'),
  tier: z.enum(CASE_TIERS),
  expect: z.enum(['must-accept', 'may-either', 'must-reject']).describe('What a parser must do with the case.'),
  object: z.string().optional().describe('The documented object that the case is about.'),
  rule: z.string().optional().describe('The documented rule that it breaks, or is about.'),
  path: z.string().optional().describe('Where, as a JSON Pointer.'),
  mutation: z.string().describe('What was done to a valid value.'),
  readings: z
    .tuple([z.string(), z.string()])
    .optional()
    .describe('The reading of the documentation that accepts the case, and the one that refuses it.'),
};

/** The path of a file in a folder of the corpus: never one outside of it. */
const file = z.string().regex(/^\w[\w.-]*\/[\w.-]+\.json$/);

const inFile = z.strictObject({
  file: file.describe('The path of the file that holds the case, byte for byte, from the folder of the manifest.'),
  ...label,
});

const built = z.strictObject({
  build: z
    .array(z.strictObject({ text: z.string(), times: z.int().min(1) }))
    .describe(
      'How to build a case that is too large for a file: each text, repeated that many times, one after another.',
    ),
  ...label,
});

/** `manifest.json` of a corpus: the labels of its files. */
export const CorpusManifest = z.strictObject({
  $schema: z.string(),
  model: z.string(),
  generator: z.string().describe('The program that made the corpus, with its version.'),
  cases: z.array(z.union([inFile, built])),
});

export type CorpusManifest = z.infer<typeof CorpusManifest>;

/** `manifest.json` of the corpus of exchanges, as far as its files matter. */
export const ExchangeManifest = z.strictObject({
  generator: z.string(),
  exchanges: z.array(z.looseObject({ file })),
});

/** The manifest as JSON Schema 2020-12. */
export const corpusManifestSchema = () => z.toJSONSchema(CorpusManifest, { target: 'draft-2020-12' });
