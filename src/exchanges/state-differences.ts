import type { FinalError, FinalItem, FinalState } from './exchange.js';

/** An item as a client knows it. What is left out is not compared. */
export type ClientItem = { readonly id: string } & { readonly [K in Exclude<keyof FinalItem, 'id'>]?: unknown };

/** What a client knows in the end. What is left out is not compared. */
export interface ClientState {
  /** The items of the conversation, in order. */
  readonly items?: readonly ClientItem[];
  /** The errors that the server reported, in order. */
  readonly errors?: readonly { readonly [K in keyof FinalError]?: unknown }[];
}

/** What differs. */
export type StateRule =
  | 'client.missing-item'
  | 'client.extra-item'
  | 'client.item-order'
  | 'client.errors'
  | `client.${Exclude<keyof FinalItem, 'id' | 'callId' | 'truncatedAt'> | 'call-id' | 'truncated-at'}`;

/** A difference between what a client knows and what it must know. */
export interface StateDifference {
  readonly rule: StateRule;
  /** What is wrong, for people. */
  readonly message: string;
}

const FIELDS = [
  ...(['type', 'role', 'status', 'text', 'audio', 'truncatedAt', 'name', 'arguments', 'callId', 'output'] as const),
];

const ruleOf = (field: (typeof FIELDS)[number]): StateRule =>
  field === 'callId' ? 'client.call-id' : field === 'truncatedAt' ? 'client.truncated-at' : `client.${field}`;

/** Lists how the items of a client differ in number and order. */
function* orderDifferences(expected: readonly FinalItem[], actual: readonly ClientItem[]): Generator<StateDifference> {
  const ids = new Set(actual.map(({ id }) => id));
  const known = new Set(expected.map(({ id }) => id));
  for (const { id, type } of expected) {
    if (!ids.has(id)) yield { rule: 'client.missing-item', message: `the ${type} ${id} is missing` };
  }
  const seen = new Set<string>();
  for (const { id } of actual) {
    if (!known.has(id)) yield { rule: 'client.extra-item', message: `${id} is no item of the conversation` };
    else if (seen.has(id)) yield { rule: 'client.extra-item', message: `${id} is there twice` };
    seen.add(id);
  }
  const order = expected.filter(({ id }) => seen.has(id)).map(({ id }) => id);
  const found = [...seen].filter((id) => known.has(id));
  const at = order.findIndex((id, i) => found[i] !== id);
  if (at >= 0) yield { rule: 'client.item-order', message: `${order[at]} must come before ${found[at]}` };
}

/** Lists how a property of an item differs. What nobody can know is not compared. */
function* itemDifferences(expected: FinalItem, actual: ClientItem): Generator<StateDifference> {
  for (const field of FIELDS) {
    const must = expected[field];
    const is = actual[field];
    if (must === undefined || is === undefined) continue;
    // The text of what was not heard is removed by the server.
    if (field === 'text' && expected.truncatedAt !== undefined) continue;
    if (JSON.stringify(must) === JSON.stringify(is)) continue;
    const message = `the ${field} of the ${expected.type} ${expected.id} must be ${JSON.stringify(must)}, but is ${JSON.stringify(is)}`;
    yield { rule: ruleOf(field), message };
  }
}

/** Lists how the errors differ. */
function* errorDifferences(
  expected: readonly FinalError[],
  actual: NonNullable<ClientState['errors']>,
): Generator<StateDifference> {
  const rule = 'client.errors';
  if (actual.length !== expected.length) {
    yield { rule, message: `there must be ${expected.length} errors, but there are ${actual.length}` };
    return;
  }
  for (const [i, error] of expected.entries()) {
    for (const key of ['type', 'code', 'message', 'itemId'] as const) {
      const [must, is] = [error[key], actual[i]![key]];
      if (must === undefined || is === undefined || must === is) continue;
      yield {
        rule,
        message: `the ${key} of error ${i + 1} must be ${JSON.stringify(must)}, but is ${JSON.stringify(is)}`,
      };
    }
  }
}

/** Lists how what a client knows differs from what it must know. */
export function* stateDifferences(expected: FinalState, { items, errors }: ClientState): Generator<StateDifference> {
  if (items) {
    yield* orderDifferences(expected.items, items);
    const byId = new Map(items.map((item) => [item.id, item]));
    for (const item of expected.items) {
      const found = byId.get(item.id);
      if (found) yield* itemDifferences(item, found);
    }
  }
  if (errors) yield* errorDifferences(expected.errors, errors);
}
