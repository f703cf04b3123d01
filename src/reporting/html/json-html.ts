import { toPointer } from '../../engine/json/pointer.js';
import { isObject } from '../../engine/json/type-of.js';
import { repeatsIn } from '../../sampling/repeats.js';
import { cut, formatNumber } from '../fuzz-format.js';
import { type Html, html, type Part } from './html.js';

/** Longest line, longest part of a string, and depth below which a value is one line. */
const MAX_LINE = 56;
const MAX_STRING = 400;
const MAX_DEPTH = 24;

/** Number of members that are shown at the beginning of a container with many. */
const MAX_MEMBERS = 24;

/** What to highlight in a value: places, as JSON Pointers, and keys that are missing in objects. */
export interface Highlights {
  readonly marked: ReadonlySet<string>;
  /** The missing keys, by the JSON Pointer of the object. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
}

const NOTHING: Highlights = { marked: new Set(), missing: new Map() };

/** Formats a text so that what repeats often is shown once. */
export const textHtml = (whole: string): Html =>
  html`${repeatsIn(whole).map(({ text, times }) => [
    cut(text, MAX_STRING),
    times > 1 && html`<span class="times">×${formatNumber(times)}</span>`,
  ])}`;

/** A line, and how far it is indented. */
interface Line {
  readonly depth: number;
  readonly text: Part;
}

/** A member of an object or an item of an array. */
interface Member {
  readonly label: Part;
  readonly value: unknown;
  readonly path: readonly PropertyKey[];
}

/** Writes one value. */
class Writer {
  constructor(private readonly highlights: Highlights) {}

  /** Formats a value in as few lines as its length allows. `before` is the number of characters before it. */
  lines(value: unknown, path: readonly PropertyKey[], before: number): Line[] {
    const depth = path.length;
    const members = this.membersOf(value, path);
    if (members.length === 0 || depth >= MAX_DEPTH) return [{ depth, text: this.flat(value) }];
    const missing = members
      .filter(({ value }) => value === undefined)
      .map(({ path }) => `${String(path.at(-1))}: missing`);
    const length = before + (JSON.stringify(value)?.length ?? 0) + missing.join().length;
    return length <= MAX_LINE ? [{ depth, text: this.inline(value, members) }] : this.block(value, members, depth);
  }

  private flat(value: unknown): Part {
    if (typeof value === 'string') return html`<span class="string">${textHtml(JSON.stringify(value))}</span>`;
    return cut(JSON.stringify(value) ?? 'nothing', MAX_STRING);
  }

  private membersOf(value: unknown, path: readonly PropertyKey[]): Member[] {
    if (Array.isArray(value)) return value.map((item, index) => ({ label: '', value: item, path: [...path, index] }));
    if (!isObject(value)) return [];
    const present = Object.entries(value).map(([key, member]) => {
      return {
        label: html`<span class="key">${textHtml(JSON.stringify(key))}</span>: `,
        value: member,
        path: [...path, key],
      };
    });
    const missing = (this.highlights.missing.get(toPointer(path)) ?? []).map((key) => {
      return {
        label: html`<del>${textHtml(JSON.stringify(key))}: missing</del>`,
        value: undefined,
        path: [...path, key],
      };
    });
    return [...present, ...missing];
  }

  private member({ label, value, path }: Member): Line[] {
    if (value === undefined) return [{ depth: path.length, text: label }];
    const key = String(path.at(-1));
    const [first, ...others] = this.lines(value, path, 2 * path.length + key.length);
    const lines = [{ ...first!, text: [label, first!.text] }, ...others];
    if (!this.highlights.marked.has(toPointer(path))) return lines;
    // Each line by itself, so that its indentation is not marked.
    return lines.map(({ depth, text }) => ({ depth, text: html`<mark>${text}</mark>` }));
  }

  private inline(value: unknown, members: readonly Member[]): Part {
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{ ', ' }'];
    const texts = members.flatMap((one) => this.member(one).map(({ text }) => text));
    return [open, texts.map((text, index) => [index > 0 && ', ', text]), close];
  }

  private block(value: unknown, members: readonly Member[], depth: number): Line[] {
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
    const shown = members.filter((one, index) => index < MAX_MEMBERS || this.isNear(one));
    const more = members.length - shown.length;
    const rest = { depth: depth + 1, text: html`<span class="times">… ${formatNumber(more)} more</span>` };
    const groups = [...shown.map((one) => this.member(one)), ...(more > 0 ? [[rest]] : [])];
    const lines = groups.flatMap((group, index) =>
      index === groups.length - 1 ? group : group.with(-1, { ...group.at(-1)!, text: [group.at(-1)!.text, ','] }),
    );
    return [{ depth, text: open }, ...lines, { depth, text: close }];
  }

  /** Whether something in a member is highlighted. */
  private isNear({ path, value }: Member): boolean {
    const pointer = toPointer(path);
    const all = [...this.highlights.marked, ...this.highlights.missing.keys()];
    return value === undefined || all.some((one) => one === pointer || one.startsWith(`${pointer}/`));
  }
}

/** Formats a JSON value for people, with parts of it highlighted. */
export function jsonHtml(value: unknown, highlights: Highlights = NOTHING): Html {
  const lines = new Writer(highlights).lines(value, [], 0).map(({ depth, text }, index) => {
    const marked = highlights.marked.has('') ? html`<mark>${text}</mark>` : text;
    return [index > 0 && html`\n${'  '.repeat(depth)}`, marked];
  });
  return html`<pre tabindex="0"><code>${lines}</code></pre>`;
}
