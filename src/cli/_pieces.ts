/** Minimum length of a piece. Writing each value on its own would take longer than generating it. */
const MIN_PIECE_LENGTH = 65_536;

/** Joins chunks into fewer pieces. If `chunks` throws, yields the text up to that point before throwing. */
export function* inPieces(chunks: Iterable<string>): Generator<string> {
  let piece = '';
  try {
    for (const chunk of chunks) {
      piece += chunk;
      if (piece.length < MIN_PIECE_LENGTH) continue;
      yield piece;
      piece = '';
    }
  } catch (error) {
    if (piece !== '') yield piece;
    throw error;
  }
  if (piece !== '') yield piece;
}
