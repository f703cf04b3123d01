import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { JsonObject } from '../engine/json/type-of.js';
import { Ids } from '../exchanges/ids.js';
import { SECRET_PREFIX } from '../objects/client-secret.js';
import { SessionRequest } from '../objects/session-request.js';
import { apiError } from './client-error.js';
import type { HttpAnswer } from './live-server.js';
import type { SessionType } from './session-requests.js';

/** How long a secret can be used, in seconds. Source: `RealtimeCreateClientSecretRequest.expires_after`. */
const SECONDS = { usual: 600, min: 10, max: 7200 };

/** Source: `RealtimeCreateClientSecretRequest`. */
const Request = z.looseObject({
  expires_after: z
    .looseObject({
      anchor: z.literal('created_at').optional(),
      seconds: z.int().min(SECONDS.min).max(SECONDS.max).default(SECONDS.usual),
    })
    .default({ seconds: SECONDS.usual }),
  session: SessionRequest.default({ type: 'realtime' }),
});

/** A session that a client asked for before it connects. */
export type WantedSession = JsonObject & { readonly type: SessionType };

/** Returns the key of a client: in a header or, in browsers, in a subprotocol. */
function keyOf({ headers }: IncomingMessage): string | undefined {
  const [, key] = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  const [, inProtocol] =
    /(?:^|[\s,])openai-insecure-api-key\.([^\s,]+)/.exec(headers['sec-websocket-protocol'] ?? '') ?? [];
  return key ?? inProtocol;
}

/** Secrets with which clients connect, each for the session that was asked for. */
export class ClientSecrets {
  private readonly sessions = new Map<string, WantedSession>();
  private readonly ids: Ids;

  constructor(
    seed: number,
    /** Returns a session as the API reports it. */
    private readonly describe: (wanted: WantedSession) => object,
  ) {
    this.ids = new Ids(seed, 0);
  }

  /** Answers a request for a secret, whose body is JSON or empty. */
  create(body: string): HttpAnswer {
    let json: unknown;
    try {
      json = body.trim() === '' ? {} : JSON.parse(body);
    } catch {
      return { status: 400, body: apiError('The body is not JSON.') };
    }
    const { data, error } = Request.safeParse(json);
    if (!data) {
      const [{ path, message }] = error.issues as [z.core.$ZodIssue];
      return { status: 400, body: apiError(message, path.join('.')) };
    }
    const value = this.ids.opaque(SECRET_PREFIX);
    const session = data.session as WantedSession;
    this.sessions.set(value, session);
    const expires_at = Math.floor(Date.now() / 1000) + data.expires_after.seconds;
    // The session begins when the client connects.
    return { status: 200, body: { value, expires_at, session: { ...this.describe(session), expires_at: 0 } } };
  }

  /** Returns the session of the secret that a client connects with; `undefined` for any other key. */
  sessionOf(request: IncomingMessage): WantedSession | undefined {
    return this.sessions.get(keyOf(request) ?? '');
  }
}
