// Makes the pinned samples with other versions of Node, from the npm registry. They must equal the committed ones.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VERSIONS = ['20', '22', '24', '26'];

const { files } = JSON.parse(readFileSync('snapshots/manifest.json', 'utf8'));
let differ = 0;
for (const version of VERSIONS) {
  const folder = mkdtempSync(join(tmpdir(), `node-${version}-`));
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync('npm', ['install', '--silent', `node@${version}`], { cwd: folder });
  const node = join(folder, 'node_modules', 'node', 'bin', 'node');
  execFileSync(node, ['scripts/snapshots.mjs', join(folder, 'snapshots')]);
  const wrong = files.filter(
    ({ path }) =>
      readFileSync(join(folder, 'snapshots', path), 'utf8') !== readFileSync(join('snapshots', path), 'utf8'),
  );
  differ += wrong.length;
  const exact = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  console.log(`${exact}: ${files.length - wrong.length} of ${files.length} files are the same`);
}
process.exitCode = differ > 0 ? 1 : 0;
