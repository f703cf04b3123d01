import type { ClientState } from '../../exchanges/state-differences.js';
import type { Complaint } from '../verdict.js';

/** What a client says about the end of a connection, and what it knows then. What it leaves out is not judged. */
export interface ReportedState extends ClientState {
  /** `closed` if the client ended normally, `raised` if it reported an error. */
  readonly ended?: 'closed' | 'raised';
  /** Types of the items that it keeps: others are not missed. Default: all. */
  readonly types?: readonly string[];
}

/** How a client ended. */
export interface ClientEnd {
  /** `raised`: by an exception, or with an exit code that is not 0; `hung`: it had to be ended. */
  readonly how: 'returned' | 'raised' | 'crashed' | 'hung';
  readonly complaint?: Complaint;
  readonly state?: ReportedState;
}

/** A client that runs. */
export interface ClientRun {
  readonly ended: Promise<ClientEnd>;
  /** Ends the client, since its time is over. */
  end(): void;
}

/** A client that can be started again and again, each time with another URL. */
export interface ClientTarget {
  /** Number of clients that may run at once. */
  readonly width: number;
  /** Whether it is a program that is started for each exchange: nothing is known of it but how it ends. */
  readonly isProgram: boolean;
  /** Starts the client. `ended` rejects with `CannotStart` if it does not exist. */
  start(url: string): ClientRun;
  close(): Promise<void>;
  /** What else is remarkable about the client. Complete when the target is closed. */
  readonly remarks: readonly string[];
}
