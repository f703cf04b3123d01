import type * as fc from 'fast-check';
import { UNFIT } from '../../src/engine/cases/mutation.js';
import { weighted } from '../../src/engine/generate/choosing.js';
import { type Constraints, type Making, mustBeSome } from '../../src/engine/generate/constraints.js';
import { isObject } from '../../src/engine/json/type-of.js';
import type { ValueOfEvent } from '../../src/objects/events/event.js';
import { responseDone as declaration } from '../../src/objects/events/response-done.js';
import { RESPONSE_STATUSES, type RealtimeResponse } from '../../src/objects/response.js';
import { defineEvent } from '../event.js';
import { response } from '../response.js';
import type { Status } from '../status-details.js';
import { withAudio } from './_item-event-cases.js';
import { withoutAudioData } from './_items.js';

/** The status of a response that is finished. */
export type FinalStatus = Exclude<Status, 'in_progress'>;

/** Options of `responseDone`. */
export interface ResponseDoneConstraints extends Constraints {
  /** Statuses of the responses. If set, `status` is always present. Default: all but `in_progress`. */
  statuses?: readonly FinalStatus[];
}

const FINAL_STATUSES = RESPONSE_STATUSES.filter((status): status is FinalStatus => status !== 'in_progress');

/** Removes the audio of the output, which the event does not carry. */
const withoutAudio = (value: RealtimeResponse): RealtimeResponse =>
  value.output ? { ...value, output: value.output.map(withoutAudioData) } : value;

function finished(making: Making, statuses?: readonly FinalStatus[]): fc.Arbitrary<RealtimeResponse> {
  const all = response({ ...making, statuses: statuses ?? FINAL_STATUSES });
  const silent = all.map(withoutAudio);
  if (making.tier === 'typical' || statuses || making.presence === 'all') return silent;
  return weighted([9, silent], [1, silent.map(({ status: _, ...value }) => value)]);
}

const { rules } = declaration;
const AUDIO = '/response/output/*/content/*/audio';

/** Finished responses, without audio. */
export const responseDoneDefinition = defineEvent<ValueOfEvent<typeof declaration>, ResponseDoneConstraints>(
  declaration,
  {
    values: (making, { statuses }) => ({ response: finished(making, statuses) }),
    options: ['statuses'],
    checkOptions: ({ statuses }) => mustBeSome('statuses', statuses, FINAL_STATUSES),
    cases: () => ({
      nearMisses: [
        {
          rule: rules.status,
          name: 'in-progress',
          at: '/response',
          change: (value) =>
            isObject(value) && (value.status_details ?? null) === null ? { ...value, status: 'in_progress' } : UNFIT,
        },
        {
          rule: rules.audio,
          name: 'with-audio',
          at: '/response',
          change: (value) => {
            if (!isObject(value)) return UNFIT;
            const part = { type: 'output_audio', audio: 'AAABAA==', transcript: '' };
            const item = { type: 'message', role: 'assistant', content: [part] };
            return { ...value, output_modalities: ['audio'], output: [item] };
          },
        },
      ],
      omissions: [`${AUDIO} *`],
      exclusions: [
        ...withAudio(AUDIO),
        ...['user', 'assistant'].map((role) => `/response/output/*(message ${role})/content/* every property`),
        '/response/status = "in_progress"',
      ],
    }),
  },
);

/**
 * `response.done` events. Their responses have any status but `in_progress`, and no audio. Throws a `RangeError` if an
 * option is unknown. Source: `RealtimeServerEventResponseDone`.
 *
 * @example
 * const failed = responseDone({ statuses: ['failed'], tier: 'typical' });
 * fc.assert(fc.property(failed, ({ response }) => response.status === 'failed'));
 */
export const responseDone = (
  constraints: ResponseDoneConstraints = {},
): fc.Arbitrary<ValueOfEvent<typeof declaration>> => responseDoneDefinition.arbitrary(constraints);
