import { describe, expect, it } from 'vitest';
import { FAILURE_KINDS } from '../../../src/fuzzing/failure-kind.js';
import { VERDICTS } from '../../../src/fuzzing/verdict.js';
import { STYLE } from '../../../src/reporting/html/style.js';

/** The declarations of all rules for a class, without further conditions. */
const rulesOf = (name: string) =>
  [...STYLE.matchAll(/^([^{}\n]*)\{([^{}]*)\}$/gm)]
    .filter(([, selectors]) => selectors!.split(',').includes(`.${name}`))
    .map(([, , declarations]) => declarations)
    .join(';');

describe('the style of reports', () => {
  it.each([...VERDICTS, ...FAILURE_KINDS, 'behaviour', 'closing', 'ok', 'none'])('has colours for %s', (name) => {
    for (const property of ['--ink', '--tint', '--full']) expect(rulesOf(name)).toContain(`${property}:`);
  });

  it('is complete', () => {
    expect(STYLE.split('{')).toHaveLength(STYLE.split('}').length);
  });
});
