import * as z from 'zod';

const label = {
  tier: z.enum(['edge', 'evolved', 'ambiguous', 'invalid', 'malformed']),
  expect: z.enum(['must-accept', 'may-either', 'must-reject']).describe('What a parser owes to the case.'),
  rule: z.string().optional().describe('The documented rule that it breaks, or is about.'),
  path: z.string().optional().describe('Where, as a JSON Pointer.'),
  mutation: z.string().describe('What was done to a valid value.'),
  readings: z.tuple([z.string(), z.string()]).optional().describe('The two readings of the documentation that differ.'),
};

const inFile = z.strictObject({
  file: z.string().describe('The name of the file beside this one that holds the case, byte for byte.'),
  ...label,
});

const built = z.strictObject({
  build: z
    .array(z.strictObject({ text: z.string(), times: z.int().min(1) }))
    .describe('How to make a case that is too large for a file: these texts, each so many times, one after the other.'),
  ...label,
});

/** `manifest.json` of a corpus: what each of its files is about. */
export const CorpusManifest = z.strictObject({
  $schema: z.string(),
  model: z.string(),
  generator: z.string().describe('What made the corpus, with its version.'),
  cases: z.array(z.union([inFile, built])),
});

export type CorpusManifest = z.infer<typeof CorpusManifest>;

/** The manifest as JSON Schema 2020-12. */
export const corpusManifestSchema = () => z.toJSONSchema(CorpusManifest, { target: 'draft-2020-12' });
