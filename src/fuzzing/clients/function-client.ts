import { complaintOf, isOverflow } from '../verdict.js';
import type { ClientEnd, ClientTarget } from './client-target.js';
import { stateIn, whyNoState } from './reported-state.js';

/** A client as a function: connects to the URL, and returns what it knows when the connection is closed. */
export type UrlClient = (url: string) => unknown;

/** Number of clients of this process that run at once. */
const WIDTH = 8;

/** Converts what a client returned. */
export function endOfValue(value: unknown): ClientEnd {
  if (value === undefined || value === null) return { how: 'returned' };
  const found = stateIn(value);
  if (found) return { how: 'returned', ...found };
  return { how: 'crashed', complaint: { message: `its result ${whyNoState(value)}` } };
}

async function ended(client: UrlClient, url: string): Promise<ClientEnd> {
  try {
    return endOfValue(await client(url));
  } catch (error) {
    const complaint = complaintOf(error);
    return { how: isOverflow(complaint) ? 'crashed' : 'raised', complaint };
  }
}

/** A client that is a function of this process. */
export const functionClient = (client: UrlClient, width = WIDTH): ClientTarget => ({
  width,
  isProgram: false,
  start: (url) => {
    let end = () => {};
    const late = new Promise<ClientEnd>((resolve) => {
      end = () => resolve({ how: 'hung' });
    });
    return { ended: Promise.race([ended(client, url), late]), end };
  },
  close: async () => {},
  remarks: [],
});
