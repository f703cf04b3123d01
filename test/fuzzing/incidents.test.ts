import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/engine/cases/case.js';
import type { Task } from '../../src/fuzzing/_conversation.js';
import { OpenIncidents } from '../../src/fuzzing/_open-incidents.js';
import type { Finding } from '../../src/fuzzing/finding.js';
import { IntermittentFindings } from '../../src/fuzzing/intermittent.js';
import type { Planned } from '../../src/fuzzing/plan.js';
import type { Answer } from '../../src/fuzzing/verdict.js';

const crashed: Answer = { verdict: 'crashed', complaint: { message: 'it ended with exit code 1' } };
const hung: Answer = { verdict: 'timed-out' };
const task = (timeout: number): Task => ({ payload: '{}', trial: { timeout }, settle: () => {}, fail: () => {} });

describe('an incident of a program', () => {
  it('is unexplained at once if no case was open', () => {
    const incidents = new OpenIncidents();
    incidents.add(crashed, 7, []);
    expect(incidents.take()).toMatchObject([{ answer: crashed, after: 7, trials: [] }]);
    expect(incidents.take()).toEqual([]);
  });

  it('is unexplained once all open cases were answered in another way', () => {
    const incidents = new OpenIncidents();
    const [one, other] = [task(1), task(2)];
    incidents.add(crashed, 3, [one, other]);
    expect(incidents.take()).toEqual([]);
    incidents.settled(task(3), hung);
    incidents.settled(one, hung);
    expect(incidents.take()).toEqual([]);
    incidents.settled(other, { verdict: 'accepted' });
    expect(incidents.take()).toMatchObject([{ after: 3, trials: [{ timeout: 1 }, { timeout: 2 }] }]);
    incidents.settled(other, { verdict: 'accepted' });
    expect(incidents.take()).toEqual([]);
  });

  it('is explained by an open case with the same verdict', () => {
    const incidents = new OpenIncidents();
    const [one, other] = [task(1), task(2)];
    incidents.add(crashed, 3, [one, other]);
    incidents.settled(one, crashed);
    incidents.settled(other, { verdict: 'accepted' });
    expect(incidents.take()).toEqual([]);
  });
});

describe('the findings of incidents', () => {
  const planned = (index: number, phase: 'systematic' | 'random' = 'systematic'): Planned => {
    const found: Case = { model: 'response', tier: 'edge', expect: 'must-accept', value: { id: `resp_${index}` } };
    return { case: found, origin: { phase, index } };
  };
  const trials = (count: number) => Array.from({ length: count }, () => ({ timeout: 1 }));

  it('are one for each failure, with its count and when it occurs', () => {
    const findings = new IntermittentFindings();
    findings.add(
      { answer: crashed, after: 9, trials: trials(2) },
      [planned(4), planned(6), planned(8, 'random')],
      planned(3),
    );
    findings.add({ answer: crashed, after: 5, trials: trials(1) }, [planned(20)], planned(19));
    findings.add({ answer: crashed, after: 12, trials: [] }, [], planned(30));
    findings.add({ answer: hung, after: 1, trials: [] }, [], planned(31));
    const size = JSON.stringify(planned(4).case.value).length;
    expect(findings.all).toMatchObject([
      {
        kind: 'crashed',
        verdict: 'crashed',
        complaint: crashed.complaint,
        case: planned(4).case,
        origin: { phase: 'systematic', index: 4 },
        count: 3,
        rules: [],
        places: [],
        size: { before: size, after: size, calls: 0 },
        intermittent: { least: 5, most: 12, unanswered: 2, around: { phase: 'systematic', from: 4, to: 6 } },
      },
      { kind: 'timed-out', case: planned(31).case, count: 1, intermittent: { least: 1, most: 1, unanswered: 0 } },
    ]);
    expect(findings.all[1]).not.toHaveProperty('complaint');
    expect(findings.all[1]!.intermittent).not.toHaveProperty('around');
    expect(new Set(findings.all.map(({ id }) => id)).size).toBe(2);
  });

  it('are around no place in a run if the first case has no index', () => {
    const findings = new IntermittentFindings();
    const probe: Planned = { ...planned(0), origin: { phase: 'systematic' } };
    findings.add({ answer: crashed, after: 0, trials: trials(1) }, [probe], probe);
    expect(findings.all[0]!.intermittent).toEqual({ least: 0, most: 0, unanswered: 1 });
  });

  it('count hangs only', () => {
    const findings = new IntermittentFindings();
    for (let i = 0; i < 3; i++) findings.add({ answer: hung, after: i, trials: [] }, [], planned(i));
    findings.add({ answer: crashed, after: 1, trials: [] }, [], planned(9));
    expect(findings.hangs).toBe(3);
  });

  it('are joined with a flaky finding about the same failure', () => {
    const findings = new IntermittentFindings();
    findings.add({ answer: crashed, after: 9, trials: [] }, [], planned(1));
    findings.add({ answer: hung, after: 2, trials: [] }, [], planned(2));
    const flaky = { kind: 'crashed', complaint: crashed.complaint, count: 4, flaky: { failed: 1, of: 3 } } as Finding;
    const always = { kind: 'timed-out', count: 2 } as Finding;
    const other = { ...flaky, complaint: { message: 'it was ended by SIGSEGV' } } as Finding;
    const joined = findings.joinedWith([always, other, flaky]);
    expect(joined.map(({ kind, count }) => [kind, count])).toEqual([
      ['timed-out', 2],
      ['crashed', 4],
      ['crashed', 5],
      ['timed-out', 1],
    ]);
    expect(joined[2]!.intermittent).toEqual({ least: 9, most: 9, unanswered: 0 });
    expect(findings.all).toHaveLength(2);
  });
});
