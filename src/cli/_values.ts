import { constants } from 'node:buffer';
import { type Json, NotJson, readJson, whyNotText } from './_json.js';
import { type Line, linesOf } from './_lines.js';
import { placesIn } from './_places.js';

/** A value of a file. */
export interface Found {
  readonly value: unknown;
  /** Where it stands in its JSON text: `/3` is the fourth of an array, the empty string the whole of it. */
  readonly pointer: string;
  /** The line of the file on which a place of its JSON text is. */
  lineOf(pointer: string): number;
}

type Lines = AsyncGenerator<Line, undefined>;
type Values = AsyncGenerator<Found | NotJson>;

/**
 * The values of a file, and what in it is no JSON. A file whose first line is a whole JSON value holds one value a
 * line; any other one is read as one document. An array is a list of values, wherever it stands.
 */
export async function* valuesIn(chunks: AsyncIterable<Buffer>, longest: number = constants.MAX_STRING_LENGTH): Values {
  const lines = linesOf(chunks, longest);
  let first = (await lines.next()).value;
  while (first && isBlank(first)) first = (await lines.next()).value;
  if (first === undefined) yield new NotJson(1, 'there is nothing in it');
  else if (!first.bytes || isWhole(first)) yield* valuesByLine([first], lines);
  else yield* valuesOfDocument(first, lines, longest);
}

async function* valuesByLine(taken: readonly Line[], rest: Lines): Values {
  for (const line of taken) yield* valuesOfLine(line);
  for await (const line of rest) yield* valuesOfLine(line);
}

function* valuesOfLine(line: Line): Generator<Found | NotJson> {
  if (isBlank(line)) return;
  const json = read(line);
  if (json instanceof NotJson) yield json;
  else yield* listed(json.value, () => line.number);
}

async function* valuesOfDocument(first: Line, lines: Lines, longest: number): Values {
  const taken = [first];
  const json = await readOn(taken, lines, longest);
  if (!(json instanceof NotJson)) return yield* listed(json.value, placesIn(json.text, first.number));
  // Where the second line is an object of its own, these are lines after all, of which the first one is broken.
  const second = await secondOf(taken, lines);
  if (second && isWhole(second) && second.bytes!.includes('{')) yield* valuesByLine(taken, lines);
  else yield json;
}

/** The second line that is not blank; lines that are read for it are kept in `taken`. */
async function secondOf(taken: Line[], lines: Lines): Promise<Line | undefined> {
  const isThere = (line: Line, index: number) => index > 0 && !isBlank(line);
  for (let line: Line | undefined; !taken.some(isThere); taken.push(line)) {
    line = (await lines.next()).value;
    if (!line) return undefined;
  }
  return taken.find(isThere);
}

/** Reads on to the end, for one document of all lines: unless they are too many, or one of them cannot be text. */
async function readOn(taken: Line[], lines: Lines, longest: number): Promise<Json | NotJson> {
  const { number } = taken[0]!;
  let length = 0;
  for (let line = taken[0]; line; line = (await lines.next()).value) {
    if (line.number !== number) taken.push(line);
    length += line.bytes?.length ?? Number.POSITIVE_INFINITY;
    if (length > longest) return new NotJson(number, 'it is not one value a line, and too large for one document');
    const binary = whyNotText(line.bytes!, line.number);
    if (binary) return binary;
  }
  return readJson(Buffer.concat(taken.map(({ bytes }) => bytes!)), number);
}

function* listed(value: unknown, lineOf: Found['lineOf']): Generator<Found> {
  if (!Array.isArray(value)) yield { value, pointer: '', lineOf };
  else for (const [index, element] of value.entries()) yield { value: element, pointer: `/${index}`, lineOf };
}

function read({ bytes, number }: Line): Json | NotJson {
  return bytes ? readJson(bytes, number) : new NotJson(number, 'the line is too long to be read at once');
}

const isWhole = (line: Line) => !(read(line) instanceof NotJson);

const BLANKS: ReadonlySet<number> = new Set(Buffer.from(' \t\r\n'));

/** Looks no further than to the first byte that is not blank: the line may be very long. */
const isBlank = ({ bytes }: Line) => bytes?.every((byte) => BLANKS.has(byte)) ?? false;
