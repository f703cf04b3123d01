import { describe, expect, it } from 'vitest';
import { endOf, notStarted, Tail } from '../../src/fuzzing/_program.js';
import { CannotStart } from '../../src/fuzzing/target.js';

describe('a program that does not start', () => {
  it.each([
    ['ENOENT', 'there is no program p'],
    ['EACCES', 'p is not executable'],
    ['EMFILE', 'cannot start p: too many files are open (see ulimit -n)'],
    ['ENFILE', 'cannot start p: too many files are open (see ulimit -n)'],
    ['EPERM', 'cannot start p: spawn failed'],
  ])('%s', (code, message) => {
    const error = notStarted(['p', 'a'], Object.assign(new Error('spawn failed'), { code }));
    expect([error, error.message]).toEqual([expect.any(CannotStart), message]);
  });

  it('without a name', () => {
    expect(notStarted([''], new Error('empty')).message).toBe('the name of the program is empty');
  });
});

describe('the end of a program', () => {
  it.each([
    ['a code', 3, null, '', { message: 'it ended with exit code 3' }],
    ['the largest code that stands for no signal', 128, null, '', { message: 'it ended with exit code 128' }],
    ['a signal', null, 'SIGSEGV', '', { type: 'SIGSEGV', message: 'it was ended by SIGSEGV' }],
    [
      'a code for a signal',
      134,
      null,
      '',
      { type: 'SIGABRT', message: 'it ended with exit code 134, which stands for SIGABRT' },
    ],
    ['its last line', 1, null, 'usage\nno such file  \n\n  at main\nnote: try again\n', { message: 'no such file' }],
    ['a line with spaces, if there is no other', 1, null, '  at main\n', { message: '  at main' }],
    ['a line with a signal', null, 'SIGKILL', 'out of memory', { type: 'SIGKILL', message: 'out of memory' }],
    ['a line with a code for a signal', 137, null, 'out of memory', { type: 'SIGKILL', message: 'out of memory' }],
    ['a panic, not what follows', 2, null, 'Uncaught it\nmore\n', { message: 'Uncaught it' }],
    ['500 characters', 1, null, 'x'.repeat(600), { message: 'x'.repeat(500) }],
    [
      'an exception of Python',
      1,
      null,
      'Traceback (most recent call last):\n  File "p.py", line 1\nKeyError: 3',
      { type: 'KeyError', message: '3', at: 'p.py:1' },
    ],
    [
      'a panic of Go',
      2,
      null,
      'panic: runtime error: index out of range [3]\n\ngoroutine 1 [running]:\nmain.main()\n\t/p/main.go:8 +0x1d',
      { type: 'panic', message: 'runtime error: index out of range [3]', at: 'main.go:8' },
    ],
    [
      'a panic of Rust',
      101,
      null,
      "\nthread 'main' panicked at src/main.rs:3:5:\nno id\nnote: run with RUST_BACKTRACE=1",
      { type: 'panic', message: 'no id', at: 'main.rs:3:5' },
    ],
    [
      'an exception, in 500 characters',
      1,
      null,
      `E: 1\nTypeError: ${'x'.repeat(600)}\n    at a (/p/a.js:1:2)`,
      expect.objectContaining({ message: 'x'.repeat(500) }),
    ],
  ] as const)('is described by %s', (_, code, signal, stderr, complaint) => {
    expect(endOf(code, signal, stderr)).toEqual(complaint);
  });
});

describe('a long stream', () => {
  const read = (...chunks: string[]) => {
    const tail = new Tail();
    for (const chunk of chunks) tail.add(Buffer.from(chunk));
    return tail.text;
  };

  it('is kept as a whole if it is short, in any chunks', () => {
    expect(read('a', 'é', 'b')).toBe('aéb');
    const text = 'x'.repeat(16_000);
    expect(read(text, `${text}y`)).toBe(`${text}${text}y`);
  });

  it('is kept at both ends otherwise', () => {
    const text = read('begin', 'x'.repeat(20_000), 'y'.repeat(20_000), 'end');
    expect(text).toBe(`begin${'x'.repeat(16_384 - 5)}\n${'y'.repeat(16_384 - 3)}end`);
  });
});
