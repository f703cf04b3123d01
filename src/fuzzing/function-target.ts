import { comparable, TOO_LARGE } from './comparable.js';
import type { Rejects } from './rejects.js';
import { declared, returnedBy } from './returned-failure.js';
import type { Payload, Target, Trial } from './target.js';
import { type Answer, answerOf } from './verdict.js';

/** What a function can receive: the JSON text, or the parsed value. */
export const INPUTS = ['text', 'value'] as const;

/** What a function receives. */
export type Input = (typeof INPUTS)[number];

/** A parser that is a function. Returning means accepted, throwing means rejected. A promise is awaited. */
export type Parse = (input: never) => unknown;

/** Parses a text. Returns `undefined` if it is not JSON. */
export function jsonIn(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Maximum length of a returned value that is compared, as JSON. */
const MAX_RETURNED = 16 * 2 ** 20;

/** Converts a returned value to JSON: an object with `toJSON` counts as what that returns. */
function asJson(returned: unknown): { value: unknown } | undefined {
  try {
    const text = JSON.stringify(returned);
    if (text === undefined) return undefined;
    return { value: text.length > MAX_RETURNED ? TOO_LARGE : comparable(JSON.parse(text)) };
  } catch (error) {
    // Other errors mean that it is no JSON.
    return error instanceof RangeError ? { value: TOO_LARGE } : undefined;
  }
}

/** Awaits a promise for at most `timeout` milliseconds. */
async function within(promise: Promise<unknown>, timeout: number): Promise<{ returned: unknown } | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeout);
  });
  try {
    return await Promise.race([promise.then((returned) => ({ returned })), late]);
  } finally {
    clearTimeout(timer);
  }
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as PromiseLike<unknown> | null)?.then === 'function';

/**
 * Runs a function in this thread. This is fast, but an endless loop or `process.exit` in the function ends the whole run:
 * `moduleTarget` survives both.
 */
export function functionTarget(parse: Parse, input: Input = 'text', rejects?: Rejects): Target {
  return {
    width: 1,
    supports: (payload) => typeof payload === 'string' && (input === 'text' || jsonIn(payload) !== undefined),
    async parse(payload: Payload, { timeout, back }: Trial): Promise<Answer> {
      const argument = input === 'text' ? payload : JSON.parse(payload as string);
      try {
        let returned = parse(argument as never);
        if (isPromise(returned)) {
          const settled = await within(Promise.resolve(returned), timeout);
          if (!settled) return { verdict: 'timed-out' };
          returned = settled.returned;
        }
        const result = rejects ? declared(returned, rejects) : returnedBy(returned, argument);
        if ('failure' in result) return { verdict: 'rejected', complaint: result.failure };
        const json = back ? asJson(result.value) : undefined;
        return { verdict: 'accepted', ...(json && { back: json }) };
      } catch (thrown) {
        return answerOf(thrown);
      }
    },
    close: async () => {},
  };
}
