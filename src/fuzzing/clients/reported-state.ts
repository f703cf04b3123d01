import { isObject } from '../../engine/json/type-of.js';
import type { ReportedState } from './client-target.js';

/** Describes what is wrong with the state that a client reports; `undefined` if nothing is. */
export function whyNoState(value: unknown): string | undefined {
  if (!isObject(value)) return 'is not an object';
  const { ended, items, errors, types } = value;
  if (ended !== undefined && ended !== 'closed' && ended !== 'raised')
    return 'has an "ended" that is not closed or raised';
  const isList = (list: unknown) => list === undefined || (Array.isArray(list) && list.every(isObject));
  if (!isList(items)) return 'has "items" that are not an array of objects';
  if (!isList(errors)) return 'has "errors" that are not an array of objects';
  if (types !== undefined && !(Array.isArray(types) && types.every((type) => typeof type === 'string'))) {
    return 'has "types" that are not an array of texts';
  }
  if ((items as object[] | undefined)?.some((item) => typeof (item as { id?: unknown }).id !== 'string')) {
    return 'has an item without an "id"';
  }
  return undefined;
}

/** Returns the state that a client reports: nothing if its answer is no state. */
export const stateIn = (value: unknown): { state: ReportedState } | undefined =>
  whyNoState(value) === undefined ? { state: value as ReportedState } : undefined;
