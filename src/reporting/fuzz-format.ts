/** Formats a number for people: `1,200`. */
export const formatNumber = (count: number): string => count.toLocaleString('en');

/** Formats a count: `1 case`, `1,200 cases`. */
export const counted = (count: number, noun: string): string =>
  `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Maximum number of items that are listed. */
const MAX_LISTED = 6;

/** Lists the first items, and says how many more there are. */
export const listed = (all: readonly string[]): string =>
  all.length <= MAX_LISTED
    ? all.join(', ')
    : `${all.slice(0, MAX_LISTED).join(', ')} and ${all.length - MAX_LISTED} more`;

/** Shortens a text and says how long it was. */
export const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length)}… (${formatNumber(text.length)} characters)`;

/** Formats a share from 0 to 1: `64.6%`; `none` for 0. */
export function shareText(share: number): string {
  if (share === 0) return 'none';
  return share < 0.001 ? 'under 0.1%' : `${(100 * share).toFixed(1)}%`;
}
