import {
  McpListToolsTool,
  Metadata,
  RealtimeAudioFormats,
  RealtimeFunctionTool,
  Tracing,
} from '../../dist/src/objects/index.js';

const object = (faker) => ({ [faker.lorem.word()]: faker.lorem.word() });

function metadata(faker) {
  const pair = () => [faker.lorem.word(), faker.lorem.sentence()];
  return Object.fromEntries(faker.helpers.multiple(pair, { count: { min: 0, max: 16 } }));
}

const [, tracing] = Tracing.unwrap().options;
const { input_schema, annotations } = McpListToolsTool.shape;

/** The schemas made by `z.custom`, for which the libraries throw, each with a generator for their hook. */
export const customs = [
  [RealtimeAudioFormats.shape.rate.unwrap(), () => 24_000],
  [RealtimeFunctionTool.shape.parameters.unwrap(), object],
  [tracing.shape.metadata.unwrap(), object],
  [input_schema, object],
  [annotations.unwrap().unwrap(), object],
  [Metadata.unwrap(), metadata],
];
