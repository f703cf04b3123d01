import { styleText } from 'node:util';

/** A style of `node:util`, or several. */
type Style = Parameters<typeof styleText>[0];

/** What `--color` or `--no-color` asks for. */
let asked: boolean | undefined;

const FLAGS: Readonly<Record<string, boolean | undefined>> = {
  '--color': true,
  '--color=always': true,
  '--color=auto': undefined,
  '--color=never': false,
  '--no-color': false,
};

/** Takes `--color` and `--no-color`, which every command has, out of a command line. */
export function withoutColorFlags(words: readonly string[]): string[] {
  const end = words.includes('--') ? words.indexOf('--') : words.length;
  const isFlag = (word: string, index: number) => index < end && Object.hasOwn(FLAGS, word);
  const last = words.findLast(isFlag);
  asked = last === undefined ? undefined : FLAGS[last];
  return words.filter((word, index) => !isFlag(word, index));
}

/**
 * Whether a stream gets colors: as `--color` says, or else `FORCE_COLOR`, or else `NO_COLOR`, or else if it is a terminal.
 * See https://no-color.org and https://force-color.org.
 */
export function hasColor({ isTTY }: { readonly isTTY?: boolean }): boolean {
  if (asked !== undefined) return asked;
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTTY === true && !NO_COLOR && TERM !== 'dumb';
}

/** Styles a text. Node's own look at the environment is not needed: the caller has asked `hasColor`. */
export const styled = (style: Style, text: string): string =>
  text === '' ? text : styleText(style, text, { validateStream: false });
