import type { ExchangeRuleId } from './rules.js';

/** What an exchange may contain, and the rules that it then rests on. */
export const FEATURES = {
  'text turn': ['item.user', 'item.added', 'item.done', 'item.prev'],
  'voice turn': ['in.append', 'in.vad', 'in.times', 'in.committed.prev', 'item.prev', 'tr.item'],
  'manual turn': ['in.append', 'in.commit', 'in.committed.prev', 'item.prev', 'tr.item'],
  'timeout turn': ['in.timeout', 'in.committed.prev', 'item.prev'],
  'automatic response': ['in.autoresp'],
  'overlapping turn': ['resp.one', 'item.prev'],
  transcription: ['tr.async', 'tr.once', 'tr.concat', 'tr.usage'],
  'early transcription': ['tr.start'],
  'late transcription': ['tr.async'],
  'crossed transcriptions': ['tr.cross'],
  'failed transcription': ['tr.fail'],
  response: ['resp.created', 'resp.done', 'resp.one', 'done.output', 'done.status', 'done.usage'],
  text: ['item.assistant', 'resp.items.added', 'resp.index', 'part.frame', 'concat.text', 'item.done.pair'],
  audio: [
    'item.assistant',
    'resp.items.added',
    'resp.index',
    'part.frame',
    'concat.text',
    'item.done.pair',
    'part.done.order',
  ],
  'interleaved audio': ['part.inter'],
  'several parts': ['part.frame'],
  'several items': ['resp.count', 'resp.index'],
  'overlapping items': ['resp.overlap'],
  'no output': ['resp.count'],
  'rate limits': ['rate.pos', 'rate.kinds'],
  'late rate limits': ['rate.pos'],
  'function call': ['concat.args', 'args.name', 'fn.loop'],
  'several calls': ['fn.many'],
  'early output': ['fn.loop'],
  'mcp listing': ['mcp.list'],
  'failed mcp listing': ['mcp.list'],
  'mcp call': ['mcp.call'],
  'mcp approval': ['mcp.approve'],
  'out-of-band response': ['oob.none'],
  'interleaved out-of-band response': ['oob.free'],
  interruption: ['cut.vad'],
  cancellation: ['cut.client'],
  'late delta': ['cut.client'],
  'completed item in a cancelled response': ['cut.late'],
  'cut call': ['concat.args'],
  incomplete: ['cut.limit'],
  failure: ['done.status'],
  truncation: ['item.trunc', 'cut.trunc.ws'],
  deletion: ['item.delete'],
  insertion: ['item.prev'],
  retrieval: ['item.retrieve'],
  'cleared audio': ['in.clear'],
  'session update': ['sess.update', 'sess.id'],
  'update in a response': ['cut.update'],
  'forgotten predecessor': ['item.prev.done'],
} as const satisfies Record<string, readonly ExchangeRuleId[]>;

/** Something that an exchange contains. */
export type Feature = keyof typeof FEATURES;

/** Rules that every exchange rests on. */
export const GENERAL_RULES = ['sess.first', 'evt.id'] as const satisfies readonly ExchangeRuleId[];

/** Rules that exchanges with errors rest on. */
export const ERROR_RULES = ['err.shape', 'err.stays'] as const satisfies readonly ExchangeRuleId[];
