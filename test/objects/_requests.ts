import type { Place } from './_examples.js';

/** A place in an update of a realtime session. */
export const inUpdate = (at = ''): Place => ({
  model: 'client-event',
  at: `/session${at}`,
  inside: { type: 'session.update', session: { type: 'realtime' } },
});

/** A place in an update of a transcription session. */
export const inTranscriptionUpdate = (at = ''): Place => ({
  model: 'client-event',
  at: `/session${at}`,
  inside: { type: 'session.update', session: { type: 'transcription' } },
});

/** A place in a request for a response. */
export const inCreate = (at = ''): Place => ({
  model: 'client-event',
  at: `/response${at}`,
  inside: { type: 'response.create', response: {} },
});
