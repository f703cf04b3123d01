// Draws what a terminal shows as SVG: text with ANSI colours in, a picture out.

/** Sizes in pixels. `COLUMN` fits the widths of common monospaced fonts. */
const COLUMN = 7.8;
const LINE = 19;
const PADDING = 18;
const BAR = 34;

/** What the codes of ANSI mean: the class of a text. Other codes are left out. */
const CLASSES = {
  1: 'bold',
  2: 'dim',
  4: 'underlined',
  31: 'red',
  32: 'green',
  33: 'yellow',
  34: 'blue',
  35: 'magenta',
  36: 'cyan',
  90: 'dim',
  91: 'red',
  92: 'green',
  93: 'yellow',
  94: 'blue',
  95: 'magenta',
  96: 'cyan',
};

/** The codes that end others: weights, an underline, colours. */
const ENDS = {
  22: ['bold', 'dim'],
  24: ['underlined'],
  39: ['red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'dim'],
};

const STYLE = `
text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace; fill: #1f2328; white-space: pre }
.window { fill: #f6f8fa; stroke: #d1d9e0 }
.bar { fill: #d1d9e0 }
.bold { font-weight: 700 } .underlined { text-decoration: underline }
.dim { fill: #59636e } .red { fill: #c21c2b } .green { fill: #116329 } .yellow { fill: #7d4e00 }
.blue { fill: #0550ae } .magenta { fill: #8250df } .cyan { fill: #0a6a75 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .window { fill: #0d1117; stroke: #3d444d }
  .bar { fill: #3d444d }
  .dim { fill: #9198a1 } .red { fill: #ff7b72 } .green { fill: #56d364 } .yellow { fill: #e3b341 }
  .blue { fill: #79c0ff } .magenta { fill: #d2a8ff } .cyan { fill: #6bd3e0 }
}`;

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character]);

/** Applies the codes of one escape sequence to the classes of the text before it. */
function classesAfter(classes, codes) {
  let now = classes;
  for (const code of codes.split(';').map(Number)) {
    const ended = code === 0 ? now : (ENDS[code] ?? []);
    now = now.filter((one) => !ended.includes(one));
    if (CLASSES[code]) now = [...now, CLASSES[code]];
  }
  return now;
}

/** Splits text with ANSI codes into lines of pieces, each with its classes. Lines wrap at `columns`. */
export function linesOf(ansi, columns) {
  const lines = [[]];
  let classes = [];
  let column = 0;
  const isEscape = (part) => part.startsWith('\u001b');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what an escape sequence begins with.
  for (const part of ansi.split(/(\u001b\[[\d;]*m|\n)/)) {
    if (isEscape(part)) classes = classesAfter(classes, part.slice(2, -1));
    else if (part === '\n') {
      lines.push([]);
      column = 0;
    } else {
      for (let rest = part; rest !== ''; ) {
        if (column === columns) {
          lines.push([]);
          column = 0;
        }
        const text = rest.slice(0, columns - column);
        lines.at(-1).push({ text, column, classes });
        column += text.length;
        rest = rest.slice(text.length);
      }
    }
  }
  return lines;
}

function pieceOf({ text, column, classes }) {
  const named = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  const x = (PADDING + column * COLUMN).toFixed(1);
  // The length keeps columns aligned in a font that is narrower or wider.
  return `<tspan x="${x}" textLength="${(text.length * COLUMN).toFixed(1)}"${named}>${escaped(text)}</tspan>`;
}

/** Draws a terminal window. `label` says what is in it, for those who do not see it. */
export function terminalSvg(ansi, { label, columns }) {
  const lines = linesOf(ansi, columns);
  const width = Math.ceil(columns * COLUMN + 2 * PADDING);
  const height = BAR + lines.length * LINE + PADDING;
  const texts = lines.map((pieces, index) =>
    pieces.length === 0 ? '' : `<text y="${BAR + (index + 1) * LINE - 5}">${pieces.map(pieceOf).join('')}</text>\n`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="label">\n`,
    `<title id="label">${escaped(label)}</title>\n<style>${STYLE}\n</style>\n`,
    `<rect class="window" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="9"/>\n`,
    ...[20, 38, 56].map((x) => `<circle class="bar" cx="${x}" cy="19" r="5.5"/>`),
    `\n${texts.join('')}</svg>\n`,
  ].join('');
}
