import { describe, expect, it } from 'vitest';
import { models } from '../../arbitraries/models.js';
import type { Case } from '../../src/engine/cases/case.js';
import { disagreements } from '../../src/fuzzing/disagreement.js';

const REQUIRED = { strict: false, evolved: true, roundTrip: true };

/** The places at which a returned value differs from what was sent, if that counts. */
function changed(value: object, back: unknown) {
  const found: Case = { model: 'response', tier: 'typical', expect: 'must-accept', value };
  const answer = { verdict: 'accepted', back: { value: back } } as const;
  return disagreements(models.response, found, answer, REQUIRED).map(({ difference }) => difference!.path);
}

describe('a value that is returned', () => {
  it('may lack properties that are not documented, with all that is in them', () => {
    const output = [{ type: 'message', role: 'assistant', content: [], phase: 'commentary' }];
    const { phase: _, ...rest } = output[0]!;
    expect(changed({ output }, { output: [rest] })).toEqual([]);
    expect(changed({ added: { a: { b: 1 } } }, { added: { a: {} } })).toEqual([]);
  });

  it('must have what is documented, and what people attach', () => {
    expect(changed({ status: 'completed' }, {})).toEqual(['/status']);
    expect(changed({ metadata: { a: 'b' } }, { metadata: {} })).toEqual(['/metadata/a']);
    const voice = (name: string) => ({ audio: { output: { voice: name } } });
    expect(changed(voice('mine'), voice('yours'))).toEqual(['/audio/output/voice']);
  });
});
