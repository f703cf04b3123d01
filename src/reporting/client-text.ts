/** A finding about a client, as far as text shows it. */
interface Shown {
  readonly rule: string;
  readonly message: string;
  readonly count: number;
  readonly index: number;
  readonly log: readonly { readonly from: string; readonly event: object }[];
  readonly restsOn: Readonly<Record<string, string>>;
}

/** Characters of an event that are shown. */
const MAX_EVENT = 160;

function eventLine({ from, event }: Shown['log'][number]): string {
  const { event_id: _, obfuscation: __, session: ___, ...rest } = event as Record<string, unknown>;
  const text = JSON.stringify(rest);
  return `    ${from === 'client' ? '>' : ' '} ${text.length > MAX_EVENT ? `${text.slice(0, MAX_EVENT)}…` : text}`;
}

function findingText({ rule, message, count, index, log, restsOn }: Shown, exchanges: number): string {
  const sure = Object.entries(restsOn).map(([id, certainty]) => `${id} (${certainty})`);
  const rests = sure.length > 0 ? [`  rests on ${sure.join(', ')}`] : [];
  return [
    `${rule}: ${message}`,
    `  in ${count} of ${exchanges} exchanges, first in ${index}; the smallest one (> is what the client sends):`,
    ...rests,
    ...log.map(eventLine),
  ].join('\n');
}

/** Describes what a client does wrong. */
export const clientText = (findings: readonly Shown[], exchanges: number): string =>
  findings.map((finding) => findingText(finding, exchanges)).join('\n\n');
