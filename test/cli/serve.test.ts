import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ended, folder, run, start } from './_run.js';

it('serves on loopback, prints its URL, writes a log that check reads, and ends cleanly by a signal', async () => {
  const log = join(folder(), 'log.ndjson');
  const child = start(['serve', '--port', '0', '--seed', '4', '--legal-orders', '--log', log]);
  const end = ended(child);
  const [first] = await once(child.stdout, 'data');
  const url = String(first).trimEnd();
  expect(url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/v1\/realtime$/);
  const socket = new WebSocket(`${url}?model=gpt-realtime`);
  socket.on('open', () => socket.send('{"type":"response.create"}'));
  const done = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      if (JSON.parse(data.toString()).type === 'response.done') resolve();
    });
  });
  await done;
  child.kill('SIGINT');
  const { code, stdout, stderr } = await end;
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: `${url}\n`,
    stderr: 'Serving with seed 4; stop with Ctrl+C.\n',
  });
  expect(readFileSync(log, 'utf8').split('\n')[0]).toMatch(/^\{"from":"server","event":\{"type":"session.created"/);
  expect((await run(['check', 'exchange', log])).code).toBe(0);
});

it.each([
  [['--port', '99999'], '--port must be an integer from 0 to 65535, not "99999".'],
  [['--host', 'nowhere.invalid'], 'cannot listen on nowhere.invalid, port 8765: '],
  [['--log', '/nowhere/log'], 'cannot write /nowhere/log: no such file or directory.'],
  [['--faults', 'rain'], "argument 'rain' is invalid"],
])('says what is wrong with %j', async (args, message) => {
  const { code, stdout, stderr } = await run(['serve', ...args]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});
