import { hasColor } from './_color.js';
import { highlightJson } from './_highlight.js';
import { print } from './_print.js';

/** Converts data to JSON: indented for people at a terminal, and highlighted; compact for programs. */
export function jsonText(data: unknown, harmless = (json: string) => json): string {
  const { stdout } = process;
  const json = harmless(stdout.isTTY ? JSON.stringify(data, null, 2) : JSON.stringify(data));
  return `${hasColor(stdout) ? highlightJson(json) : json}\n`;
}

/** Prints data as JSON. Returns whether the reader has taken everything. */
export const printJson = (data: unknown): Promise<boolean> => print([jsonText(data)]);

/** Prints a text, highlighted if standard output has colors. Returns whether the reader has taken everything. */
export const printText = (text: string, highlight: (text: string) => string): Promise<boolean> =>
  print([hasColor(process.stdout) ? highlight(text) : text]);
