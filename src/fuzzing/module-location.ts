import type { Input } from './function-target.js';

/** The function of a module that is the parser. */
export interface ModuleLocation {
  /** The module, as a `file:` URL. */
  readonly url: string;
  /** The name of the export. */
  readonly name: string;
  readonly input: Input;
  /** Which results are failures: see `rejectsFrom`. */
  readonly rejects?: string | undefined;
}
