import stringWidth from 'fast-string-width';

/** Number of columns that a text takes on a terminal: wide characters, such as Chinese ones, take two. */
export const widthOf = (text: string): number => stringWidth(text);

/** Pads a text with spaces to a width. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** The parts between which a text may be broken: at a space, before a slash of a path, after a dot or hyphen in a word. */
const piecesOf = (text: string): string[] =>
  text.split(/(?<= )|(?<=\/[^ ]*)(?=\/)|(?<=\w[.-])(?=\w)/).filter((piece) => piece !== '');

/** Width of the longest part of a text that is not broken. */
export const longestPiece = (text: string): number =>
  Math.max(0, ...piecesOf(text).map((piece) => widthOf(piece.trimEnd())));

/** Breaks a text into lines of at most `width` columns. A word that is longer has a line of its own: no word is cut. */
export function wrap(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return [...lines, line.trimEnd()];
}
