import { describe, expect, it } from 'vitest';
import { beginsJson, isJson } from '../../../src/engine/json/json-text.js';

const WHOLE = [
  ...[
    '{}',
    ' [ ] \n',
    'null',
    'true',
    'false',
    '-0.5e+3',
    '"a\\"b\\\\"',
    '{"a":[{"b":"}]"},null],"c":"\\ud83d\\ude00"}',
  ],
  '{  \n  "city": "Malmö 😀",  \n  "days": [1, 2.5] \n} \n',
];

const NEVER = [
  ...['undefined', "{'a':1}", '{"a":1,}', '{}{}', '{} x', '}', ']', '{]', '[}', '{"a"]', 'nulL', 'tru e', '{a', '[,'],
  ...['01', '.5', '+1', '--', '1ee', '"\\x', '"\\u00g', '"a\nb', '{"a":1}}', '{1', '{"a" 1', '\ufeff{}', '//'],
];

describe('JSON text', () => {
  it.each(WHOLE)('%j is JSON', (text) => expect(isJson(text)).toBe(true));

  it.each(WHOLE)('%j: every part from the start begins JSON', (text) => {
    const parts = Array.from(text, (_, length) => text.slice(0, length));
    expect([...parts, text].filter((part) => !beginsJson(part))).toEqual([]);
  });

  it.each(NEVER)('%j begins no JSON', (text) => {
    expect(isJson(text)).toBe(false);
    expect(beginsJson(text)).toBe(false);
  });
});
