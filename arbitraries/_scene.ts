import type { Faker } from '@faker-js/faker';

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Named JSON values: the arguments of a call, or a JSON Schema. */
export type JsonObject = { [key: string]: Json };

/** Something that a model may call: a function of the session, or a tool of an MCP server. */
export interface Tool {
  /** What it is called by, in snake_case. */
  readonly name: string;
  /** What it does, and when the model should call it. */
  readonly description: string;
  /** The JSON Schema of its arguments. */
  readonly parameters: JsonObject;
  /** Arguments that fit `parameters`. */
  arguments(faker: Faker): JsonObject;
  /** What it gives back for those arguments: JSON text or prose. */
  result(faker: Faker, args: JsonObject): string;
}

/** One voice product: what it was told, what it can call, and what is said when people talk to it. */
export interface Scene {
  /** What a person would call it, for instance as the name of a workflow in traces. */
  readonly name: string;
  /** The prompt that its engineers gave to the model. */
  instructions(faker: Faker): string;
  /** A hint for the transcription of what callers say. */
  readonly vocabulary: string;
  /** The functions that the model may call. */
  readonly tools: readonly Tool[];
  /** An MCP server that the model may use, and what it offers. */
  readonly mcp: { readonly label: string; readonly tools: readonly Tool[] };
  /** One turn of the caller, as it was transcribed. */
  user(faker: Faker): string;
  /** One turn of the model, as it was spoken. */
  assistant(faker: Faker): string;
  /** What a developer attaches to a response. */
  metadata(faker: Faker): Record<string, string>;
}
