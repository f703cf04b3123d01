// Runs scripts one after the other, each in its folder, and writes what each printed to a file. One process for all of
// them, because the packages that they import take longer to load than most of them take to run.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, inspect } from 'node:util';

const [list, results] = process.argv.slice(2);
const printed = [];
for (const path of JSON.parse(readFileSync(list, 'utf8'))) {
  const result = { path, stdout: '', error: '' };
  printed.push(result);
  process.chdir(dirname(path));
  console.log = (...values) => {
    result.stdout += `${format(...values)}\n`;
  };
  try {
    await import(pathToFileURL(path).href);
  } catch (error) {
    result.error = inspect(error);
  }
}
writeFileSync(results, JSON.stringify(printed));
