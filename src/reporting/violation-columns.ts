import { printable } from './printable.js';
import { type PlacedViolation, ROOT } from './violation-line.js';
import { padded, widthOf, wrap } from './wrap.js';

/** Widths that columns have from the first line on, since what follows is not known yet. */
const FIRST_WIDTHS = { place: 16, path: 24, rule: 24 };

/** Minimum width of the message. If less is left, it begins on a line of its own. */
const MIN_MESSAGE = 32;

const GAP = '  ';
const INDENT = '    ';

/** Styles the parts of a line: the file with its line, and the rule. */
export interface ViolationStyle {
  place(text: string): string;
  rule(text: string): string;
}

/** Formats violations in columns as they come, for a terminal. A column becomes wider with the first text that needs it. */
export class ViolationColumns {
  private readonly widths = { ...FIRST_WIDTHS };

  /** @param width Number of columns of the terminal. */
  constructor(
    private readonly width: number,
    private readonly style: ViolationStyle,
  ) {}

  /** Returns the lines of a violation. */
  text(violation: PlacedViolation): string {
    const place = this.cell('place', `${violation.file}:${violation.line}`);
    const path = this.cell('path', violation.path || ROOT);
    const rule = this.cell('rule', violation.rule);
    const before = [place, path, rule].reduce((sum, cell) => sum + widthOf(cell) + GAP.length, 0);
    const isBeside = this.width - before >= MIN_MESSAGE;
    const indent = isBeside ? ' '.repeat(before) : INDENT;
    const message = wrap(printable(violation.message), this.width - indent.length);
    const cells = [this.style.place(place), path, this.style.rule(isBeside ? rule : rule.trimEnd())].join(GAP);
    const lines = isBeside
      ? [`${cells}${GAP}${message[0]}`, ...message.slice(1).map((line) => indent + line)]
      : [cells, ...message.map((line) => indent + line)];
    return lines.map((line) => `${line}\n`).join('');
  }

  private cell(name: keyof typeof FIRST_WIDTHS, text: string): string {
    const shown = printable(text);
    this.widths[name] = Math.max(this.widths[name], widthOf(shown));
    return padded(shown, this.widths[name]);
  }
}
