/** Bytes of a piece. Writing each value on its own would take longer than generating it. */
const PIECE_BYTES = 98_304;

/** Most bytes of a UTF-16 code unit in UTF-8. */
const MOST_BYTES = 3;

/**
 * Joins chunks into fewer pieces of UTF-8. Each chunk is encoded alone: if they were joined before, a single character
 * outside of Latin-1 would make it slow to encode all of them. If `chunks` throws, yields the text up to that point before
 * throwing.
 */
export function* inPieces(chunks: Iterable<string>): Generator<Uint8Array> {
  let piece = Buffer.allocUnsafe(PIECE_BYTES);
  let length = 0;
  try {
    for (const chunk of chunks) {
      const most = chunk.length * MOST_BYTES;
      if (length > 0 && length + most > piece.length) {
        yield piece.subarray(0, length);
        // Another one, because what was yielded may still have to be written.
        piece = Buffer.allocUnsafe(PIECE_BYTES);
        length = 0;
      }
      if (most > piece.length) yield Buffer.from(chunk);
      else length += piece.write(chunk, length);
    }
  } catch (error) {
    if (length > 0) yield piece.subarray(0, length);
    throw error;
  }
  if (length > 0) yield piece.subarray(0, length);
}
