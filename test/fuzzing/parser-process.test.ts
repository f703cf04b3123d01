import { expect, it } from 'vitest';
import { inherited } from '../../src/fuzzing/parser-process.js';

it('the process of a parser inherits only the options that decide how modules are loaded', () => {
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
