import type { Constraints } from '../src/engine/generate/constraints.js';
import type { Modality } from './content-part.js';
import type { ItemType } from './conversation-item.js';
import type { Status } from './status-details.js';

/** Options of `response`. */
export interface ResponseConstraints extends Constraints {
  /** Statuses of the responses. If set, `status` is always present. Default: all five. */
  statuses?: readonly Status[];
  /**
   * Types of the items in `output`. If set, `output` is always present and has at least one item. Default: all seven.
   */
  itemTypes?: readonly ItemType[];
  /** Output modalities of the responses. If set, `output_modalities` is always present. Default: both. */
  modalities?: readonly Modality[];
}
