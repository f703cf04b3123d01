import { FAULTS } from '../exchanges/fault.js';
import type { Plan } from '../exchanges/plan.js';
import type { PlayedExchange } from '../live/play-plan.js';

/** Whether the connection for an exchange is refused. */
export const isRefusal = ({ faults }: Plan): boolean => faults.some(({ kind }) => kind === 'refusal');

/** What is known of a connection that was refused. */
export const REFUSED: PlayedExchange = {
  log: [],
  legal: [],
  expected: { items: [], responses: [], errors: [], connection: 'refused' },
  faults: [{ kind: 'refusal', duty: FAULTS.refusal, at: 0 }],
  features: [],
  wasCut: false,
  answersClose: true,
};
