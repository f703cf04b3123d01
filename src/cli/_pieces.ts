/** Characters that are written at once: a write for each value would take longer than to make it. */
const PIECE = 65_536;

/** The same text in fewer pieces. Where making it ends in an error, what was made comes first. */
export function* inPieces(chunks: Iterable<string>): Generator<string> {
  let piece = '';
  try {
    for (const chunk of chunks) {
      piece += chunk;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
  } catch (error) {
    if (piece !== '') yield piece;
    throw error;
  }
  if (piece !== '') yield piece;
}
