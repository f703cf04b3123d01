import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, mustBeOneOf, mustBeSome } from '../src/engine/generate/constraints.js';
import { fixed, fresh } from '../src/engine/generate/fixed.js';
import { list } from '../src/engine/generate/list.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import { someOf } from '../src/engine/generate/some-of.js';
import { REALTIME_MODELS, type RealtimeSessionCreateResponseGA } from '../src/objects/ga-session.js';
import type { GaToolChoice } from '../src/objects/ga-tool-choice.js';
import { MODALITIES } from '../src/objects/modality.js';
import type { Scene } from './_scene.js';
import { anyText, asciiText, awkwardText } from './_text.js';
import type { Modality } from './content-part.js';
import { functionTool, functionToolOf } from './function-tool.js';
import { gaToolChoice, gaToolChoiceAmong } from './ga-tool-choice.js';
import { mcpServer, mcpServerIn } from './mcp-server.js';

/** Options of sessions and of what a client asks for. */
export interface InferenceConstraints extends Constraints {
  /** Output modalities, one at a time. If set, `output_modalities` is always present. Default: both. */
  modalities?: readonly Modality[];
  /** Whether `tools` has items: `some` is at least one, `none` is an empty or absent array. Default: `any`. */
  tools?: 'any' | 'some' | 'none';
}

export type InferenceOptions = Required<Pick<InferenceConstraints, 'tools'>> & Pick<InferenceConstraints, 'modalities'>;

/** Tools of a session. A request has the same. */
export type Tools = NonNullable<RealtimeSessionCreateResponseGA['tools']>;

/** The properties that later ones depend on. */
type Previous = Pick<RealtimeSessionCreateResponseGA, 'tools'>;

/** The names of the options. */
export const INFERENCE_OPTIONS = ['modalities', 'tools'] as const;

/** Returns the options with their defaults. */
export const optionsOf = ({ tools = 'any', modalities }: InferenceConstraints): InferenceOptions => ({
  tools,
  modalities,
});

/** Throws a `RangeError` if an option is invalid. */
export function checkOptions({ modalities, tools = 'any' }: InferenceConstraints): void {
  mustBeSome('modalities', modalities, MODALITIES);
  mustBeOneOf('tools', tools, ['any', 'some', 'none']);
}

/** Lists of one modality. Typical ones are mostly `audio`. */
export function oneModality(allowed: readonly Modality[], { tier }: Making): fc.Arbitrary<Modality[]> {
  return weighted(
    ...allowed.map((modality): readonly [number, fc.Arbitrary<Modality[]>] => [
      tier === 'typical' && modality === 'audio' ? 4 : 1,
      fresh((): Modality[] => [modality]),
    ]),
  );
}

/** Tools of a scene, at least one. */
export function someToolsIn(scene: Scene, making: Making): fc.Arbitrary<Tools> {
  const functions = scene.tools.map((tool): fc.Arbitrary<Tools[number]> => functionToolOf(tool, making));
  const server: fc.Arbitrary<Tools[number]> = mcpServerIn([scene], making);
  return weighted([9, someOf(functions, 1)], [1, someOf([...functions, server], 1)], [1, someOf([server], 1)]);
}

/** The tools of a scene. Most sessions have none, unless the options require some. */
export function toolsIn(scene: Scene, tools: InferenceOptions['tools'], making: Making): fc.Arbitrary<Tools> {
  const none = fresh((): Tools => []);
  if (tools === 'none') return none;
  const some = someToolsIn(scene, making);
  return tools === 'some' ? some : weighted([4, none], [1, some]);
}

/** A choice among the tools before it. */
export const choiceAfter =
  (making: Making) =>
  ({ tools = [] }: Previous): fc.Arbitrary<GaToolChoice> => {
    if (tools.length === 0) return weighted<GaToolChoice>([19, fixed('auto')], [1, fixed('none')]);
    const names = tools.flatMap((tool) => (tool.type === 'mcp' ? [] : (tool.name ?? [])));
    const labels = tools.flatMap((tool) => (tool.type === 'mcp' ? tool.server_label : []));
    return gaToolChoiceAmong(names, labels, making);
  };

const LONG_TEXT_LENGTH = 100_000;

export const edgeModel = () => weighted([3, oneOf<readonly string[]>(...REALTIME_MODELS)], [1, awkwardText(1)]);

export const edgeInstructions = () => weighted([30, anyText()], [1, asciiText(LONG_TEXT_LENGTH)]);

export function edgeTools(tools: InferenceOptions['tools'], making: Making): fc.Arbitrary<Tools> {
  if (tools === 'none') return fresh((): Tools => []);
  const tool = weighted<Tools[number]>([2, functionTool(making)], [1, mcpServer(making)]);
  const minTools = tools === 'some' ? 1 : 0;
  return list(tool, minTools, minTools, 1, 1, 2, 3, 20);
}

export const edgeToolChoice = (tools: InferenceOptions['tools'], making: Making): fc.Arbitrary<GaToolChoice> =>
  tools === 'none' ? oneOf('auto', 'none') : gaToolChoice(making);
