import type { Plan } from '../exchanges/plan.js';
import type { ClientEnd, ClientRun, ClientTarget } from '../fuzzing/clients/client-target.js';
import { type Connection, LiveServer } from '../live/live-server.js';
import { type PlayedExchange, playPlan } from '../live/play-plan.js';
import { hadFullTime, type Limits } from './limits.js';
import { isRefusal, REFUSED } from './refused-exchange.js';
import { judged, type Trial } from './trial.js';

/** Milliseconds in which a client must connect, and in which an exchange must be over. */
const TIME_TO_CONNECT = 20_000;
export const LONGEST = 20_000;

/** Milliseconds in which a client must connect that has connected before, but now did not in time. */
const MORE_TIME_TO_CONNECT = 60_000;

/** Milliseconds that a client has for a response that it must ask for. */
export const TIME_TO_ASK = 2000;

/** Milliseconds after the end of a client in which its connection must be closed. */
const TIME_TO_LEAVE = 500;

/** An exchange that is played. */
interface Game {
  readonly plan: Plan;
  readonly limits: Limits;
  /** Milliseconds in which the client must connect. */
  readonly timeToConnect: number;
  readonly stop: AbortController;
  connections: number;
  /** Why the exchange could not be played. */
  fault?: string;
  /** Called when the connection is over, or was refused. */
  over: (played: PlayedExchange | undefined) => void;
  /** Called when the client has connected, or was refused. */
  connected: () => void;
  /** Called when the client connects again. */
  again: () => void;
  /** Ends the client. */
  end: () => void;
}

/** Plays exchanges to a client, each over a connection of its own, as many at once as the client allows. */
export class Arena {
  private readonly games = new Map<string, Game>();
  private count = 0;
  private busy = 0;
  private readonly waiting: (() => void)[] = [];
  private server!: LiveServer;
  private isEnding = false;
  /** Whether the client has ever connected. */
  hasConnected = false;
  /** The full time of a client. */
  readonly limits: Limits;

  private constructor(
    private readonly target: ClientTarget,
    timeout: number,
  ) {
    this.limits = { output: timeout, end: timeout };
  }

  /** Starts the server. A client counts as hung after `timeout` milliseconds. */
  static async start(target: ClientTarget, timeout: number): Promise<Arena> {
    const arena = new Arena(target, timeout);
    arena.server = await LiveServer.start({
      onConnection: (connection) => arena.connect(connection),
      isRefused: ({ url }) => arena.isRefused(url),
    });
    return arena;
  }

  private gameAt(url = ''): Game | undefined {
    return this.games.get(url.split('/')[1] ?? '');
  }

  private isRefused(url: string | undefined): boolean {
    const game = this.gameAt(url);
    if (!game) return true;
    game.connections++;
    this.hasConnected = true;
    if (game.connections === 1 && !isRefusal(game.plan)) return false;
    game.connected();
    if (game.connections === 1) game.over(REFUSED);
    else game.again();
    return true;
  }

  private async connect(connection: Connection): Promise<void> {
    const game = this.gameAt(connection.request.url)!;
    game.connected();
    const times = { output: game.limits.output, ask: TIME_TO_ASK };
    try {
      game.over(await playPlan(game.plan, connection, times, game.stop.signal));
    } catch (error) {
      game.fault = `the server failed: ${error}`;
      connection.socket.terminate();
      game.over(undefined);
    }
  }

  /**
   * Plays an exchange, as soon as the client is free, which has its full time unless `limits` say less. If the client does
   * not connect in time, although it has before, the exchange is played again, and the client has more time to connect.
   * Rejects with `CannotStart` if the client does not exist.
   */
  async play(plan: Plan, limits = this.limits): Promise<Trial> {
    if (this.busy >= this.target.width) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.busy++;
    try {
      const trial = await this.playNow(plan, limits, TIME_TO_CONNECT);
      const isSlow = !trial.played && trial.end.how === 'hung' && this.hasConnected && !this.isEnding;
      if (!isSlow) return trial;
      // The machine may be busy.
      const again = await this.playNow(plan, limits, MORE_TIME_TO_CONNECT);
      return again.played ? { ...again, wasLate: true } : again;
    } finally {
      this.busy--;
      this.waiting.shift()?.();
    }
  }

  private async playNow(plan: Plan, limits: Limits, timeToConnect: number): Promise<Trial> {
    const name = String(++this.count);
    const later = { over: () => {}, connected: () => {}, again: () => {}, end: () => {} };
    const game: Game = { plan, limits, timeToConnect, stop: new AbortController(), connections: 0, ...later };
    const over = new Promise<PlayedExchange | undefined>((resolve) => {
      game.over = resolve;
    });
    const connected = new Promise<void>((resolve) => {
      game.connected = resolve;
    });
    this.games.set(name, game);
    const run = this.target.start(this.server.url.replace('/v1/', `/${name}/v1/`));
    game.end = run.end;
    try {
      const end = await this.follow(run, game, connected, over);
      const played = game.connections > 0 ? await over : undefined;
      if (game.fault !== undefined) {
        return { plan, played: REFUSED, end, breaches: [], suspected: [], distrust: game.fault };
      }
      const ending = {
        end,
        isProgram: this.target.isProgram,
        answersClose: played?.answersClose ?? true,
        reconnected: game.connections > 1,
        timeout: limits.end / 1000,
      };
      return judged(plan, played, ending, (breach) => hadFullTime(breach, limits, this.limits));
    } finally {
      this.games.delete(name);
    }
  }

  /** Waits for the end of a client. Its time is limited from when the connection is over. */
  private async follow(
    run: ClientRun,
    game: Game,
    connected: Promise<void>,
    over: Promise<unknown>,
  ): Promise<ClientEnd> {
    let timer = setTimeout(run.end, game.timeToConnect);
    const next = (time: number, then: () => void) => {
      clearTimeout(timer);
      timer = setTimeout(then, time);
    };
    let hasEnded = false;
    connected.then(() => {
      if (!hasEnded) next(LONGEST, () => game.stop.abort());
    });
    over.then(() => {
      if (!hasEnded) next(game.limits.end, run.end);
    });
    // It does not want to end.
    game.again = () => next(TIME_TO_LEAVE, run.end);
    try {
      return await run.ended;
    } finally {
      hasEnded = true;
      next(TIME_TO_LEAVE, () => game.stop.abort());
      over.then(() => clearTimeout(timer));
      if (game.connections === 0) clearTimeout(timer);
    }
  }

  /** Ends the exchanges that are played, and the clients that have not connected. */
  hurry(): void {
    this.isEnding = true;
    for (const { stop, end, connections } of this.games.values()) {
      stop.abort();
      if (connections === 0) end();
    }
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.target.close();
  }
}
