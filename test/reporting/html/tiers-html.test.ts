import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../../src/fuzzing/verdict.js';
import { isWrong, tiersHtml } from '../../../src/reporting/html/tiers-html.js';

const tally = (accepted: number, rejected: number, crashed: number, timedOut: number) => ({
  ...{ accepted, rejected, crashed },
  'timed-out': timedOut,
});

describe('tiers as HTML', () => {
  it('are rows in the order of tiers, with what a parser must do, numbers and a bar', () => {
    const { text } = tiersHtml({ malformed: tally(1, 0, 0, 0), typical: tally(0, 1200, 0, 0), edge: undefined });
    expect(text).toBe(
      `<div class="scroll" role="region" tabindex="0" aria-label="Cases by tier and verdict"><table>
<thead><tr><th scope="col">tier</th><th scope="col">must</th><th scope="col" class="number">accepted</th><th scope="col" class="number">rejected</th><th scope="col" class="number">crashed</th><th scope="col" class="number">timed-out</th><td></td></tr></thead>
<tbody>
<tr><th scope="row">typical</th><td>accept</td><td class="number zero">0</td><td class="number bad rejected">1,200</td><td class="number zero">0</td><td class="number zero">0</td><td><svg class="bar" aria-hidden="true"><rect class="rejected" x="0.00%" width="100.00%" height="100%"/></svg></td></tr>
<tr><th scope="row">malformed</th><td>survive</td><td class="number">1</td><td class="number zero">0</td><td class="number zero">0</td><td class="number zero">0</td><td><svg class="bar" aria-hidden="true"><rect class="accepted" x="0.00%" width="100.00%" height="100%"/></svg></td></tr>
</tbody>
</table></div>`,
    );
  });

  it.each([
    ['typical', 'accept', ['rejected', 'crashed', 'timed-out']],
    ['edge', 'accept', ['rejected', 'crashed', 'timed-out']],
    ['evolved', 'accept', ['rejected', 'crashed', 'timed-out']],
    ['ambiguous', 'survive', ['crashed', 'timed-out']],
    ['invalid', 'reject, or survive', ['crashed', 'timed-out']],
    ['malformed', 'survive', ['crashed', 'timed-out']],
  ])('say what is wrong for all cases: %s', (tier, must, wrong) => {
    expect(VERDICTS.filter((verdict) => isWrong(tier, verdict))).toEqual(wrong);
    const { text } = tiersHtml({ [tier]: tally(1, 1, 1, 1) });
    expect(text).toContain(`<td>${must}</td>`);
    expect([...text.matchAll(/<td class="number bad ([\w-]+)">/g)].map(([, verdict]) => verdict)).toEqual(wrong);
  });
});
