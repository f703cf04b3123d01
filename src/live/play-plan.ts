import type { AppliedFault, FinalState } from '../exchanges/exchange.js';
import { FAULTS } from '../exchanges/fault.js';
import type { Feature } from '../exchanges/features.js';
import type { Plan } from '../exchanges/plan.js';
import type { LooseEvent } from '../exchanges/step.js';
import type { EventEntry } from '../protocol/exchange-entry.js';
import { DEFAULT_SESSION } from './default-session.js';
import { detectionOf, type LiveConfig } from './live-config.js';
import type { Connection } from './live-server.js';
import { LiveSession } from './live-session.js';
import { type LiveEntry, Player } from './player.js';
import { requestUrl } from './request-url.js';
import { type DriverTimes, TurnDriver } from './turn-driver.js';

/** An exchange that was played to a client. */
export interface PlayedExchange {
  readonly log: readonly LiveEntry[];
  /** The events of both sides before faults changed those of the server. */
  readonly legal: readonly EventEntry[];
  /** What the client must know in the end. */
  readonly expected: FinalState;
  readonly faults: readonly AppliedFault[];
  readonly features: readonly Feature[];
  /** Whether the exchange was ended before its end, because it took too long. */
  readonly wasCut: boolean;
  /** Whether the client answered the close frame of the server, if there was one. */
  readonly answersClose: boolean;
}

/** Milliseconds in which a client reacts. */
const QUIET = 10;

/**
 * Whether it must be known that the client has received an event: what it must not do depends on that. It must not create a
 * response while one runs, must not answer a call that was cut off, and must have the time to react to speech and to calls.
 */
function isBarrier({ type, item }: LooseEvent): boolean {
  if (type === 'response.created' || type === 'input_audio_buffer.speech_started') return true;
  return type === 'response.output_item.done' && (item as LooseEvent).type === 'function_call';
}

/** The configuration of a session as it begins. The server hears speech unless the client turns that off. */
function beginning(config: LiveConfig): LiveConfig {
  const { audio } = config;
  const { input } = audio ?? {};
  const turn_detection = input?.turn_detection ?? detectionOf({}, null);
  return { ...DEFAULT_SESSION, ...config, audio: { ...audio, input: { ...input, turn_detection } } } as LiveConfig;
}

/** Plays the exchange of a plan to a client that has connected, until the connection is closed. */
export async function playPlan(
  plan: Plan,
  { socket, raw, request }: Connection,
  times: DriverTimes,
  stop?: AbortSignal,
): Promise<PlayedExchange> {
  const model = requestUrl(request).searchParams.get('model') ?? undefined;
  const legal: EventEntry[] = [];
  const log: LiveEntry[] = [];
  const driver = new TurnDriver(plan, times);
  const session = new LiveSession({
    plan: { ...plan, session: { forgets: plan.session.forgets ?? false, config: beginning(plan.session.config) } },
    responses: driver.response,
    asides: driver.aside,
    speech: driver.speech,
    listens: false,
    named: { model },
    onEvent: (entry) => {
      legal.push(entry);
      if (entry.from === 'client') driver.noteClient();
    },
  });
  driver.attach(session);
  const player = new Player(socket, raw, session, {
    log: (entry) => log.push(entry),
    quiet: QUIET,
    onNext: () => {
      driver.advance();
      if (driver.isEndless) player.stop();
    },
    onIdle: driver.idle,
    isBarrier,
  });
  const end = () => player.stop();
  stop?.addEventListener('abort', end, { once: true });
  await player.run();
  stop?.removeEventListener('abort', end);
  const { state, score } = session.core;
  const connection = session.closing?.kind === 'silence' ? 'silent' : session.closing ? 'closed' : 'open';
  // It has an effect only if the client closes the connection.
  const isUnanswered = !session.answersClose && !log.some((entry) => 'close' in entry && entry.from === 'server');
  const unanswered = { kind: 'no-close-answer', duty: FAULTS['no-close-answer'], at: log.length } as const;
  return {
    log,
    legal,
    expected: { ...state, connection },
    faults: isUnanswered ? [...session.applied, unanswered] : session.applied,
    features: [...score.features],
    wasCut: (stop?.aborted ?? false) || driver.isEndless,
    answersClose: player.answersClose,
  };
}
