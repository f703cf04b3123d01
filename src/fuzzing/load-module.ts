import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { complaintOf } from './verdict.js';

/** What a module exports. */
export type Exports = Readonly<Record<string, unknown>>;

/** A module cannot be loaded. The message completes a sentence that names the module before a colon. */
export class CannotLoad extends Error {}

/** Describes why a module was not loaded, as the end of a sentence. */
export function whyNotLoaded(error: unknown): string {
  if (error instanceof CannotLoad) return error.message;
  return `loading it failed: ${whyThrown(error)}`;
}

/** Describes what a module threw, as the end of a sentence. */
export function whyThrown(error: unknown): string {
  const { type, message } = complaintOf(error);
  return `${type ? `${type}: ` : ''}${unended(message.split('\n')[0]!)}`;
}

/** Removes the full stop of a message that is the end of a sentence. */
const unended = (message: string) => message.replace(/\.$/, '');

const TYPESCRIPT = /\.[cm]?tsx?$/;

/** What Node says about TypeScript that it does not strip, such as an enum. */
const UNSUPPORTED = new Set<unknown>([
  'ERR_INVALID_TYPESCRIPT_SYNTAX',
  'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX',
  'ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING',
]);

/** What it says about imports as TypeScript allows them: `./x.js` for `x.ts`, a folder, a path of tsconfig. */
const UNRESOLVED = new Set<unknown>(['ERR_MODULE_NOT_FOUND', 'ERR_UNSUPPORTED_DIR_IMPORT']);

/** Whether another loader may load what Node cannot. */
export function isForLoader(url: string, error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, message }: NodeJS.ErrnoException = error;
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION') return /"\.[cm]?tsx?"/.test(message);
  // An import of a type that is not marked as one is a syntax error in Node.
  return UNSUPPORTED.has(code) || (TYPESCRIPT.test(url) && (UNRESOLVED.has(code) || error instanceof SyntaxError));
}

/**
 * Loads a module, in TypeScript or JavaScript. Node loads it if it can, since what it loads is what the user's program
 * loads. Throws `CannotLoad` if there is a syntax error, and whatever the module throws.
 *
 * @param url A `file:` URL.
 */
export async function loadModule(url: string): Promise<Exports> {
  try {
    return await import(url);
  } catch (error) {
    if (isForLoader(url, error)) return throughLoader(url);
    throw error instanceof SyntaxError ? await located(url, error) : error;
  }
}

async function throughLoader(url: string): Promise<Exports> {
  // Most modules do not need it, and it is large.
  const { createJiti } = await import('jiti');
  try {
    // No cache: it would write files where nobody expects them.
    return await createJiti(url, { fsCache: false, interopDefault: false, tsconfigPaths: true }).import(url);
  } catch (error) {
    throw loaderSyntaxError(error) ?? error;
  }
}

/** How the loader describes a syntax error: its message, the file, the line and the column. */
const PARSE_ERROR = /^ParseError: (.+?)\s*\n (.+):(\d+):(\d+)$/s;

/** Describes a syntax error that the other loader found. Returns `undefined` if the error is another one. */
export function loaderSyntaxError(error: unknown): CannotLoad | undefined {
  const [, message, file, line, column] = PARSE_ERROR.exec((error as Error)?.message ?? '') ?? [];
  // Its columns are from 0.
  return message === undefined ? undefined : syntaxError(file!, `${line}:${Number(column) + 1}`, message);
}

/** Describes a syntax error that Node found. Returns `undefined` if it does not name the place: it does in some cases only. */
export function nodeSyntaxError({ stack = '', message }: Error): CannotLoad | undefined {
  const [, file, line] = /^((?:file:\/\/|\/|[A-Za-z]:\\)[^\n]*?):(\d+)\n/.exec(stack) ?? [];
  if (line === undefined) return undefined;
  return syntaxError(file!.startsWith('file:') ? fileURLToPath(file!) : file!, line, message);
}

/** Adds the place to a syntax error of Node. */
async function located(url: string, error: SyntaxError): Promise<unknown> {
  const named = nodeSyntaxError(error);
  if (named) return named;
  // The other loader always names it. What it loads is not used: Node has to load what is JavaScript.
  const found = await throughLoader(url).catch((why) => why);
  return found instanceof CannotLoad ? found : error;
}

const syntaxError = (file: string, place: string, message: string): CannotLoad =>
  new CannotLoad(`there is a syntax error in ${fromHere(file)}:${place}: ${unended(message)}`);

/** Names a file as a user would: from the current folder, if it is inside. */
function fromHere(file: string): string {
  const path = relative(realpathSync('.'), file);
  return path.startsWith('..') ? file : path;
}
