import { type CarrierName, carriedValues } from '../../arbitraries/carriers.js';
import type { ModelName } from '../../arbitraries/models.js';
import { CannotRun } from './_cannot-run.js';
import { eventIn, type LogEvent, type Selection, sentence } from './_event-log.js';

/** Selects the values of a model inside the events of a log, and counts the events that carry none. */
export class CarriedSelection implements Selection {
  private others = 0;
  private readonly valueIn: ReturnType<typeof carriedValues>;

  constructor(name: ModelName, within: CarrierName | true) {
    try {
      this.valueIn = carriedValues(name, within);
    } catch (error) {
      throw error instanceof RangeError ? new CannotRun(`--within: ${error.message}.`) : error;
    }
  }

  find(value: unknown): LogEvent {
    const { event, pointer } = eventIn(value);
    const carried = this.valueIn(event);
    return carried ? { event: carried.value, pointer: pointer + carried.at } : { event: undefined, pointer };
  }

  select({ event }: LogEvent): 'checked' | 'left out' {
    if (event !== undefined) return 'checked';
    this.others++;
    return 'left out';
  }

  leftOut(): string[] {
    return sentence(this.others, 'that do not carry it');
  }
}
