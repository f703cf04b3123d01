import { describe, expect, it } from 'vitest';
import { misjudgedEdits } from './_edits.js';
import { LEGAL } from './_legal.js';

describe('every single edit of a legal exchange', () => {
  it.each(Object.entries(LEGAL))('is rejected, unless it leaves the exchange legal: %s', (_, log) => {
    expect(misjudgedEdits(log)).toEqual({ accepted: [], rejected: [] });
  });
});
