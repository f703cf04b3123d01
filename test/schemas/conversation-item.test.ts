import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import { conversationItem } from './_rows/conversation-item.js';

describe(conversationItem.object, () => itFollows(conversationItem));
