import type { AudioType } from './audio.js';
import type { Feature } from './features.js';
import { Ids } from './ids.js';
import type { Placement, Plan } from './plan.js';
import type { LooseEvent, Step, Strand } from './step.js';

/** Seconds between the beginnings of two turns, as identifiers express them. */
const TURN_SECONDS = 7;

/** The strands of an exchange while they are written, and what they have in common. */
export class Score {
  readonly ids: Ids;
  readonly features = new Set<Feature>();
  /** The identifier of the session. */
  readonly sessionId: string;
  /** The identifier of the conversation. */
  readonly conversation: string;
  /** Index of the current turn. */
  turn = -1;
  /** The instructions that the client set last. */
  instructions: string | undefined;
  /** Milliseconds of audio that the client has appended. */
  heard = 0;
  /** Whether an item of a response was done already: the first one may forget its predecessor. */
  hasItem = false;
  /** The first and the last events of all responses. */
  readonly responses: { readonly created: Step; readonly done: Step }[] = [];
  /** The last events of all transcriptions. */
  readonly transcribed: Step[] = [];
  /** Number of audio deltas, which makes them different. */
  private audioCount = 0;
  private readonly watches: (() => void)[] = [];
  private readonly side: Strand[] = [];
  private readonly main: Strand[] = [];

  constructor(readonly plan: Plan) {
    this.ids = new Ids(plan.seed, plan.begins);
    this.sessionId = this.ids.next('sess_');
    this.conversation = this.ids.next('conv_');
  }

  /** The format of output audio. */
  get outputFormat(): AudioType {
    return this.plan.session.config.audio?.output?.format?.type ?? 'audio/pcm';
  }

  /** The format of input audio. */
  get inputFormat(): AudioType {
    return this.plan.session.config.audio?.input?.format?.type ?? 'audio/pcm';
  }

  /** All strands: those of the side first, which wait for a place between the events of the others. */
  get strands(): readonly Strand[] {
    return [...this.side, ...this.main];
  }

  /**
   * Removes the strands that were written, and returns them: those of the side and those of the main course. What is only
   * known when the order of everything is known is forgotten: a session that goes on would keep it for ever.
   */
  take(): { readonly side: readonly Strand[]; readonly main: readonly Strand[] } {
    this.watches.length = 0;
    this.responses.length = 0;
    return { side: this.side.splice(0), main: this.main.splice(0) };
  }

  /** Begins a turn. */
  beginTurn(turn: number): void {
    this.turn = turn;
    this.ids.at(this.plan.begins + 1 + turn * TURN_SECONDS);
  }

  /** Begins a strand of the main course: it goes on when no other one wants to go before. */
  mainStrand(place?: Placement): Step[] {
    return begin(this.main, place);
  }

  /** Begins a strand beside the main course: it goes before it as soon as its place allows. */
  sideStrand(place?: Placement): Step[] {
    return begin(this.side, place);
  }

  /** Calls a function when the order is known. */
  watch(call: () => void): void {
    this.watches.push(call);
  }

  /** Says that the order is known. */
  finish(): void {
    for (const call of this.watches) call();
  }

  server(event: LooseEvent): Step {
    return stepOf('server', event, this.turn);
  }

  client(event: LooseEvent): Step {
    return stepOf('client', event, this.turn);
  }

  /** The identifier of the next event of the server. */
  eventId(): string {
    return this.ids.next('event_');
  }

  /** A number that is different for each piece of audio. */
  nextAudio(): number {
    return this.plan.seed + 97 * this.audioCount++;
  }
}

/** Returns a step with all properties: those that are added later make each read of a step slower. */
const stepOf = (from: Step['from'], event: LooseEvent, turn: number): Step => ({
  from,
  event,
  turn,
  position: -1,
  after: undefined,
  glued: undefined,
  link: undefined,
  effect: undefined,
});

function begin(strands: Strand[], place: Placement | undefined): Step[] {
  const steps: Step[] = [];
  strands.push({ steps, place });
  return steps;
}
