import { eventSummary, ShortIds } from './event-summary.js';

/** An entry of the log of a connection, as far as a ladder shows it. */
export interface LadderEntry {
  readonly from: 'server' | 'client';
  readonly event?: unknown;
  readonly close?: { readonly code?: number | undefined; readonly reason?: string | undefined } | undefined;
}

/** Minimum width of the column of the server. */
const MIN_WIDTH = 30;

const textOf = (entry: LadderEntry, ids: ShortIds): string =>
  entry.close ? `close ${entry.close.code ?? ''}`.trim() : eventSummary(entry.event, ids);

/** One row of a ladder. */
export interface Rung {
  readonly from: 'server' | 'client';
  readonly text: string;
}

/** Describes the entries of a log, each in a line. */
export const rungsOf = (log: readonly LadderEntry[], ids = new ShortIds()): Rung[] =>
  log.map((entry) => ({ from: entry.from, text: textOf(entry, ids) }));

/**
 * Shows a log as a ladder: what the server sends is on the left, what the client sends is on the right, and `at` is marked.
 */
export function ladder(rungs: readonly Rung[], at?: number, indent = ''): string[] {
  const widest = rungs.reduce((most, { from, text }) => (from === 'server' ? Math.max(most, text.length) : most), 0);
  const width = Math.max(MIN_WIDTH, Math.min(64, widest));
  const line = (mark: string, left: string, right: string) =>
    `${indent}${mark} ${left.padEnd(width)}  ${right}`.trimEnd();
  return [
    line(' ', 'SERVER', 'CLIENT'),
    ...rungs.map(({ from, text }, index) =>
      line(index === at ? '>' : ' ', from === 'server' ? text : '', from === 'client' ? text : ''),
    ),
  ];
}
