const NEWLINE = 10;

/** Splits chunks into lines of text. */
export class LineReader {
  private rest: Buffer[] = [];
  private size = 0;

  /** @param maxLength Maximum length of a line, in bytes. */
  constructor(
    private readonly maxLength: number,
    private readonly take: (line: string) => void,
  ) {}

  /** Reads a chunk. Returns whether the unfinished line is still short enough. */
  read(chunk: Buffer): boolean {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      const line = Buffer.concat([...this.rest, chunk.subarray(start, end)]).toString('utf8');
      this.rest = [];
      this.size = 0;
      start = end + 1;
      this.take(line);
    }
    this.rest.push(chunk.subarray(start));
    this.size += chunk.length - start;
    return this.size <= this.maxLength;
  }
}
