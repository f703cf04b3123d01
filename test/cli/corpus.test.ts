import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from './_run.js';

const corpus = (...args: string[]) => run(['corpus', ...args]);

/** Lists the files in a folder and in the folders in it, by their paths. */
const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(path, name)).isFile())
    .sort();

const read = (...path: string[]) => readFileSync(join(...path));

/** Writes a file and the folders above it. */
function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Models with few cases, and with some in each folder. */
const SMALL = 'conversation.created';
const MEDIUM = 'transcription-session';

const LABEL = { tier: 'edge', expect: 'must-accept', mutation: 'empty' };

/** A manifest that a corpus may have. */
const manifestOf = (files: readonly string[], more: object = {}) =>
  JSON.stringify({
    $schema: './manifest.schema.json',
    model: 'session',
    generator: 'a test',
    cases: files.map((file) => ({ file, ...LABEL })),
    ...more,
  });

describe('corpus', () => {
  // The check of the packed tarball writes the corpora of all models, which takes long.
  it.each(['session', MEDIUM])('writes the committed files of a %s, in a folder for each object', async (model) => {
    const path = folder();
    const own = join(path, model);
    const { code, stdout, stderr } = await corpus(path, model);
    const names = filesIn(own);
    expect([code, stdout, stderr]).toEqual([0, '', `${names.length} files in ${own}\n`]);
    expect(readdirSync(path)).toEqual([model]);
    const inFolders = names.filter((name) => !name.startsWith('manifest.'));
    expect(inFolders.filter((name) => !/^[\w.-]+\/[yni]_[^/]+\.json$/.test(name))).toEqual([]);
    const committed = join('snapshots', model, 'corpus');
    expect(names).toEqual(filesIn(committed));
    expect(names.filter((name) => !read(own, name).equals(read(committed, name)))).toEqual([]);
  });

  it('replaces a corpus as a whole', async () => {
    const path = folder();
    const own = join(path, MEDIUM);
    expect((await corpus(path, MEDIUM)).code).toBe(0);
    const written = new Map(filesIn(own).map((name) => [name, String(read(own, name))]));
    // An older corpus: a file has another content, one is gone, one has an old name in an old folder.
    const manifest = JSON.parse(String(read(own, 'manifest.json')));
    const [first, second, third] = manifest.cases.map(({ file }: { file: string }) => file) as string[];
    writeFileSync(join(own, first!), 'old');
    rmSync(join(own, second!));
    mkdirSync(join(own, 'old-object'));
    renameSync(join(own, third!), join(own, 'old-object', 'y_old.json'));
    manifest.cases[2].file = 'old-object/y_old.json';
    writeFileSync(join(own, 'manifest.json'), JSON.stringify(manifest));
    expect((await corpus(path, MEDIUM)).code).toBe(0);
    expect(filesIn(own)).toEqual([...written.keys()]);
    expect(existsSync(join(own, 'old-object'))).toBe(false);
    expect([...written].filter(([name, content]) => String(read(own, name)) !== content)).toEqual([]);
  });

  it('writes the committed exchanges, and replaces them as a whole', async () => {
    const path = folder();
    const own = join(path, 'exchange');
    const committed = join('snapshots', 'exchange', 'corpus');
    expect((await corpus(path, 'exchange')).stderr).toBe(`${filesIn(committed).length} files in ${own}\n`);
    expect(readdirSync(path)).toEqual(['exchange']);
    const differing = () => filesIn(committed).filter((name) => !read(own, name).equals(read(committed, name)));
    expect([filesIn(own), differing()]).toEqual([filesIn(committed), []]);
    // An older corpus: an exchange has another content, and one is in a folder that is not used any more.
    const manifest = JSON.parse(String(read(own, 'manifest.json')));
    writeFileSync(join(own, manifest.exchanges[0].file), 'old');
    write(join(own, 'old', 'exchange.json'), '{}');
    manifest.exchanges.push({ file: 'old/exchange.json' });
    writeFileSync(join(own, 'manifest.json'), JSON.stringify(manifest));
    expect((await corpus(path, 'exchange')).code).toBe(0);
    expect([filesIn(own), differing(), existsSync(join(own, 'old'))]).toEqual([filesIn(committed), [], false]);
  });

  it('does not change a folder with other files than exchanges', async () => {
    const path = folder();
    const own = join(path, 'exchange');
    write(join(own, 'manifest.json'), JSON.stringify({ generator: 'a test', exchanges: [{ file: '../mine.json' }] }));
    expect(await corpus(path, 'exchange')).toMatchObject({
      code: 2,
      stderr: `error: ${own} is not empty: it contains manifest.json.\n`,
    });
  });

  it('creates the folder, but no parents', async () => {
    const path = join(folder(), 'made');
    expect((await corpus(path, SMALL)).code).toBe(0);
    expect(readdirSync(path)).toEqual([SMALL]);
    const { code, stderr } = await corpus(join(path, 'no', 'such'));
    expect([code, stderr]).toEqual([
      2,
      `error: cannot make the folder ${join(path, 'no', 'such')}: no such file or directory.\n`,
    ]);
  });

  it.each([
    ['a file', 'mine.json', undefined],
    ['a file beside a corpus', 'mine.json', manifestOf(['voice/y_a.json'])],
    ['a file in the folder of an object', 'voice/mine.json', manifestOf(['voice/y_a.json'])],
    ['a file in a folder of its own', 'mine/mine.json', manifestOf(['voice/y_a.json'])],
    ['a file deep in the folder of an object', 'voice/deep/y_a.json', manifestOf(['voice/y_a.json'])],
  ])('does not change a folder with %s', async (_, mine, manifest) => {
    const path = folder();
    const own = join(path, 'session');
    write(join(own, mine), '{}');
    if (manifest) {
      write(join(own, 'voice/y_a.json'), '{}');
      write(join(own, 'manifest.json'), manifest);
    }
    const before = filesIn(own);
    const { code, stderr } = await corpus(path);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: \S+session is not empty: it contains [^\n]+\.\n$/);
    expect(filesIn(own)).toEqual(before);
    expect(readdirSync(path)).toEqual(['session']);
  });

  it('replaces a folder only if its manifest is one of a corpus', async () => {
    const path = folder();
    const own = join(path, SMALL);
    for (const manifest of ['', '{}', '[]', manifestOf(['voice/y_a.json'], { extra: 1 })]) {
      write(join(own, 'voice/y_a.json'), '{}');
      write(join(own, 'manifest.json'), manifest);
      expect((await corpus(path, SMALL)).code).toBe(2);
      expect(filesIn(own)).toEqual(['manifest.json', 'voice/y_a.json']);
    }
    write(join(own, 'manifest.json'), manifestOf(['voice/y_a.json']));
    expect((await corpus(path, SMALL)).code).toBe(0);
    expect(filesIn(own)).not.toContain('voice/y_a.json');
  });

  const VICTIM = 'victim/y_a.json';

  it.each([
    ['a file in another folder', manifestOf([`../${VICTIM}`])],
    ['a file in another folder, through a folder', manifestOf([`voice/../../${VICTIM}`])],
    ['a file with two dots as its folder', manifestOf(['../victim.json'])],
    ['a file with one dot as its folder', manifestOf(['./../victim.json'])],
    ['a file behind a backslash', manifestOf(['..\\victim\\y_a.json'])],
    ['an absolute path', manifestOf(['/tmp/victim.json'])],
    ['a schema in another folder', manifestOf([], { $schema: '../victim.json' })],
    ['the folder above as its schema', manifestOf([], { $schema: '..' })],
    ['the folder itself as its schema', manifestOf([], { $schema: '.' })],
    ['no file as its schema', manifestOf([], { $schema: '' })],
  ])('deletes nothing outside its folder if a manifest lists %s', async (_, manifest) => {
    const path = folder();
    write(join(path, VICTIM), 'kept');
    write(join(path, 'victim.json'), 'kept');
    write(join(path, SMALL, 'manifest.json'), manifest);
    const { code, stderr } = await corpus(path, SMALL);
    expect(code === 0 || stderr.startsWith('error: ')).toBe(true);
    expect([read(path, VICTIM), read(path, 'victim.json')].map(String)).toEqual(['kept', 'kept']);
  });

  it.skipIf(process.platform === 'win32')('deletes nothing behind a symbolic link', async () => {
    const path = folder();
    write(join(path, VICTIM), 'kept');
    write(join(path, SMALL, 'manifest.json'), manifestOf(['voice/y_a.json']));
    symlinkSync(join(path, 'victim'), join(path, SMALL, 'voice'));
    await corpus(path, SMALL);
    expect(readdirSync(join(path, 'victim'))).toEqual(['y_a.json']);
    expect(String(read(path, VICTIM))).toBe('kept');
  });

  it.each([
    [[], /^error: name a folder\b/],
    [['x', 'sesion'], /there is no model "sesion"; .*did you mean session\?/],
    [['x', 'exchange', '--within'], /--within does not apply to exchange/],
  ])('cannot run with %j', async (args, why) => {
    const { code, stderr } = await corpus(...args);
    expect([code, stderr.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toMatch(why);
  });
});
