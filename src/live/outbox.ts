import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { LooseEvent } from '../exchanges/step.js';
import { framesOf } from './frames.js';

/**
 * Frames that are to be sent. They are written in one piece as soon as the player waits for something: to ask the system
 * for each of them takes longer than to make them.
 */
export class Outbox {
  private events: LooseEvent[] = [];

  constructor(
    private readonly socket: WebSocket,
    private readonly raw: Duplex,
  ) {}

  add(event: LooseEvent): void {
    this.events.push(event);
    if (this.events.length === 1) process.nextTick(this.flush);
  }

  readonly flush = (): void => {
    const { events, socket, raw } = this;
    if (events.length === 0) return;
    this.events = [];
    // Nothing comes after a close frame.
    if (socket.readyState !== socket.OPEN) return;
    raw.cork();
    for (const part of framesOf(events)) raw.write(part, 'latin1');
    raw.uncork();
  };
}
