import type { OPTIONS } from './option-table.js';
import type { ValueOf } from './option-types.js';

type Table = typeof OPTIONS;

/** The name of an option. */
export type OptionName = keyof Table;

/** The names of the options that exist in one place or in both. */
export type NameFor<Place extends 'api' | 'cli'> = {
  [Name in OptionName]: Table[Name]['for'] extends Place | 'both' ? Name : never;
}[OptionName];

/** The options of some names, after defaults were filled in. Durations are in milliseconds. */
export type Filled<Name extends OptionName> = {
  readonly [N in Name]: ValueOf<Table[N]> | (Table[N] extends { default: unknown } ? never : undefined);
};

/** The options of the API as they are passed. Durations are in seconds. */
export type ApiOptions = { readonly [Name in NameFor<'api'>]?: ValueOf<Table[Name]> };

/** The options of the API, filled in. */
export type ApiSettings = Filled<NameFor<'api'>>;
