import type { Content, Target, Trial } from './target.js';
import { type Answer, answerOf } from './verdict.js';

/** What a function is given: the JSON text, or the value in it. */
export type Input = 'text' | 'value';

/** A parser that is a function: returning means accepted, throwing means refused; a promise is waited for. */
export type Parse = (input: never) => unknown;

/** The value in a text; `undefined` where it is no JSON. */
export function jsonIn(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** What a function gave back, as JSON has it: a class with `toJSON` counts as what that makes. */
function backOf(returned: unknown): { value: unknown } | undefined {
  try {
    const text = JSON.stringify(returned);
    return text === undefined ? undefined : { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Waits for a promise, but no longer than that. */
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
 * A function in this thread. It is fast, but there is no way to end an endless loop in it, nor to survive
 * `process.exit`: for that, see `moduleTarget`.
 */
export function functionTarget(parse: Parse, input: Input = 'text'): Target {
  return {
    width: 1,
    takes: (content) => typeof content === 'string' && (input === 'text' || jsonIn(content) !== undefined),
    async parse(content: Content, { timeout, back }: Trial): Promise<Answer> {
      const given = input === 'text' ? content : JSON.parse(content as string);
      try {
        let returned = parse(given as never);
        if (isPromise(returned)) {
          const settled = await within(Promise.resolve(returned), timeout);
          if (!settled) return { verdict: 'timed-out' };
          returned = settled.returned;
        }
        const json = back ? backOf(returned) : undefined;
        return { verdict: 'accepted', ...(json && { back: json }) };
      } catch (thrown) {
        return answerOf(thrown);
      }
    },
    close: async () => {},
  };
}
