import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createSecureContext } from 'node:tls';
import { type MockConstraints, mockPlan } from '../api/mock-plan.js';
import { ClientSecrets, type WantedSession } from '../live/client-secrets.js';
import { type Connection, LiveServer } from '../live/live-server.js';
import { type LivePlan, LiveSession } from '../live/live-session.js';
import { type LiveEntry, Player } from '../live/player.js';
import { requestUrl } from '../live/request-url.js';
import type { Named } from '../live/session-requests.js';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';
import { listenProblem } from './_listen-problem.js';

/** Number of frames that are sent at once. Without a delay, most responses are shorter. */
const AT_ONCE = 64;

/** Options of a mock of the API. */
export interface MockOptions extends MockConstraints {
  readonly host: string;
  readonly port: number;
  /** Milliseconds before each delta. */
  readonly delay: number;
  /** Paths of the certificate and of its key, as PEM files. */
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  /** Called with each entry of the log of each connection, numbered from 0. */
  readonly log?: (entry: LiveEntry, connection: number) => void;
}

/** Whether a connection is refused before it is open. */
const isRefused = ({ plan }: LivePlan) => plan.faults.some(({ kind }) => kind === 'refusal');

/** Whether a client asks for a secret with which it may connect. */
const isSecretRequest = (request: IncomingMessage) =>
  request.method === 'POST' && /^(\/\w*)*\/realtime\/client_secrets\/?$/.test(requestUrl(request).pathname);

/** Returns what a client names when it connects, in the URL or by its secret. */
function namedBy(request: Connection['request'], wanted: WantedSession | undefined): Named {
  const { searchParams } = requestUrl(request);
  const model = searchParams.get('model') ?? undefined;
  const type = searchParams.get('intent') === 'transcription' ? 'transcription' : undefined;
  if (!wanted) return { type, model };
  return { type: wanted.type, model: typeof wanted.model === 'string' ? wanted.model : model };
}

/** Returns the session that a secret is for, as the API reports it. */
function sessionOf(plan: LivePlan, wanted: WantedSession): object {
  const { core } = new LiveSession({ ...plan, named: { type: wanted.type }, session: wanted });
  return core.begun.event.session as object;
}

/** Starts a mock of the API. Throws `CannotRun` if it cannot listen. */
export async function startMock({
  host,
  port,
  delay,
  tlsCert,
  tlsKey,
  log,
  ...mock
}: MockOptions): Promise<LiveServer> {
  const secrets = new ClientSecrets(mock.seed, (wanted) => sessionOf(mockPlan({ seed: mock.seed }, 0), wanted));
  /** What is played to each client. It is known before the connection is open, because it may be refused. */
  const plans = new WeakMap<IncomingMessage, LivePlan>();
  const play = async ({ socket, raw, request, index }: Connection) => {
    const session = secrets.sessionOf(request);
    const live = new LiveSession({ ...plans.get(request)!, named: namedBy(request, session), session });
    await new Player(socket, raw, live, {
      delay,
      atOnce: AT_ONCE,
      ...(log && { log: (entry) => log(entry, index) }),
    }).run();
  };
  try {
    return await LiveServer.start({
      host,
      port,
      tls: certificateIn(tlsCert, tlsKey),
      onConnection: play,
      onRequest: (request, body) => (isSecretRequest(request) ? secrets.create(body) : undefined),
      isRefused: (request, index) => {
        const plan = mockPlan(mock, index);
        plans.set(request, plan);
        return isRefused(plan);
      },
    });
  } catch (error) {
    throw listenProblem(error, host, port);
  }
}

/** Reads a certificate and its key. */
function certificateIn(certFile: string | undefined, keyFile: string | undefined) {
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile === undefined || keyFile === undefined) throw new CannotRun('--tls-cert and --tls-key need each other.');
  const [cert, key] = [certFile, keyFile].map((file) => {
    try {
      return readFileSync(file, 'utf8');
    } catch (error) {
      throw isSystemError(error) ? new CannotRun(`cannot read ${file}: ${reason(error)}.`) : error;
    }
  }) as [string, string];
  try {
    createSecureContext({ cert, key });
  } catch {
    throw new CannotRun(`${certFile} and ${keyFile} are not a certificate and its key in PEM format.`);
  }
  return { cert, key };
}
