import { define } from '../src/engine/cases/definition.js';
import type { Boundary, Mutation } from '../src/engine/cases/mutation.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { gaSessionRules, RealtimeSessionCreateResponseGA } from '../src/objects/ga-session.js';
import { OBJECT } from '../src/objects/session.js';
import { OBJECT as TRANSCRIPTION_OBJECT } from '../src/objects/transcription-session.js';
import { ambiguity, drawFrom, loneSurrogate } from './_ambiguous-cases.js';
import { boundariesAt } from './_boundary-cases.js';
import { newTexts } from './_evolution-cases.js';
import { inferenceBoundaries, MODALITY_EXCLUSIONS, modalityAmbiguous, modalityNearMisses } from './_inference-cases.js';
import { typedSessionCases } from './_typed-session-cases.js';
import { gaSession } from './ga-session.js';

const nearMisses = (): Mutation[] => [
  ...wrongTypes(gaSessionRules.model, '/model', 'string'),
  ...modalityNearMisses(gaSessionRules['output-modalities']),
  // Null is ambiguous: the examples show it for other settings of a session.
  ...wrongTypes(gaSessionRules.instructions, '/instructions', 'string', 'null'),
  ...wrongTypes(gaSessionRules.tools, '/tools', 'array'),
];

const ambiguous = (): Mutation[] => [
  ambiguity(gaSessionRules.model, '/model', 'empty', ['any string is allowed', 'a model has a name'], drawFrom('')),
  ...modalityAmbiguous(gaSessionRules['output-modalities']),
  ambiguity(
    gaSessionRules.instructions,
    '/instructions',
    'null',
    ['null stands for the default, as it does in other settings of a session', 'null is not documented'],
    drawFrom(null),
  ),
  loneSurrogate(gaSessionRules.instructions, '/instructions'),
  loneSurrogate(gaSessionRules.model, '/model'),
];

const boundaries = (): Boundary[] => [
  ...boundariesAt<string>(gaSessionRules.model, '/model', { 'not documented': (model) => !model.startsWith('gpt-') }),
  ...inferenceBoundaries(gaSessionRules),
];

/** Cases of realtime sessions. */
export const gaSessionDefinition = define('ga-session', RealtimeSessionCreateResponseGA, gaSession, () => {
  const shared = typedSessionCases(
    'realtime',
    gaSessionRules.object,
    OBJECT.session,
    TRANSCRIPTION_OBJECT.transcriptionSession,
  );
  return {
    nearMisses: [...shared.nearMisses, ...nearMisses()],
    ambiguous: [...shared.ambiguous, ...ambiguous()],
    boundaries: [...shared.boundaries, ...boundaries()],
    evolutions: [
      newTexts('new-model', '/model', 'gpt-realtime-9', 'gpt-realtime-2031-04-01', 'ft:gpt-realtime:acme::a1b2'),
      ...shared.evolutions,
    ],
    exclusions: [...shared.exclusions, '/model empty', '/instructions null', ...MODALITY_EXCLUSIONS],
  };
});
