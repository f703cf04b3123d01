import { counted } from './fuzz-format.js';
import { printable } from './printable.js';
import { table } from './table.js';
import { ROOT } from './violation-line.js';

interface Difference {
  readonly object: string;
  readonly place: string;
  readonly change: string;
  readonly schema: string;
}

/** How documented objects differ from an OpenAPI description. */
interface Drift {
  readonly objects: readonly string[];
  readonly differences: readonly Difference[];
  readonly known: readonly Difference[];
  readonly outdated: readonly { readonly object: string; readonly at: unknown; readonly change: string }[];
  readonly notCompared: readonly { readonly at: string; readonly why: string }[];
}

/** Says what was not compared, each reason once. */
function notComparedText(parts: Drift['notCompared']): string[] {
  const first = new Map(parts.toReversed().map(({ at, why }) => [why, at]));
  return [...first].toReversed().map(([why, at]) => {
    const more = parts.filter((part) => part.why === why).length - 1;
    return `Not compared: ${at} ${why}${more > 0 ? `, and ${counted(more, 'other place')}` : ''}.`;
  });
}

/** Returns a table of the differences, what else is to be said, and a summary. */
export function driftText({ objects, differences, known, outdated, notCompared }: Drift, width?: number): string {
  const rows = differences.map(({ object, place, change, schema }) => [object, place || ROOT, change, schema]);
  const sentences = [
    ...outdated.map(
      ({ object, at, change }) => `Known difference that does not exist: ${object} ${at || ROOT}: ${change}.`,
    ),
    ...notComparedText(notCompared),
  ];
  const counts = [
    `${counted(objects.length, 'object')} compared`,
    counted(differences.length, 'difference'),
    counted(known.length, 'known difference'),
  ];
  return [
    rows.length > 0
      ? `${table(
          ['object', 'place', 'model → description', 'schema'],
          rows.map((row) => row.map(printable)),
          width,
        )}\n`
      : '',
    ...sentences.map((sentence) => `${printable(sentence)}\n`),
    `${counts.join(', ')}\n`,
  ].join('');
}
