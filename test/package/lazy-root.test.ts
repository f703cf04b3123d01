import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import * as source from '../../src/index.js';

const ROOT = pathToFileURL(resolve('dist/bundle/esm/index.js')).href;
const root: typeof source = await import(ROOT);

const kindOf = (value: unknown) =>
  typeof value === 'function' && String(value).startsWith('class') ? 'class' : typeof value;

it('has the exports of the source', () => {
  const kinds = (module: object) => Object.entries(module).map(([name, value]) => [name, kindOf(value)]);
  expect(kinds(root).sort()).toEqual(kinds(source).sort());
  expect(Object.keys(root.models)).toEqual(Object.keys(source.models));
});

it('calls the functions of the source', () => {
  const edgeOf = ({ sampleAt, session }: typeof source) => sampleAt(session({ tier: 'edge' }), 1, 7);
  expect(edgeOf(root)).toEqual(edgeOf(source));
  expect(root.check('session', {})).toEqual(source.check('session', {}));
  expect(root.models['response.done']).toBe(root.models['response.done']);
});

/** Counts the schemas of documented objects that are built: each is put into a WeakMap with its names. */
const COUNT = `
  let built = 0;
  const { set } = WeakMap.prototype;
  WeakMap.prototype.set = function (key, value) {
    if (value?.names) built++;
    return set.call(this, key, value);
  };
  const { session } = await import('${ROOT}');
  const atFirst = built;
  session();
  console.log(JSON.stringify([atFirst, built > 0]));
`;

it('builds no schema before one is needed', () => {
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', COUNT], { encoding: 'utf8' });
  expect(JSON.parse(printed)).toEqual([0, true]);
});
