import * as z from 'zod';
import { rule } from './_rule.js';

/** A voice by its name; names that are not documented are voices too. Source: `VoiceIdsShared`. */
export const Voice = rule('voice', z.string());

export type Voice = z.infer<typeof Voice>;
