import { jsonLine } from '../sampling/json-line.js';
import { comparable } from './comparable.js';
import type { Payload } from './target.js';
import { traceIn } from './trace.js';
import type { Answer } from './verdict.js';

/** A line that is not a valid answer: why, and to which case, if the line names one. */
export class WrongLine extends Error {
  constructor(
    message: string,
    readonly id?: number,
  ) {
    super(message);
  }
}

/** The number of a case, and the answer to it. */
export interface NumberedAnswer {
  readonly id: number;
  readonly answer: Answer;
}

const excerpt = (line: string) => JSON.stringify(line.length > 60 ? `${line.slice(0, 60)}…` : line);

/** Reads a line that a program wrote. Throws `WrongLine` if it is not a valid answer. */
export function readAnswer(line: string): NumberedAnswer {
  let read: { id?: unknown; ok?: unknown; value?: unknown; error?: unknown };
  try {
    read = JSON.parse(line);
  } catch {
    throw new WrongLine(`it wrote a line that is not JSON: ${excerpt(line)}`);
  }
  const { id, ok, error } = read ?? {};
  if (typeof id !== 'number') throw new WrongLine(`it wrote an answer without the id of a case: ${excerpt(line)}`);
  if (typeof ok !== 'boolean') {
    throw new WrongLine(`it wrote an answer whose "ok" is not a boolean: ${excerpt(line)}`, id);
  }
  if (!ok) {
    const message = messageIn(error);
    return { id, answer: { verdict: 'rejected', complaint: traceIn(message) ?? { message } } };
  }
  const back = Object.hasOwn(read, 'value') && { back: { value: comparable(read.value) } };
  return { id, answer: { verdict: 'accepted', ...back } };
}

/** Returns the text of an error, which may be any JSON: an object with a false `toString`, for example. */
function messageIn(error: unknown): string {
  if (typeof error === 'string') return error;
  return error === undefined || error === null ? 'no reason given' : JSON.stringify(comparable(error));
}

/** Returns the line that asks a program for a verdict. */
export function questionLine(id: number, payload: Payload): string {
  // Most languages cannot represent a lone surrogate as text: they could not even read the line.
  const isText = typeof payload === 'string' && payload.isWellFormed();
  const content = isText ? { text: payload } : { base64: Buffer.from(payload as string).toString('base64') };
  return jsonLine({ id, ...content });
}
