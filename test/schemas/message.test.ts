import { describe } from 'vitest';
import { itFollows } from './_oracle.js';
import {
  assistantContent,
  assistantMessage,
  message,
  systemContent,
  systemMessage,
  userContent,
  userMessage,
} from './_rows/message.js';

describe.each([message, systemMessage, userMessage, assistantMessage, systemContent, userContent, assistantContent])(
  '$object',
  (examples) => itFollows(examples),
);
