/**
 * Unicode line terminators that `JSON.stringify` does not escape. Some line readers split at them: `splitlines` in
 * Python, and `readline` in Node since version 24.
 */
const LINE_TERMINATORS = ['\u0085', '\u2028', '\u2029'];
const ANY_LINE_TERMINATOR = new RegExp(`[${LINE_TERMINATORS.join('')}]`, 'g');

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Returns a value as one line of JSON, ended by a newline, that every line reader reads as one line. */
export function jsonLine(value: unknown): string {
  const text = JSON.stringify(value);
  // Line terminators are rare, and looking for each takes a quarter of the time of the regular expression.
  const hasTerminator = LINE_TERMINATORS.some((terminator) => text.includes(terminator));
  return `${hasTerminator ? text.replace(ANY_LINE_TERMINATOR, escaped) : text}\n`;
}
