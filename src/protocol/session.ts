import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { rules } from '../engine/schema/rules.js';
import type { Machine } from './machine.js';
import type { Report } from './report.js';
import type { Requests } from './requests.js';

export const sessionRules = rules('exchange.session', {
  first: {
    text: 'must begin with session.created, once; a socket that joins a call begins with session.updated instead',
    source: 'RealtimeServerEventSessionCreated, recorded traffic',
  },
  id: {
    at: '/session/id',
    text: 'must stay the same in session.created and every session.updated',
    source: 'recorded traffic',
    certainty: 'recorded',
  },
  updated: {
    text: 'has one session.updated for each session.update that is not answered by an error',
    source: 'RealtimeServerEventSessionUpdated',
  },
});

const at = (value: unknown, ...keys: string[]): unknown =>
  keys.reduce((inner, key) => (isObject(inner) ? inner[key] : undefined), value);

/** The beginning of an exchange and the answers to `session.update`. */
export class Session implements Machine {
  /**
   * Whether the socket joined a call: another connection may ask for what comes here, and what came before it joined is
   * unknown.
   */
  joined = false;
  /** Responses that the server may create unasked: after speech, and after what MCP servers answer. */
  unaskedResponses = 0;
  /** Whether the server detects speech. */
  detectsSpeech = true;
  /** Whether the server creates a response after speech, as it does by default. */
  createsResponses = true;
  /** Whether input audio is transcribed. */
  transcribes = false;
  private hasBegun = false;
  private id: unknown;

  constructor(
    private readonly report: Report,
    private readonly requests: Requests,
  ) {}

  /** Reads the type of each documented event of the server. An error may come first: the key was refused. */
  begin(type: string): void {
    if (type === 'session.created') {
      if (this.hasBegun) this.report.add(sessionRules.first, 'session.created must come first, and once');
    } else if (type === 'error') {
      return;
    } else if (!this.hasBegun) {
      this.joined = type === 'session.updated';
      this.requests.areShared = this.joined;
      if (!this.joined) this.report.add(sessionRules.first, `must begin with session.created, but begins with ${type}`);
    }
    this.hasBegun = true;
  }

  private keep(session: JsonObject): void {
    this.detectsSpeech = at(session, 'audio', 'input', 'turn_detection') !== null;
    this.createsResponses = at(session, 'audio', 'input', 'turn_detection', 'create_response') !== false;
    this.transcribes = isObject(at(session, 'audio', 'input', 'transcription'));
    const { id } = session;
    if (id === undefined) return;
    this.id ??= id;
    if (id !== this.id) this.report.add(sessionRules.id, `must be ${this.id}, but is ${id}`, '/session/id');
  }

  readonly server: Machine['server'] = {
    'session.created': ({ session }) => this.keep(session as JsonObject),
    'session.updated': ({ session }) => {
      this.keep(session as JsonObject);
      if (this.requests.take('session.update') || this.joined) return;
      this.report.add(sessionRules.updated, 'session.updated answers no session.update');
    },
  };
}
