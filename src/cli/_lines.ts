/** A line of a file, including its newline. */
export interface Line {
  /** Line number, from 1. */
  readonly number: number;
  /** Bytes of the line; `undefined` if it is longer than the limit. */
  readonly bytes: Buffer | undefined;
}

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Yields the lines of a file, without a byte order mark. A line longer than `maxLength` bytes has no `bytes`. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, maxLength: number): AsyncGenerator<Line, undefined> {
  let number = 1;
  let length = 0;
  let pieces: Buffer[] = [];
  const append = (piece: Buffer) => {
    length += piece.length;
    if (length <= maxLength) pieces.push(piece);
    else pieces = [];
  };
  const finish = (): Line => {
    const bytes = length > maxLength ? undefined : pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    const line = { number, bytes: number === 1 ? withoutMark(bytes) : bytes };
    number++;
    length = 0;
    pieces = [];
    return line;
  };

  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      append(chunk.subarray(start, end + 1));
      start = end + 1;
      yield finish();
    }
    if (start < chunk.length) append(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}

function withoutMark(bytes: Buffer | undefined): Buffer | undefined {
  return bytes?.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)
    ? bytes.subarray(BYTE_ORDER_MARK.length)
    : bytes;
}
