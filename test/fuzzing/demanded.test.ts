import { describe, expect, it } from 'vitest';
import { demandedBy } from '../../src/fuzzing/analysis/demanded.js';
import { board } from './_board.js';
import { refuse, trialsOf } from './_trials.js';

const values = [{ title: 'a' }, { id: 'b_1', size: 1, title: 'a' }, { id: 'b_2' }];

describe('the properties that a parser seems to require', () => {
  it('are those that it names if they are missing from the largest value', async () => {
    const { trials, asked } = trialsOf(board, (v) => {
      refuse(!('id' in v), 'id is missing');
      refuse(!('size' in v), 'no size');
      refuse(true, 'never');
    });
    expect(await demandedBy(trials, values)).toEqual(['/id', '/size']);
    expect(asked[0]).toEqual(values[1]);
  });

  it('are none if it names them anyway, or does not name what is missing', async () => {
    expect(await demandedBy(trialsOf(board, () => refuse(true, 'id size title')).trials, values)).toEqual([]);
    const vague = trialsOf(board, (v) => refuse(true, 'id' in v ? 'wrong' : 'incomplete'));
    expect(await demandedBy(vague.trials, values)).toEqual([]);
  });

  it('are found even if the budget is spent', async () => {
    const { trials } = trialsOf(board, (v) => refuse(true, 'id' in v ? 'never' : 'no id'), { calls: 0 });
    expect(await demandedBy(trials, values)).toEqual(['/id']);
  });

  it('are not looked for if it hangs, which would take its time limit for each of them', async () => {
    const { trials, asked } = trialsOf(
      board,
      (v) => new Promise((done) => setTimeout(done, 'id' in v ? 5_000 : 0).unref()),
      {
        timeout: 1,
      },
    );
    expect(await demandedBy(trials, values)).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('are none if the values are not valid', async () => {
    expect(await demandedBy(trialsOf(board, () => refuse(true)).trials, [{ size: 'large' }])).toEqual([]);
  });
});
