import type { Constraints } from './_constraints.js';
import type { ItemType } from './conversation-item.js';
import type { Modality } from './message.js';
import type { Status } from './status-details.js';

/** What responses can be asked for. */
export interface ResponseConstraints extends Constraints {
  /** The only statuses that occur; naming some makes `status` present. Default: all five. */
  statuses?: readonly Status[];
  /** The only types of items that occur in `output`; naming some makes it hold at least one. Default: all seven. */
  itemTypes?: readonly ItemType[];
  /** The only modalities that occur; naming some makes `output_modalities` present. Default: both. */
  modalities?: readonly Modality[];
}
