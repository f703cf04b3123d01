import type { Plan } from '../exchanges/plan.js';
import type { ReportedState } from '../fuzzing/clients/client-target.js';
import type { Connection } from '../live/live-server.js';
import { type PlayedExchange, playPlan } from '../live/play-plan.js';
import { LONGEST, TIME_TO_ASK } from './arena.js';
import { isRefusal, REFUSED } from './refused-exchange.js';
import { judged, type Trial } from './trial.js';

/** Milliseconds after the end of a connection in which a client may say what it knows. */
const TIME_FOR_STATE = 5000;

/** A case that is played to a client which asked for it. */
export class PulledPlay {
  private readonly stop = new AbortController();
  private state: ReportedState | undefined;
  private isReady: () => void = () => {};
  private readonly ready = new Promise<void>((resolve) => {
    this.isReady = resolve;
  });

  constructor(
    readonly agent: string,
    readonly number: number,
    private readonly plan: Plan,
    /** Milliseconds that the client has for the output of a function. */
    private readonly timeout: number,
  ) {}

  /** Whether it still waits for what the client says that it knows. */
  get isOpen(): boolean {
    return this.state === undefined;
  }

  /** Whether the connection is to be refused. */
  get isRefused(): boolean {
    return isRefusal(this.plan);
  }

  /** Takes what the client says that it knows in the end. */
  report(state: ReportedState): void {
    this.state = state;
    this.isReady();
  }

  /** Judges it as soon as the connection is over: the client says nothing more. */
  judgeNow(): void {
    this.isReady();
  }

  /** Ends the connection. */
  hurry(): void {
    this.stop.abort();
    this.isReady();
  }

  /** Plays it over a connection, or refuses the connection. `onOver` is called when the connection is over. */
  async run(connection: Connection | undefined, onOver: () => void): Promise<Trial> {
    const played = connection === undefined ? REFUSED : await this.playOver(connection);
    onOver();
    const late = setTimeout(() => this.isReady(), TIME_FOR_STATE);
    await this.ready;
    clearTimeout(late);
    const { plan, state } = this;
    if (typeof played === 'string') {
      return { plan, played: REFUSED, end: { how: 'returned' }, breaches: [], suspected: [], distrust: played };
    }
    const { answersClose } = played;
    const how = answersClose || state ? 'returned' : 'hung';
    return judged(plan, played, {
      end: { how, ...(state && { state }) },
      ...{ isProgram: false, answersClose, reconnected: false, timeout: this.timeout / 1000 },
    });
  }

  /** Plays it over a connection. Returns why it cannot be held against the client if the server fails. */
  private async playOver(connection: Connection): Promise<PlayedExchange | string> {
    const end = setTimeout(() => this.stop.abort(), LONGEST);
    try {
      const times = { output: this.timeout, ask: TIME_TO_ASK };
      return await playPlan(this.plan, connection, times, this.stop.signal);
    } catch (error) {
      connection.socket.terminate();
      return `the server failed: ${error}`;
    } finally {
      clearTimeout(end);
    }
  }
}
