/** What a parser did with a case. */
export type Verdict = 'accepted' | 'rejected' | 'crashed' | 'timed-out';

export const VERDICTS: readonly Verdict[] = ['accepted', 'rejected', 'crashed', 'timed-out'];

/** What a parser, or the system on its behalf, says for why it did not accept. */
export interface Complaint {
  /** The class of what was thrown: `TypeError`; or the signal that ended a program. */
  readonly type?: string;
  readonly message: string;
  /** The place in the parser's own code, for an exception that tells: `parse.js:12:7`. */
  readonly at?: string;
}

/** How a parser answers a case. */
export interface Answer {
  readonly verdict: Verdict;
  readonly complaint?: Complaint;
  /** What it gave back, where that is a JSON value and was asked for. */
  readonly back?: { readonly value: unknown };
}

const ANY_STRING = 'something whose text cannot be told';

/** A frame with a file; those of the runtime have none. */
const OWN = /\(?((?:file:\/\/|\/|[A-Za-z]:\\)[^()]*?:\d+:\d+)\)?$/;

/** Where an exception was thrown, without the path of the folder, which differs from machine to machine. */
function placeOf(stack: unknown): string | undefined {
  if (typeof stack !== 'string') return undefined;
  for (const line of stack.split('\n').slice(0, 50)) {
    const found = OWN.exec(line.trim())?.[1];
    if (found && line.trim().startsWith('at ')) return found.replace(/^.*[\\/]/, '');
  }
  return undefined;
}

function textOf(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return ANY_STRING;
  }
}

/** Whether an exception says that calls were nested too deeply. */
const isOverflow = ({ type, message }: Complaint) =>
  (type === 'RangeError' && message.startsWith('Maximum call stack')) || type === 'InternalError';

/** What was thrown, as an answer: a refusal; but a stack that overflowed was no decision. */
export function answerOf(thrown: unknown): Answer {
  const complaint = complaintOf(thrown);
  return { verdict: isOverflow(complaint) ? 'crashed' : 'rejected', complaint };
}

/** What was thrown, in words. Never throws itself, whatever it is given. */
export function complaintOf(thrown: unknown): Complaint {
  if (!(thrown instanceof Error)) return { message: textOf(thrown) };
  try {
    const at = placeOf(thrown.stack);
    return { type: thrown.name, message: textOf(thrown.message), ...(at && { at }) };
  } catch {
    return { message: ANY_STRING };
  }
}

/** Exceptions that nobody throws on purpose: a fault in the parser, whatever it was given. */
export const isFault = ({ type }: Complaint): boolean =>
  type === 'TypeError' || type === 'RangeError' || type === 'ReferenceError';
