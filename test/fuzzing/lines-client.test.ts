import { afterEach, describe, expect, it, vi } from 'vitest';
import { linesClient } from '../../src/fuzzing/clients/lines-client.js';
import { CannotStart } from '../../src/fuzzing/target.js';
import { Child } from './_child.js';

afterEach(() => void vi.restoreAllMocks());

const URL = 'ws://127.0.0.1:1/1/v1/realtime';

/** A client whose processes do nothing by themselves. */
function setUp(jobs = 1) {
  const { children, launcher, state } = Child.launching();
  const target = linesClient(['client'], jobs, launcher);
  const write = (text: string, child = children.at(-1)!) => child.stdout.emit('data', Buffer.from(text));
  const start = () => target.start(URL);
  return { children, state, target, write, start };
}
const returned = (id: string) => ({ how: 'returned', state: { items: [{ id }] } });

describe('a client that reads URLs line by line', () => {
  it('gets one URL after the other in one process, and says what it knows', async () => {
    const { children, write, start } = setUp();
    const one = start();
    write('{"id":1,"ite');
    write('ms":[{"id":"a"}]}\n\n{"id":7}\n');
    expect(await one.ended).toEqual(returned('a'));
    const two = start();
    write('  \n{"id":2,"items":[{"id":"b"}]}\n');
    expect(await two.ended).toEqual(returned('b'));
    expect(children.map(({ stdin }) => stdin.lines)).toEqual([[1, 2].map((id) => ({ id, url: URL }))]);
  });

  it.each([
    ['a line that is not JSON', 'ready', 'it wrote a line that is not JSON'],
    ['another id', '{"id":2}', 'it wrote an answer without the id of the exchange'],
    ['JSON that is not an object', 'null', 'it wrote an answer without the id of the exchange'],
    ['something else than a state', '{"id":1,"items":[{}]}', 'its result has an item without an "id"'],
  ])('crashes with %s, and is started again', async (_, line, message) => {
    const { children, write, start } = setUp();
    const { ended } = start();
    const [first] = children;
    write(`${line}\n`);
    expect(await ended).toEqual({ how: 'crashed', complaint: { message } });
    expect(first!.killed.length).toBeGreaterThan(0);
    const again = start();
    // What the first process still writes is no answer.
    write('{"id":2,"items":[{"id":"late"}]}\n', first);
    first!.end(1);
    write('{"id":2,"items":[{"id":"b"}]}\n');
    expect([children.length, await again.ended]).toEqual([2, returned('b')]);
  });

  it('counts as crashed if it writes a line without an end, or if its process exits', async () => {
    const { children, start, write } = setUp();
    const flooding = start();
    for (let i = 0; i < 65; i++) children[0]!.stdout.emit('data', Buffer.alloc(2 ** 20, 'x'));
    const complaint = { message: 'it wrote a line of more than 67108864 bytes' };
    expect(await flooding.ended).toEqual({ how: 'crashed', complaint });
    const ending = start();
    children[1]!.stderr.emit('data', Buffer.from('out of luck\n'));
    children[1]!.end(1);
    expect(await ending.ended).toEqual({ how: 'crashed', complaint: { message: 'out of luck' } });
    expect(children[1]!.killed).toEqual([]);
    const last = start();
    write('{"id":3}\n');
    expect([children.length, (await last.ended).how]).toEqual([3, 'returned']);
  });

  it('may end between two exchanges', async () => {
    const { children, write, start } = setUp();
    const one = start();
    write('{"id":1}\n');
    await one.ended;
    children[0]!.end(0);
    const two = start();
    write('{"id":2,"items":[{"id":"b"}]}\n');
    expect([children.length, await two.ended]).toEqual([2, returned('b')]);
  });

  it('is ended if its time is over, but not if it has answered', async () => {
    const { children, write, start } = setUp();
    const one = start();
    write('{"id":1}\n');
    await one.ended;
    one.end();
    const two = start();
    one.end();
    expect(children.map(({ killed }) => killed)).toEqual([[]]);
    two.end();
    expect(await two.ended).toEqual({ how: 'hung' });
    expect(children[0]!.killed.length).toBeGreaterThan(0);
  });

  it('must exist', async () => {
    const { children, start } = setUp();
    const { ended } = start();
    children[0]!.emit('error', Object.assign(new Error('spawn'), { code: 'ENOENT' }));
    await expect(ended).rejects.toThrow(new CannotStart('there is no program client'));
  });

  it('runs in several processes at once', async () => {
    const { children, state, target, write, start } = setUp(2);
    expect([target.width, target.isProgram, target.remarks.length]).toEqual([2, false, 1]);
    const [one, two] = [start(), start()];
    write('{"id":1,"items":[{"id":"b"}]}\n', children[1]);
    expect(await two.ended).toEqual(returned('b'));
    write('{"id":1,"items":[{"id":"a"}]}\n', children[0]);
    expect(await one.ended).toEqual(returned('a'));
    await target.close();
    expect([children.length, state.isClosed]).toEqual([2, true]);
  });
});
