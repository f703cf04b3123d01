import { type Command, EMPTY_PROGRAM } from '../_program.js';
import type { Protocol } from '../protocol.js';
import { CannotStart } from '../target.js';
import type { ClientTarget } from './client-target.js';
import { functionClient, type UrlClient } from './function-client.js';
import { linesClient } from './lines-client.js';
import { moduleClient } from './module-client.js';
import { programClient, URL_WORD } from './program-client.js';

/** A live client: a function, a function of a module, or a program. */
export type ClientSpec =
  | { readonly client: UrlClient; readonly jobs?: number | undefined }
  | { readonly module: string; readonly jobs?: number | undefined }
  | { readonly command: Command; readonly protocol: Protocol; readonly jobs?: number | undefined };

/** Clients that run at once if nobody says how many. */
const JOBS = 4;

/** Opens a live client. Throws `CannotStart` if it does not exist. */
export async function openClient(spec: ClientSpec): Promise<ClientTarget> {
  const { jobs } = spec;
  if ('client' in spec) return functionClient(spec.client, jobs);
  if ('module' in spec) return moduleClient(spec.module, jobs ?? JOBS);
  const { command, protocol } = spec;
  if (protocol === 'lines') return linesClient(command, jobs ?? JOBS);
  if (command[0] === '') throw new CannotStart(EMPTY_PROGRAM);
  if (!command.some((word) => word.includes(URL_WORD))) {
    throw new CannotStart(`say where the URL goes in the command: -- ${command.join(' ')} ${URL_WORD}`);
  }
  return programClient(command, jobs ?? JOBS);
}

/** The name of a live client. */
export const clientName = (spec: ClientSpec): string =>
  'client' in spec ? spec.client.name || 'a function' : 'module' in spec ? spec.module : spec.command.join(' ');
