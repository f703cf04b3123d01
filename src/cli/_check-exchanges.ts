import { isObject } from '../engine/json/type-of.js';
import { clientEvents } from '../objects/events/client-events.js';
import type { Sender } from '../objects/events/event.js';
import { type ExchangeChecker, exchangeChecker } from '../protocol/exchange-checker.js';
import type { ExchangeEntry } from '../protocol/exchange-entry.js';
import type { ExchangeViolation } from '../protocol/report.js';
import { type PlacedViolation, violationLine } from '../reporting/violation-line.js';
import { jsonLine } from '../sampling/json-line.js';
import { CannotRun } from './_cannot-run.js';
import { eventIn } from './_event-log.js';
import { type PlacedValue, valuesOfFiles } from './_file-values.js';
import { plural } from './_plural.js';
import { note, print } from './_print.js';

interface Options {
  readonly partial: boolean;
  readonly json: boolean;
}

const CLIENT_TYPES: ReadonlySet<unknown> = new Set(clientEvents.map(({ type }) => type));

/** Where an event is: its line, and its place in the JSON text of that line. */
interface Place {
  readonly pointer: string;
  readonly line: number;
}

type Found = PlacedViolation & Pick<ExchangeViolation, 'certainty'>;

/** Returns a violation on one line, with the number of the event and how sure the rule is. */
function textOf(found: Found): string {
  const sure = found.certainty === 'documented' ? '' : `, ${found.certainty}`;
  return violationLine({ ...found, message: `${found.message} (event ${found.index + 1}${sure})` });
}

/** An exchange that is being read from a file. */
class Log {
  private readonly checker: ExchangeChecker = exchangeChecker();
  private readonly places: Place[] = [];

  constructor(readonly file: string) {}

  /** Reads an entry: an event, with or without who sent it, or the end of the connection. */
  *push({ value, pointer, lineOf }: PlacedValue): Generator<Found> {
    const found = eventIn(value);
    const place = pointer + found.pointer;
    this.places.push({ pointer: place, line: lineOf(place) });
    const broken = this.checker.push(entryOf(value, found.event, found.from));
    for (const one of broken) yield this.placed(one, lineOf(place + one.path));
  }

  *end(): Generator<Found> {
    for (const one of this.checker.end()) yield this.placed(one, this.places[one.index]!.line);
  }

  private placed({ rule, certainty, index, path, message }: ExchangeViolation, line: number): Found {
    return { file: this.file, line, index, path: this.places[index]!.pointer + path, rule, certainty, message };
  }
}

const isClose = (value: unknown): value is { from: Sender; close: object } =>
  isObject(value) && (value.from === 'server' || value.from === 'client') && isObject(value.close);

function entryOf(value: unknown, event: unknown, from: Sender | undefined): ExchangeEntry {
  if (isClose(value)) return value;
  const isOfClient = isObject(event) && CLIENT_TYPES.has(event.type);
  return { from: from ?? (isOfClient ? 'client' : 'server'), event };
}

/** The number of the connection that an entry belongs to. Those of the first one need none. */
const connectionOf = (value: unknown): unknown => (isObject(value) && 'from' in value && value.connection) || 0;

/** Checks the logs of exchanges: each file is one, or has one for each connection. */
export async function checkExchanges(files: readonly string[], { partial, json }: Options): Promise<void> {
  const counts = { exchanges: 0, events: 0, violations: 0, unread: 0 };
  const onProblem = (sentence: string) => {
    counts.unread++;
    note(sentence);
  };
  async function* found() {
    for (const file of files) {
      const logs = new Map<unknown, Log>();
      for await (const value of valuesOfFiles([file], onProblem)) {
        const connection = connectionOf(value.value);
        const log = logs.get(connection) ?? new Log(value.file);
        logs.set(connection, log);
        counts.events++;
        yield* log.push(value);
      }
      counts.exchanges += logs.size;
      if (!partial) for (const log of logs.values()) yield* log.end();
    }
  }
  async function* lines() {
    for await (const violation of found()) {
      counts.violations++;
      yield json ? jsonLine(violation) : `${textOf(violation)}\n`;
    }
  }
  const isRead = await print(lines());
  const { exchanges, events, violations, unread } = counts;
  const errors = unread > 0 ? `, ${plural(unread, 'read error')}` : '';
  const checked = `${plural(events, 'event')} of ${plural(exchanges, 'exchange')} checked`;
  if (isRead) note(`${checked}, ${plural(violations, 'violation')}${errors}`);
  process.exitCode = unread > 0 ? 2 : violations > 0 ? 1 : 0;
  if (events === 0 && unread === 0) throw new CannotRun('nothing was checked: there is no value in the files.');
}
