import { expect, it } from 'vitest';
import { inherited } from '../../src/fuzzing/module-target.js';

it('the process of a parser loads modules as this one does, and has no other options of it', () => {
  const options = [
    '--import',
    'tsx',
    '--conditions=dev',
    '--inspect',
    '--test',
    '-r',
    './hook.cjs',
    '--input-type=module',
  ];
  expect(inherited([...options, '-e', 'code'])).toEqual(['--import', 'tsx', '--conditions=dev', '-r', './hook.cjs']);
});
