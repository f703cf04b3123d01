// Measures frames per second of the mock over loopback, beside a bare server that sends the same frames already made, and
// beside another mock of the API.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { LLMock } from '@copilotkit/aimock';
import { WebSocketServer } from 'ws';
import { mockPlan } from '../../dist/src/api/mock-plan.js';
import { startMock } from '../../dist/src/cli/_mock-server.js';
import { LiveSession } from '../../dist/src/live/live-session.js';
import { MESSAGE, REQUEST, TEXT, WRITE } from './_frames.js';
import { inTurn, ratio, summary } from './_measure.js';

const CLIENT = fileURLToPath(new URL('_connection.js', import.meta.url));
const CONNECTIONS = [1, 8];
/** Responses of a session. The longer a session is, the more time aimock takes for each. An exchange has one to four turns. */
const LENGTHS = [3, 10, 250];

const sessionOf = (nth) => new LiveSession(mockPlan({ seed: 1 }, nth));

/** Runs the client in a process of its own. */
async function connect(url, ...args) {
  const { stdout } = await promisify(execFile)(process.execPath, [CLIENT, url, ...args.map(String)]);
  return JSON.parse(stdout);
}

/** The frames of a session, by what the client has asked for. */
function framesOf(nth, responses, ...before) {
  const session = sessionOf(nth);
  return [[], ...before, ...Array.from({ length: responses }, () => REQUEST)].map((request) => {
    if (typeof request === 'string') session.receive(request);
    const texts = [];
    for (let frame = session.next(); frame; frame = session.next()) texts.push(JSON.stringify(frame.event));
    return texts;
  });
}

/** Plays the mock. `how` is what the client needs to know: connections, sessions, responses. */
async function mocked(how, modality) {
  const server = await startMock({ host: '127.0.0.1', port: 0, delay: 0, seed: 1 });
  try {
    return await connect(server.url, ...how, modality);
  } finally {
    await server.close();
  }
}

/** Sends frames that were made before. */
async function bare(sessions, how, modality) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  let nth = 0;
  server.on('connection', (socket) => {
    const parts = sessions[nth++ % sessions.length].values();
    const send = () => {
      for (const text of parts.next().value ?? []) socket.send(text);
    };
    socket.on('message', send);
    send();
  });
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    return await connect(`ws://127.0.0.1:${server.address().port}`, ...how, modality);
  } finally {
    server.close();
  }
}

/** Plays another mock, whose responses have so many text events. */
async function otherMock(how, texts) {
  const mock = new LLMock({ host: '127.0.0.1', port: 0, chunkSize: 4, logLevel: 'silent' });
  mock.onMessage(/.*/, { content: 'abcd'.repeat(texts) });
  const url = await mock.start();
  try {
    return await connect(`${url.replace('http', 'ws')}/v1/realtime?model=gpt-realtime`, ...how, 'text');
  } finally {
    await mock.stop();
  }
}

/** Measures sessions of so many responses, `total` in all. */
async function measure(connections, responses, { total, rounds }) {
  const sessions = Math.ceil(total / connections / responses);
  const played = connections * sessions;
  const framesWith = (...before) =>
    Array.from({ length: played }, (_, nth) => framesOf(nth, responses, ...before, MESSAGE));
  const [spoken, written] = [framesWith(), framesWith(WRITE)];
  const texts = Math.round(written.flat(2).filter((frame) => TEXT.test(frame)).length / played / responses);
  const how = [connections, sessions, responses];
  const measured = await inTurn(rounds, [
    () => mocked(how, 'audio'),
    () => bare(spoken, how, 'audio'),
    () => mocked(how, 'text'),
    () => otherMock(how, texts),
    () => bare(written, how, 'text'),
  ]);
  const over = `${connections} connection${connections === 1 ? '' : 's'}, ${responses} responses a session`;
  const others = `texts of ${texts} events`;
  const names = ['the mock', 'a bare server', 'the mock, texts', `aimock, ${others}`, `a bare server, ${others}`];
  const speeds = measured.map((all) => all.map(({ frames, seconds }) => frames / seconds));
  const textSpeeds = measured.map((all) => all.map(({ texts, seconds }) => texts / seconds));
  return {
    rows: names.map((name, i) => ({ name: `${name}, ${over}`, framesPerSecond: summary(speeds[i]) })),
    ratios: [
      {
        what: `frames of the mock per second, ${over} ÷ a bare server with frames already made`,
        ...ratio(speeds[0], speeds[1]),
        asked: { atLeast: 0.6 },
      },
      {
        what: `text events of the mock per second, ${over} ÷ aimock with as many in a response`,
        ...ratio(textSpeeds[2], textSpeeds[3]),
        asked: { atLeast: 2 },
      },
      {
        what: `text events of a bare server per second, ${over} ÷ aimock: the most that can be had`,
        ...ratio(textSpeeds[4], textSpeeds[3]),
      },
    ],
  };
}

const [total, rounds] = process.argv.slice(2).map(Number);
const results = [];
for (const responses of LENGTHS) {
  for (const connections of CONNECTIONS) results.push(await measure(connections, responses, { total, rounds }));
}
process.stdout.write(
  JSON.stringify({ rows: results.flatMap(({ rows }) => rows), ratios: results.flatMap(({ ratios }) => ratios) }),
);
