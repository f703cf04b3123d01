import type { Duplex } from 'node:stream';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import type { RawData, WebSocket } from 'ws';
import type { LooseEvent } from '../exchanges/step.js';
import type { LiveSession } from './live-session.js';
import { Outbox } from './outbox.js';
import { sendFrame } from './wire.js';

/** An entry of the log of a connection. */
export type LiveEntry =
  | {
      readonly from: 'server' | 'client';
      readonly event: unknown;
      /** Number of entries of the log that the client had received for sure when it sent this one. */
      readonly confirmed?: number;
      /** Whether the client sent it long after the server had closed the connection. */
      readonly late?: true;
    }
  | { readonly from: 'server' | 'client'; readonly close: { readonly code?: number; readonly reason?: string } };

/** Options of a player. */
export interface PlayerOptions {
  /** Called with each entry of the log. Default: nobody reads it. */
  readonly log?: (entry: LiveEntry) => void;
  /** Milliseconds before each delta. Default: 0. */
  readonly delay?: number;
  /** Number of frames that are sent at once. Then what the client sent is read. Default: 8. */
  readonly atOnce?: number;
  /** Called before the next event is chosen. */
  readonly onNext?: () => void;
  /**
   * Called when nothing is to be sent, and the client has sent nothing but audio for `quiet` milliseconds. Says how many
   * milliseconds the client has for what it must do first, or that the connection is to be closed.
   */
  readonly onIdle?: () => 'go on' | 'close' | { readonly wait: number };
  /** Milliseconds. Default: 5. */
  readonly quiet?: number;
  /** Milliseconds in which a client must answer a ping or a close frame. Default: 2000. */
  readonly patience?: number;
  /** Whether to wait until the client has received an event, and has had the time to react. Default: never. */
  readonly isBarrier?: (event: LooseEvent) => boolean;
}

/** Milliseconds after which a client must know that the server has closed the connection. */
const LATE = 1000;

/** The code of a connection that ended without a close frame. */
const NO_CLOSE_FRAME = 1006;

/** Plays a session over a connection. */
export class Player {
  /** Number of entries of the log. */
  private length = 0;
  private confirmed = 0;
  /** Number of events of the client, without appended audio, which may come at any time. */
  private received = 0;
  private closedAt = Number.POSITIVE_INFINITY;
  private answersPings = true;
  private pings = 0;
  private readonly closeSocket: WebSocket['close'];
  private readonly outbox: Outbox;
  private isClosed = false;
  private hasSentClose = false;
  private isStopped = false;
  private readonly closed: Promise<void>;
  private wake: (() => void) | undefined;
  private pong: ((name?: string) => void) | undefined;

  constructor(
    private readonly socket: WebSocket,
    private readonly raw: Duplex,
    readonly session: LiveSession,
    private readonly options: PlayerOptions = {},
  ) {
    this.outbox = new Outbox(socket, raw);
    this.closeSocket = socket.close.bind(socket);
    // It would be called when the client closes.
    if (!session.answersClose) socket.close = () => {};
    socket.on('message', (data, isBinary) => this.read(data, isBinary));
    socket.on('pong', (data) => this.pong?.(data.toString()));
    socket.on('error', () => {});
    this.closed = new Promise((resolve) => {
      socket.on('close', (code, reason) => {
        this.isClosed = true;
        this.hasSentClose = code !== NO_CLOSE_FRAME;
        this.note({ from: 'client', close: { code, reason: reason.toString() } });
        this.wake?.();
        this.pong?.();
        resolve();
      });
    });
  }

  private note(entry: LiveEntry): void {
    this.length++;
    this.options.log?.(entry);
  }

  private read(data: RawData, isBinary: boolean): void {
    const text = data.toString();
    const event = this.session.receive(isBinary ? '' : text) ?? text;
    const late = performance.now() - this.closedAt > LATE;
    this.note({ from: 'client', event, confirmed: this.confirmed, ...(late && { late }) });
    if (typeof event === 'object' && event.type === 'input_audio_buffer.append') return;
    this.received++;
    this.wake?.();
  }

  /** Whether the client has closed the connection. */
  get isOver(): boolean {
    return this.isClosed;
  }

  /** Whether the client answered the close frame of the server, if there was one. */
  answersClose = true;

  /** Ends the session at once, as the server does. */
  stop(): void {
    this.isStopped = true;
    this.wake?.();
  }

  /** Plays until the connection is closed. */
  async run(): Promise<void> {
    let sent = 0;
    while (!this.isClosed) {
      const { delay = 0, atOnce = 8, isBarrier, onNext } = this.options;
      if (this.isStopped) return this.close();
      onNext?.();
      const frame = this.session.next();
      if (frame) {
        if (delay > 0 && frame.event.type.endsWith('.delta')) await wait(delay);
        this.note({ from: 'server', event: frame.event });
        if (frame.delivery.length > 0) {
          this.outbox.flush();
          await sendFrame(frame, { socket: this.socket, raw: this.raw });
        } else this.outbox.add(frame.event);
        if (isBarrier?.(frame.event)) await this.settle(Number.POSITIVE_INFINITY);
        else if (++sent < atOnce) continue;
        else await turn();
      } else if (this.session.closing || !(await this.idle())) return this.close();
      // What the client sent has been read.
      sent = 0;
    }
  }

  /** Waits until the client has received everything, and has had the time to react: to `most` events at most. */
  private async settle(most: number): Promise<void> {
    const { quiet = 5, patience = 2000 } = this.options;
    const { length } = this;
    const before = this.received;
    if (this.isClosed) return;
    if (this.answersPings) {
      const ping = String(++this.pings);
      let isAnswered = false;
      this.outbox.flush();
      this.socket.ping(ping);
      await this.until((resolve) => {
        this.pong = (name = ping) => {
          if (name !== ping) return;
          isAnswered = true;
          resolve();
        };
      }, patience);
      this.pong = undefined;
      this.answersPings = isAnswered;
    }
    const end = performance.now() + quiet;
    while (this.received - before < most && !this.isClosed) {
      const left = end - performance.now();
      if (left <= 0) {
        // Its program has read what its connection has received.
        if (this.answersPings) this.confirmed = length;
        return;
      }
      await this.message(left);
    }
  }

  /** Waits for a message of the client that is not audio. */
  private async message(time: number): Promise<void> {
    await this.until((resolve) => {
      this.wake = resolve;
    }, time);
    this.wake = undefined;
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
    const { onIdle } = this.options;
    if (!onIdle) {
      await this.message(Number.POSITIVE_INFINITY);
      return true;
    }
    const before = this.received;
    await this.settle(1);
    if (this.received > before || this.isClosed) return true;
    const what = onIdle();
    if (typeof what === 'object') await this.message(what.wait);
    return what !== 'close';
  }

  /** Closes the connection: as a fault says, or normally. Waits until it is closed. */
  private async close(): Promise<void> {
    const { closing } = this.session;
    const { patience = 2000 } = this.options;
    this.outbox.flush();
    if (closing?.kind === 'cut') {
      // What was sent before must not be lost.
      await turn();
      this.raw.destroy();
    } else if (closing?.kind !== 'silence' && this.socket.readyState === this.socket.OPEN) {
      const { code = 1000, reason = '' } = closing ?? {};
      this.closedAt = performance.now();
      this.note({ from: 'server', close: { code, reason } });
      this.closeSocket(code, reason);
    }
    await this.until((resolve) => {
      this.closed.then(resolve);
    }, patience);
    const isOver = this.isClosed;
    this.socket.terminate();
    await this.closed;
    // A client that has answered may still keep the socket open.
    if (Number.isFinite(this.closedAt)) this.answersClose = isOver || this.hasSentClose;
  }
}
