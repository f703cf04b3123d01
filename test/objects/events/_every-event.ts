import type { EventExamples } from './_event.js';
import { bufferEvents } from './buffer.rows.js';
import { clientEvents } from './client.rows.js';
import { conversationEvents } from './conversation.rows.js';
import { responseEvents } from './response.rows.js';
import { sessionEvents } from './session.rows.js';

/** The examples of every event. */
export const everyEvent: readonly EventExamples[] = [
  ...sessionEvents,
  ...conversationEvents,
  ...bufferEvents,
  ...responseEvents,
  ...clientEvents,
];
