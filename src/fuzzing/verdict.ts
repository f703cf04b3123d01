/** What a parser did with a case. */
export type Verdict = 'accepted' | 'rejected' | 'crashed' | 'timed-out';

export const VERDICTS: readonly Verdict[] = ['accepted', 'rejected', 'crashed', 'timed-out'];

/** Why a parser did not accept a case, in the words of the parser or of the system. */
export interface Complaint {
  /** The class of the exception, such as `TypeError`, or the signal that ended a program. */
  readonly type?: string;
  readonly message: string;
  /** The place in the code of the parser, if an exception names it: `parse.js:12:7`. */
  readonly at?: string;
}

/** How a parser answers a case. */
export interface Answer {
  readonly verdict: Verdict;
  readonly complaint?: Complaint;
  /** The value that the parser returned, if it was requested and is JSON. */
  readonly back?: { readonly value: unknown };
  /** Milliseconds that the parser took, if that is not the time until the answer came: it had other cases before. */
  readonly time?: number;
}

const UNREADABLE = 'an exception without a readable message';

/** A stack frame with a file. Frames of the runtime have none. */
const OWN_FRAME = /\(?((?:file:\/\/|\/|[A-Za-z]:\\)[^()]*?:\d+:\d+)\)?$/;

/** Returns where an exception was thrown, without the folder, which differs between machines. */
function placeOf(stack: unknown): string | undefined {
  if (typeof stack !== 'string') return undefined;
  for (const line of stack.split('\n').slice(0, 50)) {
    const found = OWN_FRAME.exec(line.trim())?.[1];
    if (found && line.trim().startsWith('at ')) return found.replace(/^.*[\\/]/, '');
  }
  return undefined;
}

/** Maximum length of a text of an exception. */
const MAX_TEXT = 10_000;

function textOf(thrown: unknown): string {
  try {
    return String(thrown).slice(0, MAX_TEXT);
  } catch {
    return UNREADABLE;
  }
}

/** The classes of exceptions that report a stack overflow, whatever they say. */
const OVERFLOWS = new Set(['InternalError', 'StackOverflowError', 'RecursionError']);

/** Returns the name of a class without its package. */
const simpleName = (type = '') => type.replace(/^.*\./, '');

/** Whether an exception reports a stack overflow. */
export const isOverflow = ({ type, message }: Complaint) =>
  (type === 'RangeError' && message.startsWith('Maximum call stack')) ||
  (type === 'fatal error' && message === 'stack overflow') ||
  OVERFLOWS.has(simpleName(type));

/** Converts an exception to an answer: a rejection, but a crash if the stack overflowed, since that is no decision. */
export function answerOf(thrown: unknown): Answer {
  const complaint = complaintOf(thrown);
  return { verdict: isOverflow(complaint) ? 'crashed' : 'rejected', complaint };
}

/** Converts an exception to a complaint. Never throws, whatever was thrown. */
export function complaintOf(thrown: unknown): Complaint {
  try {
    if (!(thrown instanceof Error)) return { message: textOf(thrown) };
    const { name, stack, message } = thrown;
    const at = placeOf(stack);
    return { type: textOf(name), message: textOf(message), ...(at && { at }) };
  } catch {
    return { message: UNREADABLE };
  }
}

/** The classes of exceptions that nobody throws on purpose, in JavaScript and in other languages. */
const SCRIPT_FAULTS = new Set(['TypeError', 'RangeError', 'ReferenceError']);
const FAULTS = new Set([
  ...['NullPointerException', 'ClassCastException', 'IndexOutOfBoundsException', 'ArrayIndexOutOfBoundsException'],
  ...['StringIndexOutOfBoundsException', 'NegativeArraySizeException', 'ArithmeticException', 'StackOverflowError'],
  ...['AttributeError', 'IndexError', 'KeyError', 'NameError', 'UnboundLocalError', 'ZeroDivisionError'],
  ...['RecursionError', 'panic', 'fatal error'],
]);

/** Whether an exception is of a class that JavaScript engines throw if the code is wrong. */
export const isScriptFault = ({ type = '' }: Complaint): boolean => SCRIPT_FAULTS.has(type);

/** Whether an exception is of a class that nobody throws on purpose: a bug of the parser, whatever the case was. */
export const isFault = (complaint: Complaint): boolean =>
  isScriptFault(complaint) || FAULTS.has(simpleName(complaint.type));
