import type { ExchangeRuleId } from './rules.js';

/** The rules of a part of a message. */
const PART = [
  'exchange.output-item.empty',
  'exchange.output-item.same-added',
  'exchange.response.output-index',
  'exchange.part.added',
  'exchange.part.index',
  'exchange.part.done',
  'exchange.part.sum',
  'exchange.part.content',
  'exchange.output-item.same-done',
] as const satisfies readonly ExchangeRuleId[];

/** What an exchange may contain, and the rules that it then rests on. */
export const FEATURES = {
  'text turn': [
    'exchange.item.complete',
    'exchange.item.same',
    'exchange.item.added-once',
    'exchange.item.done',
    'exchange.item.previous',
  ],
  'voice turn': [
    'exchange.input-audio.segment',
    'exchange.input-audio.item-id',
    'exchange.input-audio.commit',
    'exchange.input-audio.item',
    'exchange.input-audio.times',
    'exchange.input-audio.previous',
    'exchange.item.previous',
    'exchange.item.same',
  ],
  'manual turn': [
    'exchange.input-audio.commit',
    'exchange.input-audio.item',
    'exchange.input-audio.previous',
    'exchange.item.previous',
    'exchange.item.same',
  ],
  'timeout turn': [
    'exchange.input-audio.commit',
    'exchange.input-audio.item',
    'exchange.input-audio.previous',
    'exchange.item.previous',
  ],
  'automatic response': ['exchange.response.asked'],
  'overlapping turn': ['exchange.response.one', 'exchange.item.previous'],
  transcription: [
    'exchange.transcription.any-time',
    'exchange.transcription.item',
    'exchange.transcription.once',
    'exchange.transcription.ended',
    'exchange.transcription.sum',
  ],
  'early transcription': ['exchange.transcription.early'],
  'late transcription': ['exchange.transcription.any-time'],
  'crossed transcriptions': ['exchange.transcription.crossed'],
  'failed transcription': ['exchange.transcription.once'],
  response: [
    'exchange.response.created',
    'exchange.response.empty',
    'exchange.response.done',
    'exchange.response.items-done',
    'exchange.response.one',
    'exchange.response.output',
    'exchange.response.details',
    'exchange.response.usage',
  ],
  text: PART,
  audio: [...PART, 'exchange.part.done-order'],
  'interleaved audio': ['exchange.part.interleaved'],
  'several parts': ['exchange.part.added', 'exchange.part.index', 'exchange.part.done'],
  'several items': ['exchange.response.item-count', 'exchange.response.output-index'],
  'overlapping items': ['exchange.response.items-overlap'],
  'no output': ['exchange.response.item-count'],
  'rate limits': ['exchange.rate-limits.once'],
  'late rate limits': ['exchange.rate-limits.once'],
  'function call': [
    'exchange.call.sum',
    'exchange.call.item',
    'exchange.call.name',
    'exchange.call.done',
    'exchange.item.known-call',
  ],
  'several calls': ['exchange.item.known-call', 'exchange.response.one'],
  'early output': ['exchange.item.known-call'],
  'mcp listing': ['exchange.mcp-listing.order', 'exchange.mcp-listing.item'],
  'failed mcp listing': ['exchange.mcp-listing.order', 'exchange.mcp-listing.item'],
  'mcp call': ['exchange.mcp-call.order', 'exchange.mcp-call.outcome'],
  'mcp approval': ['exchange.item.known-call'],
  'out-of-band response': ['exchange.response.out-of-band', 'exchange.response.conversation'],
  'interleaved out-of-band response': ['exchange.response.interleaved'],
  interruption: ['exchange.response.cause'],
  cancellation: ['exchange.response.cause'],
  'late delta': ['exchange.response.cause'],
  'completed item in a cancelled response': ['exchange.response.completed-items'],
  'cut call': ['exchange.call.sum', 'exchange.call.item'],
  incomplete: ['exchange.response.details'],
  failure: ['exchange.response.details'],
  truncation: ['exchange.truncation.asked', 'exchange.truncation.item'],
  deletion: ['exchange.item.deleted'],
  insertion: ['exchange.item.previous'],
  retrieval: ['exchange.item.retrieved'],
  'cleared audio': ['exchange.input-audio.cleared'],
  'session update': ['exchange.session.updated', 'exchange.session.id'],
  'update in a response': ['exchange.session.updated'],
  'forgotten predecessor': ['exchange.item.previous-at-done'],
} as const satisfies Record<string, readonly ExchangeRuleId[]>;

/** Something that an exchange contains. */
export type Feature = keyof typeof FEATURES;

/** Rules that every exchange rests on. */
export const GENERAL_RULES = [
  'exchange.session.first',
  'exchange.event.unique-id',
] as const satisfies readonly ExchangeRuleId[];

/** Rules that exchanges with errors rest on. */
export const ERROR_RULES = [
  'exchange.request.error',
  'exchange.request.refused',
] as const satisfies readonly ExchangeRuleId[];
