import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type WebSocket, WebSocketServer } from 'ws';
import { apiError } from './client-error.js';
import { requestUrl } from './request-url.js';

/** A connection of a client. */
export interface Connection {
  readonly socket: WebSocket;
  /** The stream below. */
  readonly raw: Duplex;
  readonly request: IncomingMessage;
  /** Number of the connection, from 0. */
  readonly index: number;
}

/** An answer over HTTP: JSON, or a text of another type. */
export type HttpAnswer =
  | { readonly status: number; readonly body: unknown }
  | { readonly status: number; readonly text: string; readonly type: string };

/** Options of a server. */
export interface LiveServerOptions {
  /** Default: `127.0.0.1`. */
  readonly host?: string;
  /** Default: a free one. */
  readonly port?: number;
  /** Plays a connection. The promise resolves when it is over. */
  readonly onConnection: (connection: Connection) => Promise<void>;
  /** Whether a connection is refused with HTTP 403 instead of an upgrade. Default: none is. */
  readonly isRefused?: (request: IncomingMessage, index: number) => boolean;
  /** Answers a request for an upgrade that is not for this server. Default: the path must end in `/realtime`. */
  readonly whyUnknown?: (request: IncomingMessage) => HttpAnswer | undefined;
  /** Answers other HTTP requests. Returns `undefined` if it does not know the path. Default: it knows none. */
  readonly onRequest?: (request: IncomingMessage, body: string) => HttpAnswer | undefined | Promise<HttpAnswer>;
  /** The certificate and its key, as PEM, of a server that speaks TLS. Default: it does not. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
}

/** Most bytes of an event of a client, as documented: 15 MB of audio as Base64. */
const MAX_PAYLOAD = 24 * 2 ** 20;

/** The head and the body of an answer. */
function written(answer: HttpAnswer): { status: number; head: Record<string, string>; body: string } {
  const isJson = 'body' in answer;
  const body = isJson ? JSON.stringify(answer.body) : answer.text;
  const type = isJson ? 'application/json' : answer.type;
  // A client may run in a page of another origin.
  const head = { Connection: 'close', 'Content-Type': type, 'Access-Control-Allow-Origin': '*' };
  return { status: answer.status, head: { ...head, 'Content-Length': String(Buffer.byteLength(body)) }, body };
}

/** Answers a request for an upgrade with an error. */
function refuse(raw: Duplex, answer: HttpAnswer): void {
  const { status, head, body } = written(answer);
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  raw.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

function whyUnknown(request: IncomingMessage): HttpAnswer | undefined {
  if (/^(\/\w*)*\/realtime\/?$/.test(requestUrl(request).pathname)) return undefined;
  return { status: 404, body: apiError('Not found. The end point is /v1/realtime.') };
}

/** A server with the end point `/v1/realtime`, which any number of clients can connect to. */
export class LiveServer {
  private readonly sockets: WebSocketServer;
  private count = 0;
  private readonly running = new Set<Promise<void>>();

  private constructor(
    private readonly http: Server,
    private readonly options: LiveServerOptions,
  ) {
    this.sockets = new WebSocketServer({
      noServer: true,
      maxPayload: MAX_PAYLOAD,
      perMessageDeflate: false,
      handleProtocols: (offered) => (offered.has('realtime') ? 'realtime' : false),
    });
    http.on('upgrade', (request: IncomingMessage, raw: Duplex, head: Buffer) => this.upgrade(request, raw, head));
  }

  /** Starts a server. Rejects with the error of the system if it cannot listen. */
  static async start(options: LiveServerOptions): Promise<LiveServer> {
    const http = options.tls ? createSecureServer(options.tls) : createServer();
    const server = new LiveServer(http, options);
    http.on('request', (request, response) => server.answer(request, response));
    await new Promise<void>((resolve, reject) => {
      http.once('error', reject);
      http.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve);
    });
    return server;
  }

  /** The URL that clients connect to. */
  get url(): string {
    const { address, port, family } = this.http.address() as AddressInfo;
    return `${this.options.tls ? 'wss' : 'ws'}://${family === 'IPv6' ? `[${address}]` : address}:${port}/v1/realtime`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // The request may end before its body does.
    const read = await text(request).catch(() => undefined);
    if (read === undefined) return;
    const known = await this.options.onRequest?.(request, read);
    const message =
      'This server has the WebSocket /v1/realtime and POST /v1/realtime/client_secrets, and nothing else.';
    const { status, head, body } = written(known ?? { status: 404, body: apiError(message) });
    response.writeHead(status, head);
    response.end(body);
  }

  private upgrade(request: IncomingMessage, raw: Duplex, head: Buffer): void {
    raw.on('error', () => {});
    const unknown = (this.options.whyUnknown ?? whyUnknown)(request);
    if (unknown) {
      refuse(raw, unknown);
      return;
    }
    const index = this.count++;
    if (this.options.isRefused?.(request, index)) {
      refuse(raw, { status: 403, body: apiError('You are not allowed to use this model.') });
      return;
    }
    // The answer and the first event are written in one piece.
    raw.cork();
    this.sockets.handleUpgrade(request, raw, head, (socket) => {
      const run = this.options.onConnection({ socket, raw, request, index }).finally(() => this.running.delete(run));
      this.running.add(run);
    });
    process.nextTick(() => raw.uncork());
  }

  /** Closes all connections, and the server. */
  async close(): Promise<void> {
    this.http.close();
    for (const socket of this.sockets.clients) socket.terminate();
    await Promise.allSettled(this.running);
    this.sockets.close();
  }
}
