import { describe, expect, it } from 'vitest';
import { questionLine, readAnswer, WrongLine } from '../../src/fuzzing/_line-protocol.js';
import { LineReader } from '../../src/fuzzing/_line-reader.js';

describe('a line that a program wrote', () => {
  it.each([
    ['accepts', '{"id":3,"ok":true}', { verdict: 'accepted' }],
    ['accepts and returns a value', '{"id":3,"ok":true,"value":null}', { verdict: 'accepted', back: { value: null } }],
    ['rejects', '{"id":3,"ok":false,"error":"no"}', { verdict: 'rejected', complaint: { message: 'no' } }],
    [
      'rejects without a reason',
      '{"id":3,"ok":false}',
      { verdict: 'rejected', complaint: { message: 'no reason given' } },
    ],
    [
      'rejects for null',
      '{"id":3,"ok":false,"error":null}',
      { verdict: 'rejected', complaint: { message: 'no reason given' } },
    ],
    [
      'rejects for an object',
      '{"id":3,"ok":false,"error":{"a":1}}',
      { verdict: 'rejected', complaint: { message: '{"a":1}' } },
    ],
  ])('%s', (_, line, answer) => expect(readAnswer(line)).toEqual({ id: 3, answer }));

  it('rejects with the place of an exception', () => {
    const trace = 'Traceback (most recent call last):\n  File "/a/parse.py", line 7, in parse\nKeyError: \'id\'';
    const { answer } = readAnswer(JSON.stringify({ id: 1, ok: false, error: trace }));
    expect(answer.complaint).toMatchObject({ type: 'KeyError', at: expect.stringContaining('parse.py') });
  });

  it.each([
    ['is not JSON', 'oops', undefined, 'it wrote a line that is not JSON: "oops"'],
    ['has no id', '{"ok":true}', undefined, 'it wrote an answer without the id of a case: "{\\"ok\\":true}"'],
    [
      'hides its answer',
      '{"__proto__":{"id":4,"ok":true}}',
      undefined,
      'it wrote an answer without the id of a case: "{\\"__proto__\\":{\\"id\\":4,\\"ok\\":true}}"',
    ],
    ['is null', 'null', undefined, 'it wrote an answer without the id of a case: "null"'],
    ['does not say ok', '{"id":4}', 4, 'it wrote an answer whose "ok" is not a boolean: "{\\"id\\":4}"'],
    ['has 61 characters', 'x'.repeat(61), undefined, `it wrote a line that is not JSON: "${'x'.repeat(60)}…"`],
    ['has 60 characters', 'x'.repeat(60), undefined, `it wrote a line that is not JSON: "${'x'.repeat(60)}"`],
  ])('that %s is wrong', (_, line, id, message) => {
    expect(() => readAnswer(line)).toThrow(new WrongLine(message, id));
    try {
      readAnswer(line);
    } catch (error) {
      expect((error as WrongLine).id).toBe(id);
    }
  });
});

describe('a line that asks a program', () => {
  it.each([
    ['text', '{"a":1}', { id: 5, text: '{"a":1}' }],
    ['bytes', new Uint8Array([255, 0]), { id: 5, base64: '/wA=' }],
    ['a lone surrogate', '\ud800', { id: 5, base64: Buffer.from('\ud800').toString('base64') }],
  ])('contains %s', (_, payload, expected) => {
    const line = questionLine(5, payload);
    expect(JSON.parse(line)).toEqual(expected);
    expect(line.trimEnd()).not.toContain('\n');
  });
});

describe('a reader of lines', () => {
  it('joins chunks, within characters too', () => {
    const lines: string[] = [];
    const reader = new LineReader(100, (line) => lines.push(line));
    const bytes = Buffer.from('a\né\n\nrest');
    for (const byte of bytes) reader.read(Buffer.from([byte]));
    expect(lines).toEqual(['a', 'é', '']);
    reader.read(Buffer.from(' and more\nb\nc'));
    expect(lines.slice(3)).toEqual(['rest and more', 'b']);
  });

  it('reports an unfinished line that is too long', () => {
    const reader = new LineReader(4, () => {});
    const read = (text: string) => reader.read(Buffer.from(text));
    expect([read('abcd'), read('e'), read('f\nabcd'), read('e'), read('\n')]).toEqual([true, false, true, false, true]);
  });
});
