import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Input } from '../../src/fuzzing/function-target.js';
import { moduleTarget } from '../../src/fuzzing/module-target.js';
import { CannotStart } from '../../src/fuzzing/target.js';
import type { Answer } from '../../src/fuzzing/verdict.js';
import { Child } from './_child.js';

afterEach(() => void vi.restoreAllMocks());

const trial = { timeout: 60_000, back: false };
const accepted: Answer = { verdict: 'accepted' };

/** A module in processes that do nothing by themselves. */
function setUp(input: Input = 'text') {
  const { children, launcher, state } = Child.launching();
  const opening = moduleTarget({ url: 'file:///parser.mjs', name: 'default', input }, launcher);
  const secrets = new Map<Child, string>();
  const write = (message: object, child = children.at(-1)!) => {
    if (!secrets.has(child)) secrets.set(child, (Child.linesIn(child.questions)[0] as { secret: string }).secret);
    child.answers.emit('data', Buffer.from(`${JSON.stringify({ secret: secrets.get(child), ...message })}\n`));
  };
  return { children, state, opening, write };
}

/** A module that is loaded. */
async function opened(input?: Input) {
  const { opening, ...rest } = setUp(input);
  rest.write({ ready: true });
  return { ...rest, target: await opening };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a module in a process of its own', () => {
  it('must be loaded', async () => {
    const { opening, write } = setUp();
    write({ why: 'it exports no function' });
    await expect(opening).rejects.toThrow(new CannotStart('it exports no function'));
  });

  it('takes texts, of which it must be possible to read a value if it takes values', async () => {
    const text = (await opened()).target;
    const value = (await opened('value')).target;
    const payloads = ['{"a":1}', '{', new Uint8Array([123, 125])];
    expect(payloads.map((payload) => text.supports(payload))).toEqual([true, true, false]);
    expect(payloads.map((payload) => value.supports(payload))).toEqual([true, false, false]);
  });

  it('has several cases at once, in one process', async () => {
    const { children, target, write } = await opened();
    const answers = [target.parse('1', trial), target.parse('2', trial)];
    await turn();
    write({ number: 1, answer: accepted });
    write({ number: 2, answer: { verdict: 'rejected' } });
    expect(await Promise.all(answers)).toEqual([accepted, { verdict: 'rejected' }]);
    expect([target.width, children.length, target.remarks!.length]).toEqual([16, 1, 1]);
  });

  it('is started again, once, for the cases that a process did not come to', async () => {
    const { children, target, write } = await opened();
    const answers = ['1', '2', '3'].map((payload) => target.parse(payload, trial));
    await turn();
    children[0]!.end(3);
    await turn();
    write({ ready: true });
    await turn();
    write({ number: 1, answer: accepted });
    write({ number: 2, answer: accepted });
    expect((await Promise.all(answers)).map(({ verdict }) => verdict)).toEqual(['crashed', 'accepted', 'accepted']);
    children[1]!.end(3);
    const last = target.parse('4', trial);
    await turn();
    write({ ready: true });
    await turn();
    write({ number: 1, answer: accepted });
    expect([await last, children.length]).toEqual([accepted, 3]);
    // The second one ended without a case.
    const complaint = { message: 'it ended the process with exit code 3' };
    expect(target.takeIncidents!()).toEqual([{ answer: { verdict: 'crashed', complaint }, after: 2, trials: [] }]);
    expect(target.takeIncidents!()).toEqual([]);
  });

  it('is not waited for if somebody is in a hurry', async () => {
    const { target } = await opened();
    const answer = target.parse('1', trial);
    await turn();
    target.hurry!();
    expect(await answer).toEqual({ verdict: 'timed-out' });
  });

  it('ends when it is closed, also while it is being started again', async () => {
    const { children, state, target, write } = await opened();
    const answers = ['1', '2', '3'].map((payload) => target.parse(payload, trial));
    const failed = expect(answers[2]).rejects.toThrow('the target was closed before it came to the case');
    await turn();
    children[0]!.end(3);
    await turn();
    const closing = target.close();
    expect(state.isClosed).toBe(false);
    write({ ready: true });
    await closing;
    expect([state.isClosed, children.length, children[1]!.killed.length > 0]).toEqual([true, 2, true]);
    children[1]!.end(null, 'SIGKILL');
    await failed;
  });

  it('is closed even if it cannot be started again', async () => {
    const { children, state, target, write } = await opened();
    const answers = ['1', '2'].map((payload) => target.parse(payload, trial));
    const failed = expect(answers[1]).rejects.toThrow('gone');
    await turn();
    children[0]!.end(3);
    await turn();
    const closing = target.close();
    write({ why: 'gone' });
    await closing;
    await failed;
    expect(state.isClosed).toBe(true);
  });
});
