// Writes the JSON Schema of the configuration file to dist/config.schema.json, for editors.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = resolve(process.argv[2] ?? 'dist');
const { configJsonSchema } = await import(pathToFileURL(resolve(dist, 'src/api/config-schema.js')).href);
writeFileSync(resolve(dist, 'config.schema.json'), `${JSON.stringify(configJsonSchema())}\n`);
