import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** Arguments that keep npm from doing more than a test needs. */
export const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier'];

/** Creates an empty folder outside the project, and returns it with a function to remove it. */
export function newFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'realtime-arbitraries-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Packs what was built. Returns the path of the tarball. */
export function pack(folder: string): string {
  execFileSync('npm', ['pack', ...QUIET, '--pack-destination', folder], { stdio: 'pipe' });
  return join(folder, `${manifest.name}-${manifest.version}.tgz`);
}

/** Lists the files of a tarball, without the folder `package` that contains all of them. */
export function filesOf(tarball: string): string[] {
  const names = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
  return names.map((name) => name.replace(/^package\//, '')).filter((name) => !name.endsWith('/'));
}

/** The rules that the consumer's broken response breaks, including one across two properties. */
export const BROKEN_RULES = ['response.id', 'metadata.types', 'response.status-details-type'];

/** Writes a project that uses the package, with settings of its own. */
export function writeConsumer(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  writeFileSync(join(folder, 'values.js'), VALUES);
  writeFileSync(join(folder, 'types.ts'), TYPES);
}

const VALUES = `
  import * as root from 'realtime-arbitraries';
  import * as schemas from 'realtime-arbitraries/schemas';
  import manifest from 'realtime-arbitraries/package.json' with { type: 'json' };
  import * as fc from 'fast-check';

  const { clientSecret, gaSession, models, response, session, transcriptionSession } = root;
  const arbitraries = {
    session: session(),
    'ga-session': gaSession(),
    'transcription-session': transcriptionSession(),
    'client-secret': clientSecret(),
    response: response(),
  };
  for (const [name, arbitrary] of Object.entries(arbitraries)) {
    for (const value of fc.sample(arbitrary, { numRuns: 20, seed: 1 })) models[name].schema.parse(value);
  }
  const broken = { id: 5, metadata: [], status: 'completed', status_details: { type: 'failed' } };
  const { issues } = schemas.RealtimeResponse.safeParse(broken).error;
  const inside = await import('realtime-arbitraries/dist/src/objects/usage.js').then(() => 'open', (error) => error.code);
  console.log(JSON.stringify({
    root: Object.keys(root),
    schemas: Object.keys(schemas),
    version: manifest.version,
    rules: issues.map(({ params }) => params?.rule),
    inside,
  }));
`;

const TYPES = `
  import * as fc from 'fast-check';
  import { check, models, response, session } from 'realtime-arbitraries';
  import { RealtimeResponse, RealtimeSessionCreateResponse, type Usage, violations } from 'realtime-arbitraries/schemas';

  export const one: RealtimeSessionCreateResponse = fc.sample(session(), 1)[0]!;
  export const name: keyof typeof models = 'ga-session';
  export const rule: string | undefined = violations(RealtimeResponse, {})[0]?.rule;
  export const id: string | undefined = one.id;
  export const run = check;

  export const property = fc.property(response(), (value: RealtimeResponse) => {
    const usage: Usage | undefined = value.usage;
    return RealtimeSessionCreateResponse.safeParse(value).success || usage?.total_tokens === 0;
  });

  // @ts-expect-error The types are checked: a token count is not a string.
  export const wrong: RealtimeResponse = { usage: { total_tokens: '5' } };
`;

/** Compiler settings, in addition to those of every type check. */
export type Settings = Record<string, boolean | string>;

/** Type-checks the consumer's file with a compiler. Returns what the compiler prints: nothing if the types are right. */
export function typeErrors(folder: string, compiler: string, settings: Settings): string {
  const compilerOptions = { strict: true, noEmit: true, target: 'es2022', types: [], ...settings };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['types.ts'] }));
  const { stdout, error } = spawnSync(process.execPath, [compiler, '-p', '.'], { cwd: folder, encoding: 'utf8' });
  if (error) throw error;
  return stdout;
}
