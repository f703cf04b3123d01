import { define } from '../src/engine/cases/definition.js';
import { AssistantMessage, SystemMessage, UserMessage } from '../src/objects/message.js';
import { messageCases } from './_message-cases.js';
import { assistantMessage, systemMessage, userMessage } from './message.js';

/** Cases of system messages. */
export const systemMessageDefinition = define('system-message', SystemMessage, systemMessage, () =>
  messageCases('system'),
);

/** Cases of user messages. */
export const userMessageDefinition = define('user-message', UserMessage, userMessage, () => messageCases('user'));

/** Cases of assistant messages. */
export const assistantMessageDefinition = define('assistant-message', AssistantMessage, assistantMessage, () =>
  messageCases('assistant'),
);
