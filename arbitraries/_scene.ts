import type * as fc from 'fast-check';

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON object, such as the arguments of a call or a JSON Schema. */
export type JsonObject = { [key: string]: Json };

/** A function of a session or a tool of an MCP server. */
export interface Tool {
  /** Name in snake_case. */
  readonly name: string;
  /** Description for the model: what the tool does and when to call it. */
  readonly description: string;
  /** JSON Schema of the arguments. */
  readonly parameters: JsonObject;
  /** Returns arguments that are valid under `parameters`. */
  arguments(random: fc.Random): JsonObject;
  /** Returns the result of a call with these arguments: JSON text or prose. */
  result(random: fc.Random, args: JsonObject): string;
}

/** A voice product: its prompt, its tools and what callers and the model say. */
export interface Scene {
  /** Name for people, for example as the name of a workflow in traces. */
  readonly name: string;
  /** Returns a prompt for the model. */
  instructions(random: fc.Random): string;
  /** Prompt for the transcription of the callers' speech. */
  readonly vocabulary: string;
  /** Functions that the model may call. */
  readonly tools: readonly Tool[];
  /** An MCP server that the model may use, and its tools. */
  readonly mcp: { readonly label: string; readonly tools: readonly Tool[] };
  /** Returns the transcript of a turn of the caller. */
  user(random: fc.Random): string;
  /** Returns the transcript of a turn of the model. */
  assistant(random: fc.Random): string;
  /** Returns metadata that a developer attaches to a response. */
  metadata(random: fc.Random): Record<string, string>;
}
