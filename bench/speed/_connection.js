// A client of the mock: plays some sessions, one after the other, over each of some connections at once, and asks for some
// responses in each. Prints the number of frames and of text events that it received, and the seconds from the first request
// to the last answer.
import { WebSocket } from 'ws';
import { MESSAGE, REQUEST, TEXT, WRITE } from './_frames.js';

const [url, connections, sessions, responses, modality] = process.argv.slice(2);
let [frames, texts, start, end] = [0, 0, Number.POSITIVE_INFINITY, 0];

function play() {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { perMessageDeflate: false, headers: { Authorization: 'Bearer none' } });
    let left = Number(responses);
    socket.on('error', reject);
    socket.on('close', resolve);
    socket.on('message', (data) => {
      frames++;
      const begin = data.latin1Slice(0, 60);
      if (TEXT.test(begin)) texts++;
      const isBegun = begin.startsWith('{"type":"session.created"');
      if (isBegun) {
        start = Math.min(start, performance.now());
        if (modality === 'text') socket.send(WRITE);
        socket.send(MESSAGE);
      }
      if (!isBegun && !begin.startsWith('{"type":"response.done"')) return;
      if (left-- > 0) socket.send(REQUEST);
      else {
        end = Math.max(end, performance.now());
        socket.close();
      }
    });
  });
}

async function playAll() {
  for (let played = 0; played < Number(sessions); played++) await play();
}

await Promise.all(Array.from({ length: Number(connections) }, playAll));
process.stdout.write(JSON.stringify({ frames, texts, seconds: (end - start) / 1000 }));
