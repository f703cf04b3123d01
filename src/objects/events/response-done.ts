import { isObject } from '../../engine/json/type-of.js';
import { RealtimeResponse, responseRules } from '../response.js';
import { reportAudio, withoutAudio } from './_audio-data.js';
import { serverEvent } from './event.js';
import { object } from './fields.js';

const SOURCE = 'RealtimeServerEventResponseDone';

/** A response is finished, whatever its outcome. Source: `RealtimeServerEventResponseDone`. */
export const responseDone = serverEvent('response.done', {
  source: SOURCE,
  fields: { response: object(RealtimeResponse, responseRules.types) },
  rules: {
    status: {
      at: '/response/status',
      text: 'must not be in_progress',
      source: `${SOURCE}.response`,
      beyondJsonSchema: true,
    },
    audio: withoutAudio('/response/output/*/content/*/audio', `${SOURCE}.response`),
  },
  checks: {
    status({ response }, report) {
      if (!isObject(response) || response.status !== 'in_progress') return;
      report(['response', 'status'], 'must not be in_progress: the response is finished');
    },
    audio({ response }, report) {
      if (!isObject(response) || !Array.isArray(response.output)) return;
      for (const [index, item] of response.output.entries()) reportAudio(item, ['response', 'output', index], report);
    },
  },
});
