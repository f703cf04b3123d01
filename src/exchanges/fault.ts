/** What a client must do if a fault occurs: go on, report it, or either. */
export type Duty = (typeof DUTIES)[number];

/** The duties of a client. */
export const DUTIES = ['survive', 'report', 'either'] as const;

/** The faults, and what a client must do. */
export const FAULTS = {
  /** An event of a type that is not documented. */
  'unknown-event': 'survive',
  /** Properties that are not documented. */
  'unknown-properties': 'survive',
  /** An `error` that leaves the session as it is. */
  error: 'survive',
  /** A `previous_item_id` that is null although there is a previous item. */
  'null-anchor': 'survive',
  /** A `previous_item_id` of an item that does not exist any more. */
  'stale-anchor': 'survive',
  /** A delta is lost. What is whole comes with the `.done` event. */
  'lost-delta': 'survive',
  /** A delta comes twice. */
  'doubled-delta': 'survive',
  /** A frame of more than 64 KiB. */
  'large-frame': 'survive',
  /** A frame of more than 1 MiB. */
  'huge-frame': 'survive',
  /** One event in several frames. */
  fragments: 'survive',
  /** One frame in several TCP segments. */
  segments: 'survive',
  /** A pause before a frame. */
  pause: 'survive',
  /** A ping before a frame. */
  ping: 'survive',
  /** HTTP 403 instead of an upgrade. */
  refusal: 'report',
  /** A wrong key: an `error`, then close code 3000. */
  'wrong-key': 'report',
  /** A wrong model: an `error`, then close code 4000. */
  'wrong-model': 'report',
  /** The session ends after an hour: an `error`, then close code 1001. */
  expiry: 'report',
  /** The socket ends without a close frame. */
  cut: 'report',
  /** The server closes with code 1011. */
  'internal-error': 'report',
  /** The server sends nothing more. */
  silence: 'report',
  /** An event comes twice. */
  'doubled-event': 'either',
  /** An event comes after the next one. */
  'swapped-events': 'either',
  /** A `.done` event of a text, a transcript or arguments is lost. */
  'lost-done': 'either',
  /** The server does not answer the close frame of the client. */
  'no-close-answer': 'either',
} as const satisfies Record<string, Duty>;

/** The name of a fault. */
export type FaultKind = keyof typeof FAULTS;

/** The names of all faults. */
export const FAULT_KINDS = Object.keys(FAULTS) as readonly FaultKind[];

/** A fault of an exchange. */
export interface Fault {
  readonly kind: FaultKind;
  /** Index of the turn in which it occurs, from 0. Faults of the connection do not depend on it. */
  readonly turn: number;
  /** Which event of the turn it affects, among those that it can affect, from 0. If there are fewer, the last one. */
  readonly nth: number;
}

/** The names of the faults with one of these duties. */
export const faultsOf = (...duties: readonly Duty[]): readonly FaultKind[] =>
  FAULT_KINDS.filter((kind) => duties.includes(FAULTS[kind]));
