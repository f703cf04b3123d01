import { closeSync, openSync, writeSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { DUTIES, type Duty, FAULTS, type FaultKind } from '../exchanges/fault.js';
import type { LiveEntry } from '../live/player.js';
import { randomSeed } from '../sampling/random-seed.js';
import { integerOption } from './_arguments.js';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';
import { startMock } from './_mock-server.js';
import { note, print } from './_print.js';
import { stopSignal } from './_signals.js';

const HELP = `
Point a client to the printed URL; any key will do. The server speaks as the API does: it answers every event of
the client, hears speech in the audio that the client appends, and calls the functions that the client declares.`;

interface Options {
  readonly host: string;
  readonly port: number;
  readonly seed?: number;
  readonly legalOrders: boolean;
  readonly faults?: true | readonly (Duty | FaultKind)[];
  readonly delay: number;
  readonly log?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
}

const INTEGERS = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };

/** What `--faults` means without kinds. */
const USUAL_FAULTS: readonly Duty[] = ['survive', 'report'];

/** `serve`: a mock of the API for any client. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('Serve a mock of the Realtime API over WebSocket, which needs no network and no key.')
    .option('--port <port>', 'port; 0 is a free one', integerOption('--port', { min: 0, max: 65_535 }), 8765)
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--seed <seed>', 'decides what is sent (default: random, printed)', integerOption('--seed', INTEGERS))
    .option('--legal-orders', 'send events in every order that the API allows, not in the usual one only', false)
    .addOption(
      new Option(
        '--faults [kinds...]',
        `faults that half of the connections have, by kind or by what a client must do (${USUAL_FAULTS.join(' ')} if none is given)`,
      ).choices([...DUTIES, ...Object.keys(FAULTS)]),
    )
    .option('--delay <milliseconds>', 'time before each delta', integerOption('--delay', { min: 0, max: 60_000 }), 0)
    .option('--tls-cert <file>', 'certificate as PEM; with it, the server speaks TLS: wss:// and https://')
    .option('--tls-key <file>', 'private key of the certificate')
    .option('--log <file>', 'write the events of all connections to a file, one per line')
    .addHelpText('after', HELP)
    .action((options: Options) => serve(options));
}

async function serve({ seed = randomSeed(), legalOrders, faults = [], log, ...rest }: Options): Promise<void> {
  const write = log === undefined ? undefined : openLog(log);
  const { signal, release } = stopSignal();
  const server = await startMock({
    ...rest,
    seed,
    order: legalOrders ? 'any' : 'simple',
    faults: faults === true ? USUAL_FAULTS : faults,
    ...(write && { log: write.entry }),
  });
  note(`Serving with seed ${seed}; stop with Ctrl+C.`);
  await print([`${server.url}\n`]);
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  release();
  await server.close();
  write?.close();
}

/** Opens a file for the events of all connections. Each line has the number of its connection, from 0. */
function openLog(path: string): { entry(entry: LiveEntry, connection: number): void; close(): void } {
  try {
    const file = openSync(path, 'w');
    return {
      entry: (entry, connection) => {
        const { from } = entry;
        const what = 'event' in entry ? { event: entry.event } : { close: entry.close };
        writeSync(file, `${JSON.stringify({ from, ...what, ...(connection > 0 && { connection }) })}\n`);
      },
      close: () => closeSync(file),
    };
  } catch (error) {
    throw isSystemError(error) ? new CannotRun(`cannot write ${path}: ${reason(error)}.`) : error;
  }
}
