import { expect, it } from 'vitest';
import { models } from '../../arbitraries/models.js';
import { DeadParser } from '../../src/fuzzing/dead-parser.js';
import type { Planned } from '../../src/fuzzing/plan.js';
import type { Answer } from '../../src/fuzzing/verdict.js';

const crash = (message: string): Answer => ({ verdict: 'crashed', complaint: { message } });
const dies = crash('it ended the process with exit code 3');

/** Takes the answers to typical values. Returns when the parser is known not to run, and how many small values it got. */
async function shownAfter(typical: readonly Answer[], toSmall: (planned: Planned) => Answer) {
  let small = 0;
  const dead = new DeadParser(models.session, async (planned) => {
    small++;
    return toSmall(planned);
  });
  for (const [index, answer] of typical.entries()) {
    if (await dead.isShownBy(answer)) return { after: index + 1, small };
  }
  return { after: undefined, small };
}

it('recognizes a program that always ends in the same way, after a few starts', async () => {
  const { after, small } = await shownAfter(new Array(20).fill(dies), () => dies);
  expect(after).toBe(5);
  expect(small).toBeGreaterThan(5);
  expect(small).toBeLessThanOrEqual(10);
});

it.each<[string, Answer[], (planned: Planned) => Answer]>([
  [
    'accepts a typical value',
    [...new Array(4).fill(dies), { verdict: 'accepted' }, ...new Array(9).fill(dies)],
    () => dies,
  ],
  ['crashes in several ways', [dies, dies, crash('another way'), ...new Array(9).fill(dies)], () => dies],
  ['rejects some values', [{ verdict: 'rejected' }, ...new Array(9).fill(dies)], () => dies],
  ['rejects small values', new Array(20).fill(dies), () => ({ verdict: 'rejected' })],
  [
    'crashes on a property that typical values have',
    new Array(20).fill(dies),
    ({ case: found }) => ('audio' in (found.value as object) ? dies : { verdict: 'accepted' }),
  ],
])('does not give up a parser that %s', async (_, typical, toSmall) => {
  expect((await shownAfter(typical, toSmall)).after).toBeUndefined();
});
