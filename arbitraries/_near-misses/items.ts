import { ITEM_STATUSES, MCP_ERROR_TYPES, OBJECT } from '../../src/limits.js';
import type { RuleId } from '../../src/rules.js';
import { type Mutation, UNFIT } from '../_mutation.js';
import { lookAlikes, missing, wrongTypes, wrongValues } from '../_wrong.js';
import { isMembers, type Members } from './_shared.js';

const ITEM = '/output/*';
const PART = `${ITEM}/content/*`;

const isType =
  (...types: string[]) =>
  (item: Members) =>
    types.includes(item.type as string);

/** A change of one property of items of some types. */
function inItem(mutations: readonly Mutation[], fits: (item: Members) => boolean): Mutation[] {
  return mutations.map((mutation) => {
    const key = mutation.at.slice(ITEM.length + 1);
    const change: Mutation['change'] = (item, context) => {
      if (!isMembers(item) || !fits(item)) return UNFIT;
      const by = mutation.change(item[key], context);
      if (by === UNFIT) return UNFIT;
      const { [key]: _old, ...rest } = item;
      return typeof by === 'symbol' ? rest : { ...item, [key]: by };
    };
    return { ...mutation, name: `${key}-${mutation.name}`, at: ITEM, change };
  });
}

const requiredText = (rule: RuleId, type: string, ...keys: string[]): Mutation[] =>
  inItem(
    keys.flatMap((key) => [...wrongTypes(rule, `${ITEM}/${key}`, 'string'), missing(rule, `${ITEM}/${key}`)]),
    isType(type),
  );

const textOrNull = (rule: RuleId, type: string, ...keys: string[]): Mutation[] =>
  inItem(
    keys.flatMap((key) => wrongTypes(rule, `${ITEM}/${key}`, 'string', 'null')),
    isType(type),
  );

const notJson = (rule: RuleId, type: string): Mutation[] =>
  inItem(
    wrongValues(rule, `${ITEM}/arguments`, {
      empty: '',
      'cut-short': '{"a":1',
      'trailing-comma': '{"a":1,}',
      'single-quotes': "{'a':1}",
      'bare-word': 'undefined',
      'two-values': '{}{}',
    }),
    isType(type),
  );

const withStatus = isType('message', 'function_call', 'function_call_output');

export const items: Mutation[] = [
  ...wrongTypes('response.output[]', ITEM, 'object'),
  ...wrongTypes('response.output[].type', `${ITEM}/type`, 'string'),
  missing('response.output[].type', `${ITEM}/type`),
  ...inItem(wrongTypes('types', `${ITEM}/id`, 'string'), (item) => withStatus(item) || item.type === 'mcp_list_tools'),
  ...inItem(wrongTypes('types', `${ITEM}/call_id`, 'string'), isType('function_call')),
  ...inItem(
    [
      ...wrongTypes('item.object', `${ITEM}/object`, 'string'),
      ...lookAlikes('item.object', `${ITEM}/object`, OBJECT.item),
      ...wrongTypes('item.status', `${ITEM}/status`, 'string'),
      ...lookAlikes('item.status', `${ITEM}/status`, ITEM_STATUSES[0]),
      ...wrongValues('item.status', `${ITEM}/status`, { 'status-of-responses': 'cancelled' }),
    ],
    withStatus,
  ),
  ...inItem(
    [...wrongTypes('item.message', `${ITEM}/content`, 'array'), missing('item.message', `${ITEM}/content`)],
    isType('message'),
  ),
  ...inItem(
    [
      ...wrongTypes('item.message.role', `${ITEM}/role`, 'string'),
      ...lookAlikes('item.message.role', `${ITEM}/role`, 'assistant'),
      missing('item.message.role', `${ITEM}/role`),
    ],
    isType('message'),
  ),
  ...wrongTypes('item.message.content[]', PART, 'object'),
  ...wrongTypes('item.message.content[]', `${PART}/type`, 'string'),
  ...wrongValues('item.message.content[]', `${PART}/type`, {
    'part-of-nobody': 'input_texts',
    'upper-case': 'OUTPUT_TEXT',
  }),
  ...wrongTypes('types', `${PART}/text`, 'string'),
  ...requiredText('item.function_call', 'function_call', 'name', 'arguments'),
  ...notJson('item.function_call.arguments', 'function_call'),
  ...requiredText('item.function_call_output', 'function_call_output', 'call_id', 'output'),
  ...requiredText('item.mcp_approval_response', 'mcp_approval_response', 'id', 'approval_request_id'),
  ...inItem(
    [
      ...wrongTypes('item.mcp_approval_response', `${ITEM}/approve`, 'boolean'),
      ...wrongValues('item.mcp_approval_response', `${ITEM}/approve`, {
        'boolean-as-text': 'true',
        'boolean-as-number': 1,
      }),
      missing('item.mcp_approval_response', `${ITEM}/approve`),
    ],
    isType('mcp_approval_response'),
  ),
  ...textOrNull('item.mcp_approval_response', 'mcp_approval_response', 'reason'),
  ...requiredText('item.mcp_list_tools', 'mcp_list_tools', 'server_label'),
  ...inItem(
    [...wrongTypes('item.mcp_list_tools', `${ITEM}/tools`, 'array'), missing('item.mcp_list_tools', `${ITEM}/tools`)],
    isType('mcp_list_tools'),
  ),
  ...wrongTypes('item.mcp_list_tools.tools[]', `${ITEM}/tools/*`, 'object'),
  ...wrongTypes('item.mcp_list_tools.tools[]', `${ITEM}/tools/*/name`, 'string'),
  missing('item.mcp_list_tools.tools[]', `${ITEM}/tools/*/name`),
  ...wrongTypes('item.mcp_list_tools.tools[]', `${ITEM}/tools/*/input_schema`, 'object'),
  missing('item.mcp_list_tools.tools[]', `${ITEM}/tools/*/input_schema`),
  ...wrongTypes('item.mcp_list_tools.tools[]', `${ITEM}/tools/*/description`, 'string', 'null'),
  ...wrongTypes('item.mcp_list_tools.tools[]', `${ITEM}/tools/*/annotations`, 'object', 'null'),
  ...requiredText('item.mcp_call', 'mcp_call', 'id', 'server_label', 'name', 'arguments'),
  ...textOrNull('item.mcp_call', 'mcp_call', 'approval_request_id', 'output'),
  ...notJson('item.mcp_call.arguments', 'mcp_call'),
  ...inItem(
    [
      ...wrongTypes('item.mcp_call.error', `${ITEM}/error`, 'object', 'null'),
      ...wrongValues('item.mcp_call.error', `${ITEM}/error`, {
        'without-type': { code: 1, message: '' },
        'without-message': { type: MCP_ERROR_TYPES[1] },
        'without-code': { type: MCP_ERROR_TYPES[0], message: '' },
        'null-code': { type: MCP_ERROR_TYPES[2], code: null, message: '' },
        'code-as-text': { type: MCP_ERROR_TYPES[2], code: '404', message: '' },
        'code-not-whole': { type: MCP_ERROR_TYPES[0], code: 1.5, message: '' },
        'null-message': { type: MCP_ERROR_TYPES[1], message: null },
        'upper-case-type': { type: 'HTTP_ERROR', code: 404, message: '' },
      }),
    ],
    isType('mcp_call'),
  ),
  ...requiredText('item.mcp_approval_request', 'mcp_approval_request', 'id', 'server_label', 'name', 'arguments'),
  ...notJson('item.mcp_approval_request.arguments', 'mcp_approval_request'),
];
