import { EVENT_NAMES, OBJECT_NAMES } from '../arbitraries/models.js';

/** The unions of events. They have nothing that none of the events has, but types that are not documented. */
export const UNION_NAMES = ['server-event', 'client-event'] as const;

type Part = (typeof UNION_NAMES)[number] | 'conversation-item';

const isPart = (name: string): name is Part => name === 'conversation-item' || UNION_NAMES.some((one) => one === name);

/**
 * The models that are tested in each of their places. All else is tested where it differs from these: an item is one of a
 * response, and an event is an envelope around objects that are tested themselves.
 */
export const WHOLE_NAMES = OBJECT_NAMES.filter((name): name is Exclude<typeof name, Part> => !isPart(name));

/** The models that consist of objects which are tested themselves. */
export const PART_NAMES = [...OBJECT_NAMES.filter(isPart), ...EVENT_NAMES];
