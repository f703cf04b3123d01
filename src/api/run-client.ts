import { type ExchangeConstraints, exchange } from '../../arbitraries/exchange.js';
import { sampleAt } from '../engine/generate/sample.js';
import type { Certainty } from '../engine/schema/rules.js';
import { compile } from '../exchanges/compile.js';
import type { Exchange, LogEntry } from '../exchanges/exchange.js';
import type { Plan } from '../exchanges/plan.js';
import { simplerPlans } from '../exchanges/simpler-plans.js';
import { SIMPLEST_PLAN } from '../exchanges/simplest-plan.js';
import { type ClientState, type StateRule, stateDifferences } from '../exchanges/state-differences.js';
import type { RealtimeServerEvent } from '../objects/events/server-event.js';

/** The events that the server sends, one after the other. They can be read with `for` and with `for await`. */
export interface ServerEvents extends Iterable<RealtimeServerEvent>, AsyncIterable<RealtimeServerEvent> {}

/** A client: reads the events of the server, and returns what it knows in the end. */
export type Client = (events: ServerEvents) => ClientState | Promise<ClientState>;

/** Options of a run of a client. */
export interface ClientOptions extends Pick<ExchangeConstraints, 'size' | 'maxTurns' | 'order' | 'faults'> {
  /** An integer, which the exchanges follow from. */
  readonly seed: number;
  /** Number of exchanges. Default: 1000. */
  readonly runs?: number;
  /** Most exchanges that are tried to make one finding smaller. Default: 2000. */
  readonly shrinks?: number;
}

/** Something that a client does wrong, shown by the smallest exchange that was found. */
export interface ClientFinding {
  /** What differs; `client.raised` if the client raised an exception. */
  readonly rule: StateRule | 'client.raised';
  /** What is wrong, for people. */
  readonly message: string;
  /** Index of the first exchange that shows it. */
  readonly index: number;
  /** Number of exchanges that show it. */
  count: number;
  readonly plan: Plan;
  readonly log: readonly LogEntry[];
  readonly expected: Exchange['expected'];
  readonly actual: ClientState | undefined;
  /** Rules that the exchange rests on, beyond those of every exchange, and how sure they are. */
  readonly restsOn: Readonly<Record<string, Certainty>>;
}

/** The result of a run. */
export interface ClientReport {
  readonly exchanges: number;
  readonly events: number;
  readonly findings: readonly ClientFinding[];
}

/** What a client did with an exchange. */
interface Trial {
  readonly made: Exchange;
  readonly actual: ClientState | undefined;
  readonly broken: readonly { readonly rule: ClientFinding['rule']; readonly message: string }[];
}

function eventsOf(log: readonly LogEntry[]): ServerEvents {
  const events = log.flatMap(({ from, event }) => (from === 'server' ? [event] : []));
  return {
    [Symbol.iterator]: () => events[Symbol.iterator](),
    async *[Symbol.asyncIterator]() {
      yield* events;
    },
  };
}

/** Gives an exchange to a client. */
export async function tryClient(client: Client, made: Exchange): Promise<Trial> {
  try {
    const actual = await client(eventsOf(made.log));
    return { made, actual, broken: [...stateDifferences(made.expected, actual)] };
  } catch (error) {
    // It may report the end of the connection in this way.
    const isAllowed = made.faults.some(({ duty }) => duty !== 'survive');
    const message = `it raised ${String(error)}`;
    return { made, actual: undefined, broken: isAllowed ? [] : [{ rule: 'client.raised', message }] };
  }
}

const breaks = ({ broken }: Trial, rule: string) => broken.some((one) => one.rule === rule);

/** Makes the plan simpler as long as its exchange still shows the same. */
async function shrunk(client: Client, first: Trial, rule: string, most: number): Promise<Trial> {
  let trial = first;
  let left = most;
  for (let found = true; found && left > 0; ) {
    found = false;
    for (const plan of simplerPlans(trial.made.plan)) {
      if (left-- <= 0) break;
      const simpler = await tryClient(client, compile(plan));
      if (!breaks(simpler, rule)) continue;
      trial = simpler;
      found = true;
      break;
    }
  }
  return trial;
}

function restsOn({ made }: Trial): ClientFinding['restsOn'] {
  const usual = compile(SIMPLEST_PLAN).rules;
  return Object.fromEntries(Object.entries(made.rules).filter(([id]) => !Object.hasOwn(usual, id)));
}

/** Gives exchanges to a client, and returns each distinct failure once. */
export async function runClient(client: Client, options: ClientOptions): Promise<ClientReport> {
  const { seed, runs = 1000, shrinks = 2000, size = 'small', faults = ['survive'], ...rest } = options;
  const plans = exchange({ size, faults, ...rest });
  const findings = new Map<string, ClientFinding>();
  let events = 0;
  for (let index = 0; index < runs; index++) {
    const trial = await tryClient(client, compile(sampleAt(plans, seed, index)));
    events += trial.made.log.length;
    for (const rule of new Set(trial.broken.map((one) => one.rule))) {
      const known = findings.get(rule);
      if (known) known.count++;
      else {
        const small = await shrunk(client, trial, rule, shrinks);
        const { log, expected, plan } = small.made;
        const { message } = small.broken.find((one) => one.rule === rule)!;
        const found = { rule, message, index, count: 1, plan, log, expected, actual: small.actual };
        findings.set(rule, { ...found, restsOn: restsOn(small) });
      }
    }
  }
  return { exchanges: runs, events, findings: [...findings.values()] };
}
