import type { IncomingMessage } from 'node:http';
import type { ReportedState } from '../fuzzing/clients/client-target.js';
import { whyNoState } from '../fuzzing/clients/reported-state.js';
import { apiError } from '../live/client-error.js';
import { type Connection, type HttpAnswer, LiveServer } from '../live/live-server.js';
import type { LiveFinding } from './live-finding.js';
import { PulledAgent } from './pulled-agent.js';
import type { PulledCases } from './pulled-cases.js';
import { PulledPlay } from './pulled-play.js';
import { pulledRequest } from './pulled-request.js';
import type { Trial } from './trial.js';

/** Options of a server of cases. */
export interface PulledOptions {
  readonly host: string;
  /** 0 is a free one. */
  readonly port: number;
  readonly seed: number;
  readonly cases: PulledCases;
  /** Milliseconds that a client has for the output of a function. */
  readonly timeout: number;
  /** Called with each play of a case, when it is judged. */
  readonly onTrial?: (trial: Trial, number: number, agent: string) => void;
  /** Called with each finding about a client, and again if a simpler case shows it. */
  readonly onFinding?: (finding: LiveFinding, agent: string) => void;
  /** Answers a request for the report about a client, or about all of them. */
  readonly onReport: (request: IncomingMessage, agent: string | undefined) => Promise<HttpAnswer>;
  /** Called if something fails that is not the fault of a client. */
  readonly onFailure: (error: unknown) => void;
}

/** Milliseconds in which a connection that a client has closed is over. */
const TIME_TO_LEAVE = 1000;

const error = (status: number, message: string): HttpAnswer => ({ status, body: apiError(message) });

const USAGE =
  'This server has GET /cases, the WebSocket /run?case=N&agent=NAME, POST /state?case=N&agent=NAME and GET or POST /report.';

/** A server of cases for clients that cannot be started for each of them: they ask for the cases by number. */
export class PulledServer {
  readonly agents = new Map<string, PulledAgent>();
  private server!: LiveServer;
  /** The plays that are not judged yet, and those whose connections are open. */
  private readonly plays = new Map<PulledPlay, Promise<void>>();
  private readonly open = new Map<PulledPlay, Promise<void>>();

  private constructor(private readonly options: PulledOptions) {}

  /** Starts a server. Rejects with the error of the system if it cannot listen. */
  static async start(options: PulledOptions): Promise<PulledServer> {
    const pulled = new PulledServer(options);
    pulled.server = await LiveServer.start({
      host: options.host,
      port: options.port,
      whyUnknown: (request) => pulled.whyUnknown(request),
      isRefused: (request) => pulled.isRefused(request),
      onConnection: (connection) => pulled.play(connection),
      onRequest: (request, body) => pulled.answer(request, body),
    });
    return pulled;
  }

  /** The URL of the server, without a path. */
  get url(): string {
    return this.server.url.replace(/\/v1\/realtime$/, '');
  }

  private whyUnknown({ url = '' }: IncomingMessage): HttpAnswer | undefined {
    const wanted = pulledRequest(url);
    if (wanted?.what !== 'run') return error(404, USAGE);
    return this.whyNot(wanted);
  }

  /** What is wrong with a request that must name a case and a client. */
  private whyNot({ what, number, agent }: { what: string; number?: number; agent?: string }): HttpAnswer | undefined {
    if (number === undefined || agent === undefined) {
      return error(400, `Name the case and the client: /${what}?case=1&agent=NAME.`);
    }
    const { cases } = this.options;
    return cases.has(number) ? undefined : error(404, `There is no such case: they are 1 to ${cases.count}.`);
  }

  private begin({ url = '' }: IncomingMessage): PulledPlay {
    const { number, agent } = pulledRequest(url) as { number: number; agent: string };
    const { cases, seed, timeout } = this.options;
    if (!this.agents.has(agent)) this.agents.set(agent, new PulledAgent(agent, cases, seed));
    return new PulledPlay(agent, number, cases.planOf(number), timeout);
  }

  private isRefused(request: IncomingMessage): boolean {
    const play = this.begin(request);
    if (!play.isRefused) return false;
    void this.take(play, undefined);
    return true;
  }

  private play(connection: Connection): Promise<void> {
    return this.take(this.begin(connection.request), connection);
  }

  /** Plays a case and, when the client has said what it knows, judges it. Resolves when the connection is over. */
  private take(play: PulledPlay, connection: Connection | undefined): Promise<void> {
    let isOver = () => {};
    const over = new Promise<void>((resolve) => {
      isOver = resolve;
    });
    const judged = play
      .run(connection, isOver)
      .then((trial) => this.note(play, trial))
      .catch(this.options.onFailure)
      .finally(() => this.plays.delete(play));
    this.plays.set(play, judged);
    this.open.set(play, over);
    return over.then(() => {
      this.open.delete(play);
    });
  }

  private note({ agent, number }: PulledPlay, trial: Trial): void {
    const known = this.agents.get(agent)!;
    this.options.onTrial?.(trial, number, agent);
    for (const key of known.add(number, trial)) this.options.onFinding?.(known.finding(key), agent);
  }

  private async answer(request: IncomingMessage, body: string): Promise<HttpAnswer> {
    const { url = '', method } = request;
    const wanted = pulledRequest(url);
    const asked = `${method} ${wanted?.what}`;
    if (asked === 'GET cases') return { status: 200, body: this.options.cases.count };
    if (asked === 'GET report' || asked === 'POST report') {
      await this.settle(wanted?.agent);
      return this.options.onReport(request, wanted?.agent);
    }
    if (asked === 'POST state') return this.whyNot(wanted!) ?? this.takeState(wanted!.number!, wanted!.agent!, body);
    return error(404, USAGE);
  }

  /** Takes what a client says that it knows after its last play of a case. */
  private takeState(number: number, agent: string, body: string): HttpAnswer {
    let state: unknown;
    try {
      state = JSON.parse(body);
    } catch {
      return error(400, 'The state is not JSON.');
    }
    const why = whyNoState(state);
    if (why !== undefined) return error(400, `The state ${why}.`);
    const play = [...this.plays.keys()].findLast((one) => one.agent === agent && one.number === number && one.isOpen);
    if (!play) return error(409, `No play of case ${number} waits for a state: it comes within 5 s of the close.`);
    play.report(state as ReportedState);
    return { status: 202, body: { case: number, agent } };
  }

  /** Waits for connections that are about to be over, and judges what was played. */
  private async settle(agent?: string): Promise<void> {
    const isMeant = (play: PulledPlay) => agent === undefined || play.agent === agent;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, TIME_TO_LEAVE);
    });
    const over = [...this.open].filter(([play]) => isMeant(play)).map(([, one]) => one);
    await Promise.race([Promise.all(over), late]);
    clearTimeout(timer);
    const judged = [...this.plays].filter(([play]) => isMeant(play) && !this.open.has(play));
    for (const [play] of judged) play.judgeNow();
    await Promise.all(judged.map(([, one]) => one));
  }

  /** Whether connections are open. */
  get isPlaying(): boolean {
    return this.open.size > 0;
  }

  /** Ends what is played, judges it, and closes the server. */
  async close(): Promise<void> {
    for (const play of this.plays.keys()) play.hurry();
    await Promise.all(this.plays.values());
    await this.server.close();
  }
}
