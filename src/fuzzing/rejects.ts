/** Says whether a result of a parser is a failure that it returned in place of throwing. */
export type Rejects = (result: unknown) => boolean;

const PATH = String.raw`result((?:\.[A-Za-z_$][\w$]*|\[\d+\])*)`;
const LITERAL = String.raw`("[^"]*"|'[^']*'|-?\d+(?:\.\d+)?|true|false|null|undefined)`;
const TERM = new RegExp(String.raw`^(!?)\s*${PATH}(?:\s*([!=]==?)\s*${LITERAL})?$`);

/** Reads the property of a result at a path such as `.error[0].code`. */
function valueAt(result: unknown, path: string): unknown {
  const keys = path.match(/[\w$]+/g) ?? [];
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], result);
}

function literalOf(text: string): unknown {
  if (text === 'undefined') return undefined;
  return JSON.parse(text.startsWith("'") ? JSON.stringify(text.slice(1, -1)) : text);
}

function termOf(text: string): Rejects {
  const [, not, path = '', operator, literal] = TERM.exec(text.trim()) ?? [];
  if (not === undefined || (not === '!' && operator)) {
    throw new RangeError(
      `cannot read "${text.trim()}": write result.success === false, !result.ok or result[0] !== null`,
    );
  }
  if (!operator) return (result) => (not === '!') !== Boolean(valueAt(result, path));
  const expected = literalOf(literal!);
  const isSame = (value: unknown) =>
    operator.length === 3 ? value === expected : expected == null ? value == null : value === expected;
  return (result) => isSame(valueAt(result, path)) === operator.startsWith('=');
}

/**
 * Reads a condition on a result: comparisons of its properties with constants, joined by `||` or `&&`. It is data, not code,
 * so that it can be stored. Throws a `RangeError` if it is anything else.
 *
 * @example
 * rejectsFrom('result.success === false')({ success: false }); // true
 */
export function rejectsFrom(text: string): Rejects {
  const groups = text.split('||').map((group) => group.split('&&').map(termOf));
  return (result) => groups.some((terms) => terms.every((term) => term(result)));
}
