import { exchangeChecker } from '../../src/protocol/exchange-checker.js';
import type { ExchangeEntry } from '../../src/protocol/exchange-entry.js';
import type { Event } from './_log.js';

interface Edit {
  kind: string;
  index: number;
  event: Event;
  other?: Event;
  place?: string[];
  log: ExchangeEntry[];
}

type Log = readonly ExchangeEntry[];

const { editsOf } = (await import('../../bench/exchange-edit-engine.js' as string)) as {
  editsOf(log: Log): Iterable<Edit>;
};
const { whyLegal } = (await import('../../bench/exchange-legal-edits.js' as string)) as {
  whyLegal(edit: Edit): string | undefined;
};

const named = ({ kind, index, event, other, place }: Edit) =>
  `${kind} ${index} ${event.type} ${other?.type ?? place?.join('/') ?? ''}`;

function isRejected(log: Log): boolean {
  const checker = exchangeChecker();
  return log.some((entry) => checker.push(entry).length > 0) || checker.end().length > 0;
}

/** The single edits of a log of which the checker is wrong: it accepts an illegal one, or rejects a legal one. */
export function misjudgedEdits(log: Log): { accepted: string[]; rejected: string[] } {
  const wrong = [...editsOf(log)].filter((edit) => isRejected(edit.log) === (whyLegal(edit) !== undefined));
  const [rejected, accepted] = [true, false].map((isLegal) =>
    wrong.filter((edit) => (whyLegal(edit) !== undefined) === isLegal).map(named),
  );
  return { accepted: accepted!, rejected: rejected! };
}
