import type { ClientEnd } from '../fuzzing/clients/client-target.js';
import type { Complaint } from '../fuzzing/verdict.js';
import { type Breach, breachOf } from './breach.js';
import type { Circumstances } from './circumstances.js';
import { endingRules } from './conduct-rules.js';

/** What is known of a client that ended. */
export interface Ending {
  readonly end: ClientEnd;
  /** Whether it is a program of which only the exit is known. */
  readonly isProgram: boolean;
  /** Whether it answered the close frame of the server. */
  readonly answersClose: boolean;
  /** Whether it connected again: then it does not end. */
  readonly reconnected: boolean;
  /** Seconds that it had. */
  readonly timeout: number;
}

const said = ({ type, message, at }: Complaint = { message: 'no reason given' }): string =>
  `${type === undefined ? '' : `${type}: `}${message.split('\n')[0]}${at === undefined ? '' : ` (${at})`}`;

/** Codes with which a client says that the server broke the protocol. */
const COMPLAINTS = [1002, 1003, 1007, 1008, 1009, 1010, 1011];

const isComplaint = (code: number | undefined) => code !== undefined && COMPLAINTS.includes(code);

/** Crashes are the same if this is equal: the class and the place, or the text. */
const detailOf = ({ type, at, message }: Complaint = { message: '' }) =>
  [type ?? message.slice(0, 60), at ?? ''].join(' ').trim();

/** Lists what a client did wrong at its end. */
export function judgeEnding(ending: Ending, { duty, hasLeft, code, hadTime }: Circumstances): Breach[] {
  const { end, isProgram, answersClose, reconnected, timeout } = ending;
  const { how, complaint, state } = end;
  if (how === 'crashed') {
    return [breachOf(endingRules.crash, `crashed: ${said(complaint)}`, undefined, detailOf(complaint))];
  }
  if (how === 'hung') {
    if (reconnected) return [];
    if (!answersClose) return [breachOf(endingRules.close, 'did not answer the close frame of the server')];
    return [breachOf(endingRules.hang, `had not ended ${timeout} s after the connection`)];
  }
  if (duty === 'either') return [];
  const hasRaised = how === 'raised' || state?.ended === 'raised';
  const why = how === 'raised' ? said(complaint) : said(undefined);
  if (duty === 'survive') {
    if (hasLeft && (hasRaised || isComplaint(code))) {
      const closed = isComplaint(code) ? `closed the connection with code ${code}` : `ended: ${why}`;
      return [
        breachOf(endingRules.early, `${closed}, although the server kept the protocol`, undefined, detailOf(complaint)),
      ];
    }
    // A program may report with its exit code that the server hung up.
    if (hasLeft || !hasRaised || isProgram || !hadTime) return [];
    return [breachOf(endingRules.normal, `raised at a normal close: ${why}`)];
  }
  const isSilent = state?.ended === 'closed' && state.errors?.length === 0;
  return isSilent ? [breachOf(endingRules.unreported, 'ended normally, without any error')] : [];
}
