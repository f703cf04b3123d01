import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { transcriptionUsageRules } from './transcription-usage.rules.js';

export const durationUsageRules = rules('duration-usage', {
  seconds: {
    at: '/seconds',
    text: 'must be a non-negative number, which is required',
    source: 'TranscriptTextUsageDuration.seconds',
  },
});

/** The seconds of audio that were transcribed. Source: `TranscriptTextUsageDuration`. */
export const DurationUsage = document(
  'duration-usage',
  withRule(
    transcriptionUsageRules.types,
    z.looseObject({
      type: withRule(transcriptionUsageRules.type, z.literal('duration'), 'must be "duration"'),
      seconds: withRule(durationUsageRules.seconds, z.number().min(0), 'must be a non-negative number'),
    }),
  ),
);

export type DurationUsage = z.infer<typeof DurationUsage>;
