// Puts the compiled modules of a folder together into a few files, since loading two hundred takes longer than running them.
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';

const dist = resolve(process.argv[2] ?? 'dist');
const entry = (path) => resolve(dist, 'src', path);

const bundle = await rolldown({
  input: {
    index: entry('index.js'),
    schemas: entry('schemas/index.js'),
    main: entry('cli/main.js'),
    // A process is started with this file, by its name.
    '_module-process': entry('fuzzing/_module-process.js'),
  },
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  // Packages are the user's, who shares them with us; a path is ours.
  external: (id) => !/^[./]/.test(id),
});
/** What a file is loaded for, and with what: few files, since each takes a moment, but none for what is seldom needed. */
const PARTS = [
  ['rules', /\/src\/(limits|rules|schemas\/(?!corpus-manifest)[^/]+)\.js$/],
  ['models', /\/(arbitraries|src\/sampling)\/(?!corpus|random-seed)/],
  ['verdicts', /\/src\/fuzzing\/(finding|function-target|kind|verdict)\.js$/],
  ['fuzzing', /\/src\/fuzzing\/(?!_module-process)/],
  ['reporting', /\/src\/reporting\//],
  [
    'command-line',
    /\/src\/cli\/_(arguments|asked|cannot-run|command-line|folder|nearest|pieces|print|progress|whole-file)\.js$/,
  ],
];

const codeSplitting = {
  includeDependenciesRecursively: false,
  groups: PARTS.map(([name, test]) => ({ name, test })),
};

// As deep in dist as the modules are, for what they find beside themselves.
await bundle.write({ dir: resolve(dist, 'bundle', 'esm'), format: 'esm', chunkFileNames: '[name].js', codeSplitting });
await bundle.close();
