import type { Duplex } from 'node:stream';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import type { RawData, WebSocket } from 'ws';
import type { LooseEvent } from '../exchanges/step.js';
import type { LiveSession } from './live-session.js';
import { sendFrame } from './wire.js';

/** An entry of the log of a connection. */
export type LiveEntry =
  | {
      readonly from: 'server' | 'client';
      readonly event: unknown;
      /** Number of entries of the log that the client had received for sure when it sent this one. */
      readonly confirmed?: number;
    }
  | { readonly from: 'server' | 'client'; readonly close: { readonly code?: number; readonly reason?: string } };

/** Options of a player. */
export interface PlayerOptions {
  /** Called with each entry of the log. */
  readonly log?: (entry: LiveEntry) => void;
  /** Milliseconds before each delta. Default: 0. */
  readonly delay?: number;
  /**
   * Called when nothing is to be sent, and the client has sent nothing for `quiet` milliseconds. Returns `wait` if the
   * client must do something first, `close` at the end.
   */
  readonly onIdle?: () => 'go on' | 'wait' | 'close';
  /** Milliseconds. Default: 5. */
  readonly quiet?: number;
  /** Milliseconds for which a client may be silent that must do something. Default: 2000. */
  readonly patience?: number;
  /** Whether to wait until the client has received an event. Default: never. */
  readonly isBarrier?: (event: LooseEvent) => boolean;
}

/** Number of frames after which what the client sent is read. */
const AT_ONCE = 8;

/** Plays a session over a connection. */
export class Player {
  private readonly entries: LiveEntry[] = [];
  private confirmed = 0;
  private isClosed = false;
  private readonly closed: Promise<void>;
  private wake: (() => void) | undefined;
  private pong: (() => void) | undefined;

  constructor(
    private readonly socket: WebSocket,
    private readonly raw: Duplex,
    readonly session: LiveSession,
    private readonly options: PlayerOptions = {},
  ) {
    if (!session.answersClose) socket.close = () => {};
    socket.on('message', (data, isBinary) => this.read(data, isBinary));
    socket.on('pong', (data) => this.confirm(data));
    socket.on('error', () => {});
    this.closed = new Promise((resolve) => {
      socket.on('close', (code, reason) => {
        this.isClosed = true;
        this.note({ from: 'client', close: { code, reason: reason.toString() } });
        this.wake?.();
        this.pong?.();
        resolve();
      });
    });
  }

  /** The log of the connection. */
  get log(): readonly LiveEntry[] {
    return this.entries;
  }

  private note(entry: LiveEntry): void {
    this.entries.push(entry);
    this.options.log?.(entry);
  }

  private read(data: RawData, isBinary: boolean): void {
    const text = data.toString();
    const event = this.session.receive(isBinary ? '' : text) ?? text;
    this.note({ from: 'client', event, confirmed: this.confirmed });
    this.wake?.();
  }

  private confirm(data: Buffer): void {
    const count = Number(data.toString());
    if (!Number.isInteger(count)) return;
    this.confirmed = Math.max(this.confirmed, count);
    this.pong?.();
  }

  /** Plays until the connection is closed. */
  async run(): Promise<void> {
    let sent = 0;
    while (!this.isClosed) {
      const frame = this.session.next();
      if (frame) {
        const { delay = 0, isBarrier } = this.options;
        if (delay > 0 && frame.event.type.endsWith('.delta')) await wait(delay);
        this.note({ from: 'server', event: frame.event });
        await sendFrame(frame, { socket: this.socket, raw: this.raw });
        if (isBarrier?.(frame.event)) await this.settle();
        else if (++sent % AT_ONCE === 0) await turn();
      } else if (this.session.closing) return this.close();
      else if (!(await this.idle())) return this.close();
    }
  }

  /** Waits until the client has received everything, and has had the time to react. */
  private async settle(): Promise<void> {
    const { quiet = 5 } = this.options;
    const { length } = this.entries;
    if (this.isClosed) return;
    this.socket.ping(String(length));
    await this.until((resolve) => {
      this.pong = resolve;
    }, this.options.patience ?? 2000);
    this.pong = undefined;
    await this.message(quiet);
  }

  /** Waits for a message of the client. Returns whether there was one. */
  private async message(time: number): Promise<boolean> {
    const { length } = this.entries;
    await this.until((resolve) => {
      this.wake = resolve;
    }, time);
    this.wake = undefined;
    return this.entries.length > length;
  }

  private until(start: (resolve: () => void) => void, time: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.isClosed) return resolve();
      const timer = Number.isFinite(time) ? setTimeout(resolve, time) : undefined;
      start(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** Waits for the client. Returns whether the exchange goes on. */
  private async idle(): Promise<boolean> {
    const { onIdle, patience = 2000 } = this.options;
    if (!onIdle) {
      await this.message(Number.POSITIVE_INFINITY);
      return true;
    }
    const { length } = this.entries;
    await this.settle();
    if (this.entries.length > length || this.isClosed) return true;
    let what = onIdle();
    if (what === 'wait' && !(await this.message(patience))) what = onIdle();
    return what !== 'close';
  }

  /** Closes the connection: as a fault says, or normally. Waits until it is closed. */
  private async close(): Promise<void> {
    const { closing } = this.session;
    const { patience = 2000 } = this.options;
    if (closing?.kind === 'cut') this.raw.destroy();
    else if (closing?.kind !== 'silence') {
      const { code = 1000, reason = '' } = closing ?? {};
      this.note({ from: 'server', close: { code, reason } });
      this.socket.close(code, reason);
    }
    await this.until((resolve) => {
      this.closed.then(resolve);
    }, patience);
    this.socket.terminate();
    await this.closed;
  }
}
