import type { JsonObject } from '../engine/json/type-of.js';
import { partRules } from './content-part.rules.js';
import type { Report } from './report.js';

/** What is streamed of a part. */
export type Stream = 'text' | 'audio' | 'transcript';

const STREAMS: Readonly<Record<string, readonly Stream[]>> = { text: ['text'], audio: ['audio', 'transcript'] };

/** Parts of items are named otherwise than parts of events. */
const kindOf = (type: unknown): unknown => (typeof type === 'string' ? type.replace(/^output_/, '') : type);

/** A content part of an item that a response generates: added, deltas, done. */
export class ContentPart {
  private readonly kind: unknown;
  /** What was streamed; undefined before the first delta. */
  private readonly sums: { [S in Stream]?: string } = {};
  /** What the done events say. */
  private readonly whole: { [S in Stream]?: string } = {};
  private isClosed = false;
  /** Streams of audio without deltas and without a done event, as in items that were cut off before. */
  private missing: readonly Stream[] = [];

  constructor(
    private readonly report: Report,
    part: JsonObject,
  ) {
    this.kind = kindOf(part.type);
    for (const key of ['text', 'transcript'] as const) {
      if (part[key]) report.add(partRules.empty, 'must be empty: nothing was streamed yet', `/part/${key}`);
    }
  }

  private fits(stream: Stream): boolean {
    const streams = typeof this.kind === 'string' ? STREAMS[this.kind] : undefined;
    if (!streams || streams.includes(stream)) return true;
    this.report.add(partRules.type, `a part of type ${this.kind} has no ${stream}`);
    return false;
  }

  private mustBeOpen(stream: Stream): void {
    const done = this.isClosed ? 'content_part' : this.whole[stream] === undefined ? undefined : stream;
    if (done) this.report.add(partRules['after-done'], `${stream} comes after the done event of the ${done}`);
  }

  delta(stream: Stream, delta: string): void {
    if (!this.fits(stream)) return;
    this.mustBeOpen(stream);
    // Audio has no sum: its done event does not repeat it.
    this.sums[stream] = stream === 'audio' ? '' : (this.sums[stream] ?? '') + delta;
  }

  /** Reads the done event of a stream. */
  finish(stream: Stream, whole: string): void {
    if (!this.fits(stream)) return;
    this.mustBeOpen(stream);
    if (stream === 'audio' && this.whole.transcript !== undefined) {
      this.report.add(partRules['done-order'], 'output_audio.done comes after output_audio_transcript.done');
    }
    const sum = this.sums[stream] ?? '';
    if (sum !== whole) this.report.add(partRules.sum, 'is not what its deltas add up to', `/${stream}`);
    this.whole[stream] = whole;
  }

  /** Reads `response.content_part.done`. */
  close(part: JsonObject): void {
    if (this.isClosed) this.report.add(partRules['after-done'], 'the part is done already');
    this.isClosed = true;
    const streams = typeof this.kind === 'string' ? (STREAMS[this.kind] ?? []) : [];
    const undone = streams.filter((stream) => this.whole[stream] === undefined);
    this.missing = undone.filter((stream) => stream !== 'text' && this.sums[stream] === undefined);
    for (const stream of undone.filter((one) => !this.missing.includes(one))) {
      this.report.add(partRules.done, `content_part.done comes before the done event of the ${stream}`);
    }
    this.checkContent(part, '/part');
  }

  /** Reads the part in an item that is done. */
  checkItem(part: JsonObject | undefined, path: string, isCompleted: boolean): void {
    if (!this.isClosed) this.report.add(partRules.done, 'the item is done before its part');
    if (isCompleted) {
      for (const stream of this.missing) this.report.add(partRules.done, `the part has no done event of its ${stream}`);
    }
    if (part) this.checkContent(part, path);
    else this.report.add(partRules.content, 'is missing in the item', path);
  }

  private checkContent(part: JsonObject, path: string): void {
    if (part.type !== undefined && this.kind !== undefined && kindOf(part.type) !== this.kind) {
      this.report.add(partRules.content, `must be of type ${this.kind}, but is ${part.type}`, `${path}/type`);
    }
    for (const key of ['text', 'transcript'] as const) {
      const streamed = this.whole[key] ?? this.sums[key];
      if (streamed === undefined || (part[key] ?? '') === streamed) continue;
      this.report.add(partRules.content, 'is not what was streamed', `${path}/${key}`);
    }
  }
}
