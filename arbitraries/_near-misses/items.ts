import { ITEM_STATUSES, OBJECT } from '../../src/limits.js';
import type { RuleId } from '../../src/rules.js';
import { type Mutation, UNFIT } from '../_mutation.js';
import { lookAlikes, missing, wrongTypes, wrongValues } from '../_wrong.js';
import type { ItemType } from '../conversation-item.js';
import { isMembers, type Members } from './_shared.js';

const ITEM = '/output/*';
const PART = `${ITEM}/content/*`;

/** A change of one property of items of some types. */
function inItem(mutations: readonly Mutation[], ...types: readonly ItemType[]): Mutation[] {
  const fits = (item: Members) => types.includes(item.type as ItemType);
  return mutations.map((mutation) => {
    const key = mutation.at.slice(ITEM.length + 1);
    const change: Mutation['change'] = (item, context) => {
      if (!isMembers(item) || !fits(item)) return UNFIT;
      const by = mutation.change(item[key], context);
      if (by === UNFIT) return UNFIT;
      const { [key]: _old, ...rest } = item;
      return typeof by === 'symbol' ? rest : { ...item, [key]: by };
    };
    return { ...mutation, name: `${key}-${mutation.name}`, at: ITEM, change, kinds: types };
  });
}

const requiredText = (rule: RuleId, type: ItemType, ...keys: string[]): Mutation[] =>
  inItem(
    keys.flatMap((key) => [...wrongTypes(rule, `${ITEM}/${key}`, 'string'), missing(rule, `${ITEM}/${key}`)]),
    type,
  );

const textOrNull = (rule: RuleId, type: ItemType, ...keys: string[]): Mutation[] =>
  inItem(
    keys.flatMap((key) => wrongTypes(rule, `${ITEM}/${key}`, 'string', 'null')),
    type,
  );

const notJson = (rule: RuleId, type: ItemType): Mutation[] =>
  inItem(
    wrongValues(rule, `${ITEM}/arguments`, {
      empty: '',
      'cut-short': '{"a":1',
      'trailing-comma': '{"a":1,}',
      'single-quotes': "{'a':1}",
      'bare-word': 'undefined',
      'two-values': '{}{}',
    }),
    type,
  );

const WITH_STATUS = ['message', 'function_call', 'function_call_output'] as const;

export const items = (): Mutation[] => [
  ...wrongTypes('response.output[]', ITEM, 'object'),
  ...wrongTypes('response.output[].type', `${ITEM}/type`, 'string'),
  missing('response.output[].type', `${ITEM}/type`),
  ...inItem(wrongTypes('types', `${ITEM}/id`, 'string'), ...WITH_STATUS, 'mcp_list_tools'),
  ...inItem(wrongTypes('types', `${ITEM}/call_id`, 'string'), 'function_call'),
  ...inItem(
    [
      ...wrongTypes('item.object', `${ITEM}/object`, 'string'),
      ...lookAlikes('item.object', `${ITEM}/object`, OBJECT.item),
      ...wrongTypes('item.status', `${ITEM}/status`, 'string'),
      ...lookAlikes('item.status', `${ITEM}/status`, ITEM_STATUSES[0]),
      ...wrongValues('item.status', `${ITEM}/status`, { 'status-of-responses': 'cancelled' }),
    ],
    ...WITH_STATUS,
  ),
  ...inItem(
    [...wrongTypes('item.message', `${ITEM}/content`, 'array'), missing('item.message', `${ITEM}/content`)],
    'message',
  ),
  ...inItem(
    [
      ...wrongTypes('item.message.role', `${ITEM}/role`, 'string'),
      ...lookAlikes('item.message.role', `${ITEM}/role`, 'assistant'),
      missing('item.message.role', `${ITEM}/role`),
    ],
    'message',
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
    'mcp_approval_response',
  ),
  ...textOrNull('item.mcp_approval_response', 'mcp_approval_response', 'reason'),
  ...requiredText('item.mcp_list_tools', 'mcp_list_tools', 'server_label'),
  ...inItem(
    [...wrongTypes('item.mcp_list_tools', `${ITEM}/tools`, 'array'), missing('item.mcp_list_tools', `${ITEM}/tools`)],
    'mcp_list_tools',
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
        'upper-case-type': { type: 'HTTP_ERROR', code: 404, message: '' },
      }),
    ],
    'mcp_call',
  ),
  ...wrongTypes('item.mcp_call.error', `${ITEM}/error/message`, 'string'),
  missing('item.mcp_call.error', `${ITEM}/error/message`),
  ...wrongTypes('item.mcp_call.error', `${ITEM}/error/code`, 'number'),
  ...wrongValues('item.mcp_call.error', `${ITEM}/error/code`, { 'not-whole': 1.5, 'number-as-text': '404' }),
  missing('item.mcp_call.error', `${ITEM}/error/code`),
  ...requiredText('item.mcp_approval_request', 'mcp_approval_request', 'id', 'server_label', 'name', 'arguments'),
  ...notJson('item.mcp_approval_request.arguments', 'mcp_approval_request'),
];
