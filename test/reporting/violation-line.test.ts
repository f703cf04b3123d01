import { describe, expect, it } from 'vitest';
import { violationLine } from '../../src/reporting/violation-line.js';

const violation = { path: '/id', rule: 'response.id', message: 'must be a string' };

describe('violation line', () => {
  it('has the place, the rule and the message', () => {
    expect(violationLine({ file: 'a.json', line: 3, index: 0, ...violation })).toBe(
      'a.json:3 /id response.id must be a string',
    );
    expect(violationLine(violation)).toBe('/id response.id must be a string');
    expect(violationLine({ ...violation, path: '' })).toBe('(root) response.id must be a string');
  });

  it('stays on one line, and does not control the terminal', () => {
    const path = '/a\nb\r\u001b[31m\u009b\u2028\u202e\u200bü😀';
    expect(violationLine({ ...violation, path })).toBe(
      '/a\\u{000a}b\\u{000d}\\u{001b}[31m\\u{009b}\\u{2028}\\u{202e}\\u{200b}ü😀 response.id must be a string',
    );
  });
});
