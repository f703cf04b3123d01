import type { AppliedFault, Delivery, FinalError, FinalState } from './exchange.js';
import { FAULTS, type Fault, type FaultKind } from './fault.js';
import { errorEvent, FAILURES, unknownEvent, withUnknown } from './fault-events.js';
import { siteOf } from './fault-sites.js';
import type { Score } from './score.js';
import type { LooseEvent, Step } from './step.js';

/** An entry of a log while it is made. */
interface LooseEntry {
  readonly from: 'server' | 'client';
  readonly event: LooseEvent;
}

/** An error that the server reports before the event at this position. */
export interface ReportedError {
  readonly position: number;
  readonly error: FinalError;
}

/** The log of an exchange with its faults. */
export interface FaultyLog {
  readonly log: readonly LooseEntry[];
  readonly faults: AppliedFault[];
  readonly delivery: Delivery[];
  /** Number of events of the order, before the connection ends. */
  readonly end: number;
  readonly connection: FinalState['connection'];
  /** Errors that the server reports before the event at this position. */
  readonly errors: readonly ReportedError[];
}

/** Characters of the padding that makes a frame large. */
const PADDING = { 'large-frame': 70_000, 'huge-frame': 1_100_000 };

/** How the connection ends after an event. */
const CLOSES: Partial<Record<FaultKind, { code?: number; reason?: string }>> = {
  expiry: { code: FAILURES.expiry.code, reason: FAILURES.expiry.reason },
  cut: {},
  'internal-error': { code: 1011, reason: 'The server had an error.' },
  silence: {},
};

/** Makes the log of the events in this order, with the faults of the plan. */
export function applyFaults(order: readonly Step[], score: Score): FaultyLog {
  const { faults: planned } = score.plan;
  const unopened = planned.find(({ kind }) => kind === 'refusal' || kind === 'wrong-key' || kind === 'wrong-model');
  if (unopened) return unopenedLog(unopened.kind, score);
  const entries: LooseEntry[] = order.map(({ from, event }) => ({ from, event }));
  if (planned.length === 0) return { log: entries, ...NOTHING, end: order.length };
  return new FaultyOrder(score).log(order);
}

const NOTHING = {
  faults: [],
  delivery: [],
  connection: 'open' as const,
  errors: [],
};

/** The log of a connection that the server refuses, or closes at once. */
export function unopenedLog(kind: FaultKind, score: Score): FaultyLog {
  const isRefused = kind === 'refusal';
  const failure = kind === 'wrong-key' ? FAILURES['wrong-key'] : FAILURES['wrong-model'];
  const log: LooseEntry[] = isRefused ? [] : [{ from: 'server', event: errorEvent(failure, score.eventId()) }];
  const { code, reason, error } = failure;
  return {
    log,
    faults: [{ kind, duty: FAULTS[kind], at: log.length }],
    delivery: [isRefused ? { kind, at: 0, code: 403 } : { kind, at: log.length, code, reason }],
    end: 0,
    connection: isRefused ? 'refused' : 'closed',
    errors: isRefused ? [] : [{ position: 0, error }],
  };
}

/** Events in order, to which faults are applied one event after the other. */
export class FaultyOrder {
  readonly entries: LooseEntry[] = [];
  readonly faults: AppliedFault[] = [];
  readonly delivery: Delivery[] = [];
  readonly errors: ReportedError[] = [];
  connection: FinalState['connection'] = 'open';
  private held: LooseEntry | undefined;

  constructor(private readonly score: Score) {}

  log(order: readonly Step[]): FaultyLog {
    const sites = new Map<Step, Fault[]>();
    let atEnd: FaultKind | undefined;
    for (const fault of this.score.plan.faults) {
      if (fault.kind === 'no-close-answer') atEnd = fault.kind;
      const site = fault.kind === 'no-close-answer' ? undefined : siteOf(fault, this.score);
      if (site) sites.set(site, [...(sites.get(site) ?? []), fault]);
    }
    let end = 0;
    for (const step of order) {
      this.add(step, sites.get(step) ?? []);
      end = step.position + 1;
      if (this.connection !== 'open') break;
    }
    if (this.held) this.entries.push(this.held);
    if (atEnd) this.note(atEnd, { kind: atEnd, at: this.entries.length });
    const { entries: log, faults, delivery, connection, errors } = this;
    return { log, faults, delivery, connection, errors, end };
  }

  /** Adds an event with the faults that affect it. */
  add(step: Step, faults: readonly Fault[]): void {
    const { from } = step;
    let event: LooseEvent | undefined = step.event;
    let copies = 1;
    let isHeld = false;
    for (const { kind, nth } of faults) {
      switch (kind) {
        case 'unknown-event':
          this.note(kind);
          this.entries.push({ from: 'server', event: unknownEvent(nth, this.score.eventId()) });
          break;
        case 'error':
          this.report(kind, step.position);
          break;
        case 'lost-delta':
        case 'lost-done':
          this.note(kind);
          copies = 0;
          break;
        case 'doubled-delta':
        case 'doubled-event':
          this.note(kind);
          if (copies > 0) copies = 2;
          break;
        case 'swapped-events':
          isHeld = this.held === undefined;
          if (isHeld) this.note(kind);
          break;
        case 'fragments':
        case 'segments':
        case 'pause':
        case 'ping':
          this.note(kind, { kind, at: this.entries.length });
          break;
        default: {
          const changed: LooseEvent | undefined = event && this.changed(kind, event);
          if (changed) this.note(kind);
          event = changed ?? event;
        }
      }
    }
    const entry = { from, event: event as LooseEvent };
    if (isHeld) this.held = entry;
    else {
      for (let copy = 0; copy < copies; copy++) this.entries.push(entry);
      if (this.held && from === 'server') {
        this.entries.push(this.held);
        this.held = undefined;
      }
    }
    for (const { kind } of faults) this.close(kind, step.position);
  }

  /** Returns the event with a fault in it. */
  private changed(kind: FaultKind, event: LooseEvent): LooseEvent | undefined {
    switch (kind) {
      case 'unknown-properties':
        return withUnknown(event);
      case 'null-anchor':
        return { ...event, previous_item_id: null };
      case 'stale-anchor':
        return { ...event, previous_item_id: this.score.ids.next('item_') };
      case 'large-frame':
      case 'huge-frame':
        return { ...event, obfuscation: 'x'.repeat(PADDING[kind]) };
      default:
        return undefined;
    }
  }

  /** Adds the event of an error. */
  private report(kind: 'error' | 'expiry', position: number): void {
    this.note(kind);
    this.errors.push({ position, error: FAILURES[kind].error });
    this.entries.push({ from: 'server', event: errorEvent(FAILURES[kind], this.score.eventId()) });
  }

  /** Ends the connection, if the fault does. */
  private close(kind: FaultKind, position: number): void {
    const close = CLOSES[kind];
    if (!close || this.connection !== 'open') return;
    if (kind === 'expiry') this.report(kind, position);
    this.note(kind === 'expiry' ? undefined : kind, { kind, at: this.entries.length, ...close });
    this.connection = kind === 'silence' ? 'silent' : 'closed';
  }

  private note(kind?: FaultKind, delivery?: Delivery): void {
    if (kind) this.faults.push({ kind, duty: FAULTS[kind], at: this.entries.length });
    if (delivery) this.delivery.push(delivery);
  }
}
