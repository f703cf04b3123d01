import type { FinalItem, FinalState, LogEntry } from '../../src/exchanges/exchange.js';

// biome-ignore lint/suspicious/noExplicitAny: a client that reads what it gets, without our types.
type Any = any;

/** What a client that reads the events one after the other knows in the end. Written from the rules, not from our code. */
export function replay(log: readonly LogEntry[]): Omit<FinalState, 'connection'> {
  const items: FinalItem[] = [];
  const responses: FinalState['responses'] = [];
  const errors: FinalState['errors'] = [];
  const known = new Map<string, FinalItem>();
  /** The identifiers of items that were deleted. */
  const bytes = new Map<string, number>();
  let format = 'audio/pcm';

  const read = (item: Any): FinalItem => {
    const found: FinalItem = known.get(item.id) ?? { id: item.id, type: item.type };
    known.set(item.id, found);
    if (item.role) found.role = item.role;
    if (item.status) found.status = item.status;
    if (item.name !== undefined && item.type !== 'mcp_list_tools') found.name = item.name;
    if (item.call_id) found.callId = item.call_id;
    if (item.status !== 'in_progress') {
      if (item.arguments !== undefined) found.arguments = item.arguments;
      if (item.output !== undefined) found.output = item.output;
      const texts = (item.content ?? []).map((part: Any) => part.transcript ?? part.text);
      if (item.content && !item.content.some((part: Any) => part.type === 'input_audio')) found.text = texts.join('');
    }
    if (item.content?.some((part: Any) => part.type === 'output_audio')) {
      const sent = bytes.get(item.id) ?? 0;
      found.audio = { bytes: sent, milliseconds: sent / (format === 'audio/pcm' ? 48 : 8) };
    }
    return found;
  };

  for (const { from, event } of log as readonly { from: string; event: Any }[]) {
    if (from === 'client') continue;
    switch (event.type) {
      case 'session.created':
        format = event.session.audio?.output?.format?.type ?? format;
        break;
      case 'conversation.item.added': {
        const before = items.findIndex(({ id }) => id === event.previous_item_id);
        items.splice(before + 1, 0, read(event.item));
        break;
      }
      case 'conversation.item.done':
      case 'response.output_item.done':
        read(event.item);
        break;
      case 'conversation.item.deleted':
        items.splice(
          items.findIndex(({ id }) => id === event.item_id),
          1,
        );
        break;
      case 'conversation.item.truncated':
        known.get(event.item_id)!.truncatedAt = event.audio_end_ms;
        break;
      case 'conversation.item.input_audio_transcription.completed':
        known.get(event.item_id)!.text = event.transcript;
        break;
      case 'conversation.item.input_audio_transcription.failed': {
        const { type, code, message } = event.error;
        errors.push({ type, code, message, itemId: event.item_id });
        break;
      }
      case 'error': {
        const { type, code, message } = event.error;
        errors.push({ type, code, message });
        break;
      }
      case 'response.created': {
        const { id, status, conversation_id } = event.response;
        responses.push({ id, status, outOfBand: conversation_id === null, output: [] });
        break;
      }
      case 'response.output_item.added':
        responses.find(({ id }) => id === event.response_id)!.output.push(read(event.item));
        break;
      case 'response.output_audio.delta':
        bytes.set(event.item_id, (bytes.get(event.item_id) ?? 0) + Buffer.from(event.delta, 'base64').length);
        break;
      case 'response.done':
        responses.find(({ id }) => id === event.response.id)!.status = event.response.status;
        break;
    }
  }
  return { items, responses, errors };
}

/** Lists deltas that do not add up to the text, the transcript or the arguments that follow them. */
export function wrongSums(log: readonly LogEntry[]): string[] {
  const sums = new Map<string, string>();
  const wrong: string[] = [];
  for (const { from, event } of log as readonly { from: string; event: Any }[]) {
    if (from === 'client') continue;
    const [, kind, end] = /^(.*)\.(delta|done|completed)$/.exec(event.type) ?? [];
    const key = `${kind} ${event.item_id} ${event.content_index}`;
    if (end === 'delta') {
      sums.set(key, (sums.get(key) ?? '') + event.delta);
      continue;
    }
    const whole = event.text ?? event.transcript ?? event.arguments;
    if (whole === undefined) continue;
    const isHeard = kind === 'conversation.item.input_audio_transcription';
    const sum = sums.get(key) ?? (isHeard ? whole : '');
    // The transcript of input is what its deltas add up to without the white space at its ends.
    if (isHeard ? sum.trim() !== whole.trim() : sum !== whole) wrong.push(`${key}: ${sum} instead of ${whole}`);
  }
  return wrong;
}
