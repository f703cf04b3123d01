import { openModule } from '../open-target.js';
import type { Target } from '../target.js';
import type { Answer } from '../verdict.js';
import type { ClientEnd, ClientTarget } from './client-target.js';
import { endOfValue } from './function-client.js';

/** Milliseconds that nobody waits for: the end of a client is decided elsewhere. */
const NEVER = 3_600_000;

/** Describes how a client ended that ran as a parser of its URL. */
export function endOfAnswer({ verdict, complaint, back }: Answer): ClientEnd {
  if (verdict === 'accepted') return endOfValue(back?.value);
  const how = verdict === 'timed-out' ? 'hung' : verdict === 'rejected' ? 'raised' : 'crashed';
  return { how, ...(complaint && { complaint }) };
}

/** A client that is a function of a module, in processes of its own. Throws `CannotStart` if it does not exist. */
export async function moduleClient(
  module: string,
  jobs: number,
  open = () => openModule({ module, input: 'text', isolate: true, jobs: 1, rejects: undefined }),
): Promise<ClientTarget> {
  const targets = await Promise.all(Array.from({ length: jobs }, open));
  const free = new Set<Target>(targets);
  return {
    width: jobs,
    isProgram: false,
    start: (url) => {
      const [target] = free;
      free.delete(target!);
      const ended = target!
        .parse(url, { timeout: NEVER, back: true })
        .then(endOfAnswer)
        .finally(() => free.add(target!));
      return { ended, end: () => target!.hurry?.() };
    },
    close: async () => {
      await Promise.all(targets.map((target) => target.close()));
    },
    get remarks() {
      return [...new Set(targets.flatMap(({ remarks = [] }) => remarks))];
    },
  };
}
