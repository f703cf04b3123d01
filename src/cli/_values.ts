import { constants } from 'node:buffer';
import { type Json, NotJson, readJson, textError } from './_json.js';
import { type Line, linesOf } from './_lines.js';
import { placesIn } from './_places.js';

/** A value in a file. */
export interface FileValue {
  readonly value: unknown;
  /** JSON Pointer of the value in its JSON text: `/3` is the fourth item of an array, the empty string is the root. */
  readonly pointer: string;
  /** Returns the line in the file of a place in the JSON text. */
  lineOf(pointer: string): number;
}

type Lines = AsyncGenerator<Line, undefined>;
type Values = AsyncGenerator<FileValue | NotJson>;

/**
 * Yields the values of a file, and the errors in it. If the first line is a complete JSON value, the file has one value
 * per line; otherwise the file is one JSON document. In both cases, the items of an array are separate values.
 */
export async function* valuesIn(
  chunks: AsyncIterable<Buffer>,
  maxLength: number = constants.MAX_STRING_LENGTH,
): Values {
  const lines = linesOf(chunks, maxLength);
  let first = (await lines.next()).value;
  while (first && isBlank(first)) first = (await lines.next()).value;
  if (first === undefined) yield new NotJson(1, 'there is nothing in it');
  else if (!first.bytes || isComplete(first)) yield* valuesByLine([first], lines);
  else yield* valuesOfDocument(first, lines, maxLength);
}

async function* valuesByLine(readLines: readonly Line[], rest: Lines): Values {
  for (const line of readLines) yield* valuesOfLine(line);
  for await (const line of rest) yield* valuesOfLine(line);
}

function* valuesOfLine(line: Line): Generator<FileValue | NotJson> {
  if (isBlank(line)) return;
  const json = read(line);
  if (json instanceof NotJson) yield json;
  else yield* itemsOf(json.value, () => line.number);
}

async function* valuesOfDocument(first: Line, lines: Lines, maxLength: number): Values {
  const readLines = [first];
  const json = await readDocument(readLines, lines, maxLength);
  if (!(json instanceof NotJson)) return yield* itemsOf(json.value, placesIn(json.text, first.number));
  // If the second line is a complete object, the file has one value per line after all, and the first one is broken.
  const second = await secondLine(readLines, lines);
  if (second && isComplete(second) && second.bytes!.includes('{')) yield* valuesByLine(readLines, lines);
  else yield json;
}

/** Returns the second line that is not blank. Appends all lines that it reads to `readLines`. */
async function secondLine(readLines: Line[], lines: Lines): Promise<Line | undefined> {
  const isSecond = (line: Line, index: number) => index > 0 && !isBlank(line);
  for (let line: Line | undefined; !readLines.some(isSecond); readLines.push(line)) {
    line = (await lines.next()).value;
    if (!line) return undefined;
  }
  return readLines.find(isSecond);
}

/** Reads all lines as one document. Stops if the document is too long or a line is not text. */
async function readDocument(readLines: Line[], lines: Lines, maxLength: number): Promise<Json | NotJson> {
  const { number } = readLines[0]!;
  let length = 0;
  for (let line = readLines[0]; line; line = (await lines.next()).value) {
    if (line.number !== number) readLines.push(line);
    length += line.bytes?.length ?? Number.POSITIVE_INFINITY;
    if (length > maxLength)
      return new NotJson(number, 'it does not have one value per line, and it is too large to be read as one document');
    const notText = textError(line.bytes!, line.number);
    if (notText) return notText;
  }
  return readJson(Buffer.concat(readLines.map(({ bytes }) => bytes!)), number);
}

function* itemsOf(value: unknown, lineOf: FileValue['lineOf']): Generator<FileValue> {
  if (!Array.isArray(value)) yield { value, pointer: '', lineOf };
  else for (const [index, element] of value.entries()) yield { value: element, pointer: `/${index}`, lineOf };
}

function read({ bytes, number }: Line): Json | NotJson {
  return bytes ? readJson(bytes, number) : new NotJson(number, 'the line is too long to be read at once');
}

const isComplete = (line: Line) => !(read(line) instanceof NotJson);

const BLANKS: ReadonlySet<number> = new Set(Buffer.from(' \t\r\n'));

/** Stops at the first byte that is not blank, because a line may be very long. */
const isBlank = ({ bytes }: Line) => bytes?.every((byte) => BLANKS.has(byte)) ?? false;
