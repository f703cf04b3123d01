import { MODEL_NAMES } from '../../arbitraries/models.js';

/** What to give for a missing argument. */
const MISSING: Readonly<Record<string, string>> = {
  model: 'name a model, such as server-event or response; see: list models',
  what: 'list models, or list rules',
  name: 'name a schema: a model, fuzz-report or config',
  folder: 'name a folder',
  shell: 'name a shell: bash, zsh or fish',
  'openapi.json': 'name the file with the OpenAPI description',
};

/** Options that take every word that follows, the model included. */
const GREEDY = ['--rule', '--rules', '--faults'];

/** Returns the option that took a model as one of its values; `undefined` if none did. */
function takenBy(words: readonly string[]): string | undefined {
  const model = words.findLastIndex((word) => MODEL_NAMES.includes(word as (typeof MODEL_NAMES)[number]));
  return words.slice(0, Math.max(0, model)).findLast((word) => word.startsWith('-') && GREEDY.includes(word));
}

/** Turns what the parser of the command line says into one sentence that says what to do. */
export function usageError(text: string, words: readonly string[]): string {
  const said = text.trim().replace(/\s*\n\s*/g, ' ');
  const missing = /^error: missing required argument '([^']+)'$/.exec(said)?.[1];
  if (missing !== undefined && Object.hasOwn(MISSING, missing)) {
    const option = missing === 'model' ? takenBy(words) : undefined;
    return `error: ${option ? `write the model before ${option}, which takes all words that follow` : MISSING[missing]}`;
  }
  const value = /^error: option '(?:-\w, )?([^']+)' argument missing$/.exec(said)?.[1];
  return value === undefined ? said : `error: an option needs its value: ${value}`;
}
