import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  CannotLoad,
  isForLoader,
  loaderSyntaxError,
  nodeSyntaxError,
  whyNotLoaded,
} from '../../src/fuzzing/load-module.js';

const coded = (code: string, message = 'no') => Object.assign(new Error(message), { code });
const unknown = (extension: string) =>
  coded('ERR_UNKNOWN_FILE_EXTENSION', `Unknown file extension "${extension}" for /p/file`);

describe('a module that Node does not load', () => {
  it.each<[string, string, unknown, boolean]>([
    ['TypeScript, in a version that does not know it', 'file:///p/a.ts', unknown('.ts'), true],
    ['a component', 'file:///p/a.tsx', unknown('.tsx'), true],
    ['a JavaScript module that imports TypeScript', 'file:///p/a.js', unknown('.mts'), true],
    ['a picture', 'file:///p/a.png', unknown('.png'), false],
    ['an enum', 'file:///p/a.ts', coded('ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX'), true],
    ['an enum in what it imports', 'file:///p/a.js', coded('ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX'), true],
    ['other syntax of TypeScript', 'file:///p/a.mts', coded('ERR_INVALID_TYPESCRIPT_SYNTAX'), true],
    ['a package in TypeScript', 'file:///p/a.js', coded('ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING'), true],
    ['an import of `./x.js` for `x.ts`', 'file:///p/a.cts', coded('ERR_MODULE_NOT_FOUND'), true],
    ['an import of a folder', 'file:///p/a.ts', coded('ERR_UNSUPPORTED_DIR_IMPORT'), true],
    ['a missing import of JavaScript', 'file:///p/a.mjs', coded('ERR_MODULE_NOT_FOUND'), false],
    ['a type that is imported as a value', 'file:///p/a.ts', new SyntaxError('no export named T'), true],
    ['a syntax error in JavaScript', 'file:///p/a.ts.js', new SyntaxError('Unexpected token'), false],
    ['an exception of the module', 'file:///p/a.ts', new TypeError('x is undefined'), false],
    ['something that is no error', 'file:///p/a.ts', { code: 'ERR_MODULE_NOT_FOUND' }, false],
  ])('is for another loader, or not: %s', (_, url, error, expected) => {
    expect(isForLoader(url, error)).toBe(expected);
  });
});

describe('a syntax error', () => {
  const here = join(process.cwd(), 'inside', 'parser.js');
  const away = join(process.cwd(), '..', 'outside.js');
  const ofNode = (stack: string) => nodeSyntaxError(Object.assign(new SyntaxError('Unexpected end'), { stack }));
  const rest = '\nconst a = \n\nSyntaxError: Unexpected end\n    at compile (node:internal)';

  it.each([
    ['its path', `${here}:3${rest}`, join('inside', 'parser.js')],
    ['its URL', `${pathToFileURL(here)}:3${rest}`, join('inside', 'parser.js')],
    ['its path outside of the current folder', `${away}:3${rest}`, join(process.cwd(), '..', 'outside.js')],
  ])('is located by Node with %s', (_, stack, file) => {
    const found = ofNode(stack);
    expect([found, found!.message]).toEqual([
      expect.any(CannotLoad),
      `there is a syntax error in ${file}:3: Unexpected end`,
    ]);
  });

  it.each([
    ['SyntaxError: Unexpected end\n    at /p/a.js:3\n    at b'],
    ['evalmachine.<anonymous>:3\nx'],
    [`${here}:3`],
    [''],
  ])('is not located by Node with the stack %j', (stack) => {
    expect(ofNode(stack)).toBeUndefined();
  });

  it('is located by the other loader, to the column', () => {
    const found = loaderSyntaxError(new Error(`ParseError: Missing semicolon.  \n ${here}:2:4`));
    expect(found!.message).toBe(`there is a syntax error in ${join('inside', 'parser.js')}:2:5: Missing semicolon`);
    expect(found).toBeInstanceOf(CannotLoad);
  });

  it.each([[new Error('ParseError: no')], [new Error(`no\nParseError: Missing\n ${here}:2:4`)], [undefined], [7]])(
    'is not what the other loader says: %j',
    (error) => {
      expect(loaderSyntaxError(error)).toBeUndefined();
    },
  );
});

describe('a module that is not loaded', () => {
  it.each([
    [
      'what the loader says',
      new CannotLoad('there is a syntax error in a.js:1: no'),
      'there is a syntax error in a.js:1: no',
    ],
    ['the exception', new TypeError('no\nmore'), 'loading it failed: TypeError: no'],
    ['a sentence', new RangeError('It is no.'), 'loading it failed: RangeError: It is no'],
    ['whatever was thrown', 'no', 'loading it failed: no'],
  ])('is explained by %s', (_, error, message) => expect(whyNotLoaded(error)).toBe(message));
});
