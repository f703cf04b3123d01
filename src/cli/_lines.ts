/** A line of a file, with the newline that ends it. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Nothing where the line is too long to be held. */
  readonly bytes: Buffer | undefined;
}

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The lines of a file of any size, one at a time. A byte order mark at the start is left out: it means nothing here. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Line, undefined> {
  let number = 1;
  let length = 0;
  let pieces: Buffer[] = [];
  const take = (piece: Buffer) => {
    length += piece.length;
    if (length <= longest) pieces.push(piece);
    else pieces = [];
  };
  const finish = (): Line => {
    const bytes = length > longest ? undefined : pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    const line = { number, bytes: number === 1 ? withoutMark(bytes) : bytes };
    number++;
    length = 0;
    pieces = [];
    return line;
  };

  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end + 1));
      start = end + 1;
      yield finish();
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}

function withoutMark(bytes: Buffer | undefined): Buffer | undefined {
  return bytes?.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)
    ? bytes.subarray(BYTE_ORDER_MARK.length)
    : bytes;
}
