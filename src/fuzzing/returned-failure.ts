import { isObject } from '../engine/json/type-of.js';
import type { Rejects } from './rejects.js';
import { type Complaint, complaintOf } from './verdict.js';

/** What a parser returned: a failure, or a value. */
export type Returned = { readonly failure: Complaint } | { readonly value: unknown };

/** The names of the property of a result that says whether it is a failure, and of those that hold the value. */
const FLAGS = ['success', 'ok'];
const VALUES = ['data', 'value', 'output', 'result'];

/** Returns the words of a failure: an exception, a text, or an object with a message. */
function complaintIn(error: unknown): Complaint {
  if (error instanceof Error || typeof error === 'string') return complaintOf(error);
  if (isObject(error) && typeof error.message === 'string') return { message: error.message };
  return { message: JSON.stringify(error) ?? 'a failure was returned' };
}

const isList = (input: unknown) =>
  typeof input === 'string' ? input.trimStart().startsWith('[') : Array.isArray(input);

/** Whether a parser received a property with this name, which it may only repeat. */
const mentions = (input: unknown, name: string) =>
  typeof input === 'string' ? input.includes(`"${name}"`) : isObject(input) && name in input;

/**
 * Looks at what a parser returned. Many return a failure in place of throwing: an `Error`, `{ success: false }`,
 * `{ ok: false }` or `[error, null]`. `input` is what the parser received: what only repeats it is no failure.
 */
export function returnedBy(returned: unknown, input: unknown): Returned {
  if (returned instanceof Error) return { failure: complaintOf(returned) };
  if (Array.isArray(returned) && returned.length === 2 && !isList(input)) {
    const [error, value] = returned;
    if (error instanceof Error || (isObject(error) && typeof error.message === 'string')) {
      return { failure: complaintIn(error) };
    }
    if ((error === null || error === undefined) && value !== undefined) return { value };
  }
  if (!isObject(returned)) return { value: returned };
  const flag = FLAGS.find((name) => typeof returned[name] === 'boolean' && !mentions(input, name));
  if (flag === undefined) return { value: returned };
  if (returned[flag] === false) return { failure: complaintIn(returned.error ?? returned.issues ?? returned) };
  const name = VALUES.find((one) => one in returned);
  return { value: name === undefined ? returned : returned[name] };
}

/** Looks at what a parser returned, if the user says which results are failures. */
export function declared(returned: unknown, rejects: Rejects): Returned {
  if (!rejects(returned)) return { value: returned };
  const { error } = isObject(returned) ? returned : {};
  return { failure: complaintIn(error ?? returned) };
}
