import { describe, expect, it } from 'vitest';
import { compile } from '../../src/exchanges/compile.js';
import type { LogEntry } from '../../src/exchanges/exchange.js';
import { DUTIES, FAULTS, type FaultKind, faultsOf } from '../../src/exchanges/fault.js';
import { planOf, respond, text, written } from './_plans.js';
import { replay } from './_replay.js';

const legal = planOf([
  { input: written('Hi'), response: respond([text('One two three', { parts: [{ cuts: [3, 4] }] })]) },
  { input: written('Bye'), response: respond([text('Bye')]) },
]);
const { log: whole, expected } = compile(legal);

const withFault = (kind: FaultKind, nth = 0, turn = 0) => compile({ ...legal, faults: [{ kind, turn, nth }] });

/** The types of events, or the pieces of text in their place. */
const namesOf = (log: readonly LogEntry[]) =>
  log.map(({ event }) => ('delta' in event && event.type !== 'response.output_audio.delta' ? event.delta : event.type));

/** The events that one log has more often than another one. */
function surplus(log: readonly LogEntry[], other: readonly LogEntry[]): unknown[] {
  const left = namesOf(other);
  return namesOf(log).filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe('a fault', () => {
  it.each(Object.keys(FAULTS) as FaultKind[])('is labelled with what the client must do: %s', (kind) => {
    const { faults, log } = withFault(kind);
    expect(faults).toEqual([{ kind, duty: FAULTS[kind], at: expect.any(Number) }]);
    expect(faults[0]!.at).toBeLessThanOrEqual(log.length);
  });

  it.each(faultsOf('survive'))('changes no final state if it must be survived: %s', (kind) => {
    const faulty = withFault(kind);
    const { errors, ...rest } = faulty.expected;
    const { errors: none, ...same } = expected;
    expect(rest).toEqual(same);
    expect(none).toEqual([]);
    expect(errors).toHaveLength(kind === 'error' ? 1 : 0);
  });

  it('adds an event of an unknown type', () => {
    expect(surplus(withFault('unknown-event').log, whole)).toEqual(['ping']);
  });

  it('adds an error, which the client reports', () => {
    const faulty = withFault('error', 3);
    expect(surplus(faulty.log, whole)).toEqual(['error']);
    expect(faulty.expected.errors).toEqual(replay(faulty.log).errors);
    expect(faulty.rules).toMatchObject({ 'exchange.request.refused': 'documented' });
  });

  it('loses or doubles a delta', () => {
    expect(surplus(whole, withFault('lost-delta', 1).log)).toEqual([' two']);
    expect(surplus(withFault('doubled-delta', 1).log, whole)).toEqual([' two']);
  });

  it('loses, doubles or swaps whole events', () => {
    expect(surplus(whole, withFault('lost-done').log)).toEqual(['response.output_text.done']);
    expect(withFault('doubled-event', 4).log).toHaveLength(whole.length + 1);
    const swapped = namesOf(withFault('swapped-events', 2).log);
    const names = namesOf(whole);
    expect(swapped.toSorted()).toEqual(names.toSorted());
    expect(swapped.filter((name, i) => name !== names[i]).length).toBeGreaterThanOrEqual(2);
  });

  it('forgets the previous item, or names one that is gone', () => {
    const previous = ({ log }: { log: readonly LogEntry[] }, type: string) =>
      log.flatMap(({ event }) =>
        event.type === type ? [(event as { previous_item_id?: unknown }).previous_item_id] : [],
      );
    const usual = previous({ log: whole }, 'conversation.item.done');
    expect(usual.filter((id) => id === null)).toHaveLength(1);
    expect(previous(withFault('null-anchor'), 'conversation.item.done').filter((id) => id === null)).toHaveLength(2);
    const ids = expected.items.map(({ id }) => id);
    const stale = previous(withFault('stale-anchor'), 'conversation.item.added').filter((id) => id !== null);
    expect(stale.filter((id) => !ids.includes(id as string))).toHaveLength(1);
  });

  it('adds properties, or makes a frame large', () => {
    expect(JSON.stringify(withFault('unknown-properties').log)).toContain('"is_preview":null');
    const largest = (kind: FaultKind) =>
      Math.max(...withFault(kind).log.map(({ event }) => JSON.stringify(event).length));
    expect(largest('large-frame')).toBeGreaterThan(65_536);
    expect(largest('huge-frame')).toBeGreaterThan(1_048_576);
  });

  it.each(['fragments', 'segments', 'pause', 'ping'] as const)('is left to the player: %s', (kind) => {
    const { log, delivery } = withFault(kind, 2);
    expect(log).toEqual(whole);
    expect(delivery).toEqual([{ kind, at: expect.any(Number) }]);
    expect(log[delivery[0]!.at]!.from).toBe('server');
  });

  it.each([
    ['expiry', 1001],
    ['internal-error', 1011],
    ['cut', undefined],
  ] as const)('closes the connection: %s', (kind, code) => {
    const { log, delivery, expected: end } = withFault(kind, 4);
    expect(log.length).toBeLessThan(whole.length);
    expect(delivery).toEqual([expect.objectContaining({ kind, at: log.length })]);
    expect(delivery[0]!.code).toBe(code);
    expect(end.connection).toBe('closed');
    const { items, responses, errors } = replay(log);
    expect(end).toMatchObject({ responses, errors });
    expect(end.items.map(({ id, status }) => [id, status])).toEqual(items.map(({ id, status }) => [id, status]));
  });

  it('cuts the connection inside a response', () => {
    for (let nth = 0; nth < 12; nth++) {
      const { expected: end } = withFault('cut', nth, 1);
      expect(end.responses.map(({ status }) => status)).toEqual(['completed', 'in_progress']);
    }
  });

  it('is silence', () => {
    const { log, delivery, expected: end } = withFault('silence', 5);
    expect(delivery).toEqual([{ kind: 'silence', at: log.length }]);
    expect(end.connection).toBe('silent');
  });

  it('keeps the connection from opening', () => {
    expect(withFault('refusal')).toMatchObject({
      log: [],
      delivery: [{ kind: 'refusal', at: 0, code: 403 }],
      expected: { items: [], responses: [], errors: [], connection: 'refused' },
    });
    for (const [kind, code] of [
      ['wrong-key', 3000],
      ['wrong-model', 4000],
    ] as const) {
      const { log, delivery, expected: end } = withFault(kind);
      expect(log.map(({ event }) => event.type)).toEqual(['error']);
      expect(delivery).toEqual([expect.objectContaining({ kind, at: 1, code })]);
      expect(end.errors).toEqual(replay(log).errors);
    }
  });

  it('stays in its turn', () => {
    for (const turn of [0, 1]) {
      const [fault] = withFault('lost-delta', 9, turn).faults;
      const second = whole.findLastIndex(({ event }) => event.type === 'response.created');
      expect(fault!.at > second).toBe(turn === 1);
    }
  });

  it('has one of three duties', () => {
    expect(DUTIES.flatMap((duty) => faultsOf(duty)).toSorted()).toEqual(Object.keys(FAULTS).toSorted());
  });
});
