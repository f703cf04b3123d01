// Bundles the compiled modules into a few files, since loading two hundred takes longer than running them.
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { lazyRoot } from './_lazy-root.mjs';

const dist = resolve(process.argv[2] ?? 'dist');
const entry = (path) => resolve(dist, 'src', path);

const bundle = await rolldown({
  input: {
    index: entry('index.js'),
    schemas: entry('objects/index.js'),
    main: entry('cli/main.js'),
    // Processes and threads are started with these files by their names.
    '_sample-thread': entry('cli/_sample-thread.js'),
    '_module-process': entry('fuzzing/_module-process.js'),
    '_watchdog-process': entry('fuzzing/_watchdog-process.js'),
  },
  plugins: [await lazyRoot(entry('index.js'))],
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  // Packages stay external: users share them with us. Paths are bundled.
  external: (id) => !/^[./]/.test(id),
});
/**
 * The chunks of the bundle. They are few, because each takes time to load; and no entry point loads a chunk that consists
 * mostly of code that it does not use.
 */
const CHUNKS = [
  // The processes of parsers need it, too, and must start fast: they do not load zod.
  ['json', /\/src\/engine\/json\//],
  ['schemas', /\/src\/(engine\/schema|objects)\/(?!unknown-parts|known-differences|index\.js)/],
  [
    'models',
    /\/(arbitraries|src\/(?:engine|exchanges|sampling))\/(?!corpus|random-seed|openapi|unknown|samples|json-line)/,
  ],
  ['protocol', /\/src\/protocol\/(?!exchange-rules)/],
  // What every command needs of rooms that it does not load otherwise.
  [
    'common',
    /\/src\/(reporting\/(printable|violation-line)|judging\/conduct-rules|fuzzing\/(option-check|failure-kind|is-alive|read-json))\.js$/,
  ],
  [
    'verdicts',
    /\/src\/fuzzing\/(comparable|exported-function|finding|function-target|load-module|verdict|rejects|returned-failure)\.js$/,
  ],
  ['processes', /\/src\/fuzzing\/_(group|strays)\.js$/],
  ['fuzzing', /\/src\/fuzzing\/(?!_(?:module|watchdog)-process|clients\/)/],
  ['html', /\/src\/reporting\/html\//],
  ['live', /\/src\/(live|judging|fuzzing\/clients)\//],
  ['reporting', /\/src\/reporting\//],
  [
    'command-line',
    /\/src\/cli\/_(arguments|sample-batches|sample-cases|sampler-of|cannot-run|color|command-line|exchange-options|folder|highlight|nearest|new-space|pieces|print|progress|run-command-line|signals|temporary|whole-file|within|words)\.js$/,
  ],
];

const codeSplitting = {
  includeDependenciesRecursively: false,
  groups: CHUNKS.map(([name, test]) => ({ name, test })),
};

// Code takes time to load, so white space and comments are left out, and variables have short names. Names of functions and
// classes stay, since they are in stack traces.
const minify = { mangle: { keepNames: true }, compress: false, codegen: { removeWhitespace: true } };
const output = { format: 'esm', chunkFileNames: '[name].js', codeSplitting, minify };

// As deep in dist as the modules, since they look for files relative to themselves.
await bundle.write({ dir: resolve(dist, 'bundle', 'esm'), ...output });
await bundle.close();
