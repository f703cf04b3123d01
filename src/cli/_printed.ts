import type { AskedCase } from './_asked.js';

/** What is printed of each case: its value, or with `--cases` the whole record. */
export function* printed(found: Iterable<AskedCase>, { cases: whole }: { cases?: true }): Generator<unknown> {
  for (const each of found) yield whole ? each : each.value;
}
