import { after } from '../../src/engine/generate/object.js';
import { responseFunctionCallArgumentsDone } from '../../src/objects/events/response-function-call-arguments-done.js';
import { edgeArguments } from '../_edge-arguments.js';
import { SCENES } from '../_scenes.js';
import { textFrom } from '../_text.js';
import { defineEvent } from '../event.js';
import { argumentsFor } from '../function-call.js';
import { anyFunctionName } from '../function-tool.js';
import { openArguments } from './_open-arguments.js';

const TOOLS = SCENES.flatMap(({ tools }) => tools);

/** Arguments of the function that the event names. */
const argumentsOfCall = () =>
  after(({ name }: { name: string }) => argumentsFor(TOOLS.find((tool) => tool.name === name)!));

/** Typical arguments fit the function of the call. */
export const responseFunctionCallArgumentsDoneDefinition = defineEvent(responseFunctionCallArgumentsDone, {
  values: ({ tier }) =>
    tier === 'typical'
      ? { name: textFrom(0, ...TOOLS.map(({ name }) => name)), arguments: argumentsOfCall() }
      : { name: anyFunctionName(), arguments: edgeArguments() },
  cases: () => openArguments(responseFunctionCallArgumentsDone.rules.types!),
});
