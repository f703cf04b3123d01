import type { InputPlan, Plan, ResponsePlan, Turn } from '../exchanges/plan.js';
import { SIMPLEST_RESPONSE, SIMPLEST_TRANSCRIPTION, SIMPLEST_TURN } from '../exchanges/simplest-plan.js';
import { detection } from './live-config.js';
import type { LiveSession } from './live-session.js';
import { type SpeechPlan, takeTurn } from './speech.js';

/** Milliseconds in which a client sets up the session, asks for the response after its outputs, or goes on by itself. */
const TIMES = { begin: 50, create: 150, next: 300 };

/** Responses that a client may ask for, beyond the planned ones. */
const MOST_MORE = 10;

/** Milliseconds that a client has for what it must do. */
export interface DriverTimes {
  /** To return the output of a function. */
  readonly output: number;
  /** To ask for the first response, if the session does not hear speech. */
  readonly ask: number;
}

/** What a player does when there is nothing to send. */
export type WhenIdle = 'go on' | 'close' | { readonly wait: number };

type Heard = Extract<InputPlan, { transcription: unknown }>;

const speechIn = ({ input }: Turn = SIMPLEST_TURN): SpeechPlan =>
  'transcription' in input
    ? { padding: 0, ...(input as Heard) }
    : { padding: 0, transcription: SIMPLEST_TRANSCRIPTION };

/**
 * Drives a session by a plan: the user speaks when the plan says so, so that a client needs no script. If the client turned
 * the detection of speech off, a turn begins when it asks for a response.
 */
export class TurnDriver {
  /** Number of turns that have begun. */
  private begun = 0;
  /** Number of responses that were taken from the turns. */
  private made = 0;
  private readonly asides: ResponsePlan[];
  private session: LiveSession | undefined;
  /** What the client was given time for. */
  private readonly waited = new Set<string>();
  /** Calls that the client does not answer. */
  private readonly givenUp = new Set<string>();
  /** Milliseconds of speech that the client did not send. */
  private spoken = 0;

  constructor(
    private readonly plan: Plan,
    private readonly times: DriverTimes,
  ) {
    this.asides = plan.turns.flatMap(({ outOfBand = [] }) => outOfBand.map(({ response }) => response));
  }

  /** Drives a session. */
  attach(session: LiveSession): void {
    this.session = session;
    session.core.mayBeInterrupted = () => this.nextInterrupts;
  }

  /** The response to the current turn. */
  readonly response = (): ResponsePlan => {
    // The client asks for it without any speech.
    if (++this.made > this.begun) this.begin();
    return this.plan.turns[this.begun - 1]?.response ?? SIMPLEST_RESPONSE;
  };

  readonly aside = (): ResponsePlan => this.asides.shift() ?? SIMPLEST_RESPONSE;

  /** The speech that the client commits by itself. */
  readonly speech = (): SpeechPlan => speechIn(this.next ?? this.plan.turns.at(-1));

  /** Whether the client asks for more and more. */
  get isEndless(): boolean {
    return this.made > this.plan.turns.length + MOST_MORE;
  }

  private get next(): Turn | undefined {
    return this.plan.turns[this.begun];
  }

  private get hearing() {
    return this.session && detection(this.session.core.config);
  }

  /** Whether the next turn is speech, which interrupts the response in progress. */
  private get nextInterrupts(): boolean {
    return this.next !== undefined && this.next.input.kind !== 'timeout' && this.hearing?.interrupts === true;
  }

  /** Notes that the client has begun to set up the session. */
  noteClient(): void {
    this.waited.add('begin');
  }

  /** Begins a turn: what is written from now on belongs to it. */
  private begin(): void {
    this.session?.core.score.beginTurn(this.begun);
    this.begun++;
  }

  /** Goes on before the next event is chosen. A turn may begin while strands of the last one are not sent yet. */
  readonly advance = (): void => {
    const { session, next, hearing } = this;
    if (!session || !hearing || session.core.begun.position < 0) return;
    const { core, input } = session;
    if (input.isSpeech) {
      // The response that it interrupts ends before.
      if (!core.active || !hearing.interrupts) input.stop();
    } else if (next && this.begun > 0 && this.mayBegin(next)) this.speak(next);
  };

  private mayBegin({ overlaps = false }: Turn): boolean {
    const { core } = this.session!;
    if (core.active === undefined) return !core.merger.isEmpty && !this.hasCalls();
    if (core.interruptible.isWaiting(core.active)) return this.nextInterrupts;
    return overlaps && !this.hearing!.interrupts && core.active.created.position >= 0;
  }

  /** Lets the user speak, or be silent for so long that the server takes the turn. */
  private speak(turn: Turn): void {
    const { core, input: audio } = this.session!;
    const { input } = turn;
    this.begin();
    if (input.kind === 'timeout' && this.hearing!.idle !== undefined) {
      takeTurn(speechIn(turn), input.silence, core);
      return;
    }
    if ('appends' in input && core.score.heard === this.spoken) {
      this.spoken += input.appends.reduce((sum, one) => sum + one, 0);
      core.score.heard = this.spoken;
    }
    audio.start(speechIn(turn));
  }

  /** Says what to do when nothing can be sent, and the client sends nothing. */
  readonly idle = (): WhenIdle => {
    const { session, hearing } = this;
    if (!session || this.isEndless) return 'close';
    const wait = this.waitForClient();
    if (wait !== undefined) return { wait };
    const { core, input } = session;
    if (input.isSpeech) input.stop();
    else if (core.interruptible.isWaiting(core.active)) {
      core.interruptible.endAlone(core.active!, core.merger, core.state);
    } else if (hearing && this.next) this.speak(this.next);
    else return 'close';
    return 'go on';
  };

  /** How many milliseconds the client has to do something, if it may have something to do. Each time is given once. */
  private waitForClient(): number | undefined {
    const { core } = this.session!;
    if (this.isFirst('begin')) return TIMES.begin;
    const owed = this.owed();
    if (owed.length > 0) {
      if (this.isFirst(`output ${owed}`)) return this.times.output;
      for (const id of owed) this.givenUp.add(id);
    }
    if (core.active) return undefined;
    if (this.hasCalls() && this.isFirst(`create ${core.state.responses.length}`)) return TIMES.create;
    const asks = this.hearing ? !this.hearing.creates && this.begun > this.made : this.next !== undefined;
    if (!asks || !this.isFirst(`ask ${this.made} ${this.begun}`)) return undefined;
    return this.made === 0 && !this.hearing ? this.times.ask : TIMES.next;
  }

  private isFirst(what: string): boolean {
    if (this.waited.has(what)) return false;
    this.waited.add(what);
    return true;
  }

  /** The calls that the client must still answer. */
  private owed(): string[] {
    const { calls, state } = this.session!.core;
    const isCompleted = (id: string) => state.responses.some((one) => one.id === id && one.status === 'completed');
    return [...calls].flatMap(([id, { isWhole, outputs, responseId }]) =>
      isWhole && outputs === 0 && !this.givenUp.has(id) && isCompleted(responseId) ? [id] : [],
    );
  }

  /** Whether the last response called functions. */
  private hasCalls(): boolean {
    const { calls, state } = this.session!.core;
    const last = state.responses.findLast(({ outOfBand }) => !outOfBand);
    return last !== undefined && [...calls.values()].some(({ responseId }) => responseId === last.id);
  }
}
