import { LiveClient } from '../live/_live-client.js';
import { PLANTED, PLANTED_FOR_FAULTS, type Store } from '../live/_planted-clients.js';
import { BusyClient, type Deed } from './_busy-client.js';
import { PLANTED_LIVE } from './_planted-live.js';

/** What a client does, so that its bug can show. Others only answer calls. */
const DEEDS: Readonly<Record<string, Deed>> = {
  'out of band items get into the history': 'aside',
  'items of a done response are added again': 'aside',
  'items are appended, whatever their predecessor is': 'insert between',
  'a null predecessor means the end': 'insert first',
  'deleted items stay': 'delete',
  'a deletion removes the last item': 'delete',
  'a retrieved item is added again': 'retrieve',
  'truncation is about the last item': 'nothing',
  'a truncated item is removed': 'nothing',
  'a second response replaces the first one': 'aside',
  'an active response is not expected twice': 'aside',
  'every delta has an item before': 'aside',
  'an update of the session clears the history': 'update',
};

/** Bugs that cannot show over a connection, and why. They are not counted. */
export const NOT_SHOWN: Readonly<Record<string, string>> = {
  'a failed transcription is no error': 'a live client need not report it: no error event comes',
};

const over =
  (make: () => Store, deed: Deed | undefined) =>
  (url: string): Promise<unknown> =>
    (deed ? new BusyClient(make(), [deed]) : new LiveClient(make())).run(url);

const clientsOf = (stores: Readonly<Record<string, () => Store>>) =>
  Object.entries(stores)
    .filter(([name]) => !(name in NOT_SHOWN))
    .map(([name, make]) => [name, over(make, DEEDS[name])] as const);

const LIVE = Object.entries(PLANTED_LIVE);

/** Live clients with one bug each that a legal exchange shows. */
export const BY_ORDER = Object.fromEntries([
  ...clientsOf(PLANTED),
  ...LIVE.filter(([rule]) => rule !== 'ending.unreported'),
]);

/** Live clients with one bug each that a fault shows. */
export const BY_FAULT = Object.fromEntries([
  ...clientsOf(PLANTED_FOR_FAULTS),
  ...LIVE.filter(([rule]) => rule === 'ending.unreported'),
]);
